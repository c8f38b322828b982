import { expect, test } from 'vitest'
import { POSITION_STEP } from '../math/quantise.ts'
import {
  type AvatarRecord,
  RECORD_SIZE,
  readSnapshot,
  SNAPSHOT_HEADER_SIZE,
  writeRecord,
} from './snapshots-codec.ts'

const records: AvatarRecord[] = [
  { index: 0, x: -12.5, z: 3.25, yaw: 0, action: 0, acknowledged: 0 },
  { index: 65535, x: 127, z: -128, yaw: 1.2, action: 8, acknowledged: 511 },
]

function snapshotOf(tick: number): Uint8Array {
  const bytes = new Uint8Array(SNAPSHOT_HEADER_SIZE + records.length * RECORD_SIZE)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, tick, true)
  let at = SNAPSHOT_HEADER_SIZE
  for (const record of records) at = writeRecord(view, at, record)
  expect(at).toBe(bytes.length)
  return bytes
}

test('records come back within a step of their place and a 256th of a turn', () => {
  const read: AvatarRecord[] = []
  expect(readSnapshot(snapshotOf(41), (record) => read.push(record))).toBe(41)
  expect(read).toHaveLength(2)
  for (const [i, record] of records.entries()) {
    expect(Math.abs(read[i]!.x - record.x)).toBeLessThanOrEqual(POSITION_STEP / 2)
    expect(Math.abs(read[i]!.z - record.z)).toBeLessThanOrEqual(POSITION_STEP / 2)
    expect(Math.abs(read[i]!.yaw - record.yaw)).toBeLessThanOrEqual(Math.PI / 256)
    expect(read[i]).toMatchObject({ index: record.index, action: record.action })
  }
  expect(read[1]!.acknowledged).toBe(255)
})

test('a message without records has only its tick', () => {
  expect(readSnapshot(Uint8Array.from([1, 2]), () => expect.unreachable())).toBe(0x0201)
})

test.each([0, 1, 3, 10, 12, 21])('a message of %i bytes is refused unread', (length) => {
  expect(readSnapshot(new Uint8Array(length), () => expect.unreachable())).toBeNull()
})
