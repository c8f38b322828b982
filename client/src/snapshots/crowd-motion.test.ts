import {
  type AvatarRecord,
  RECORD_SIZE,
  writeRecord,
} from '@foyer/shared/snapshots/snapshots-codec.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { type CrowdMotion, createCrowdMotion } from './crowd-motion.ts'

const OWN = 1
/** Metres of a cell of the floor. */
const CELL = 8
let crowd: CrowdMotion
let own: AvatarRecord[]

beforeEach(() => {
  own = []
  crowd = createCrowdMotion((record) => own.push({ ...record }))
  crowd.restart(OWN)
})

function message(tick: number, ...records: Partial<AvatarRecord>[]): Uint8Array {
  const bytes = new Uint8Array(2 + records.length * RECORD_SIZE)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, tick, true)
  let offset = 2
  for (const record of records) {
    const whole = { index: 0, x: 0, z: 0, yaw: 0, action: 0, acknowledged: 0, ...record }
    offset = writeRecord(view, offset, whole)
  }
  return bytes
}

describe('records', () => {
  test('of the own avatar go to the prediction and not into the crowd', () => {
    crowd.receive(message(1, { index: OWN, x: 2, acknowledged: 9 }), 0)
    expect(own).toEqual([expect.objectContaining({ index: OWN, acknowledged: 9 })])
    expect(crowd.place(OWN)).toBeNull()
  })

  test('give the newest place at once, and the motion later', () => {
    crowd.receive(message(1, { index: 5, x: 1 }), 0)
    expect(crowd.place(5)!.x).toBeCloseTo(1, 1)
    expect(crowd.motion(5)).toBeNull() // nothing was drawn yet
    crowd.advance(0.1)
    expect(crowd.motion(5)).toMatchObject({ x: expect.closeTo(1, 1) })
  })

  test('SN1 that come twice change nothing', () => {
    const twice = message(2, { index: 5, x: 2 })
    crowd.receive(message(1, { index: 5, x: 1 }), 0)
    crowd.receive(twice, 0.05)
    crowd.advance(0.12)
    const before = { ...crowd.motion(5)! }
    crowd.receive(twice, 0.05)
    crowd.advance(0.12)
    expect(crowd.motion(5)).toEqual(before)
  })

  test.each([
    ['without a tick', new Uint8Array(1)],
    ['with half a record', new Uint8Array(2 + RECORD_SIZE - 1)],
    ['with nothing at all', new Uint8Array(0)],
  ])('a message %s changes nothing', (_, bytes) => {
    crowd.receive(message(1, { index: 5, x: 1 }), 0)
    crowd.receive(bytes, 0.05)
    expect(crowd.place(5)!.x).toBeCloseTo(1, 1)
    expect(own).toEqual([])
  })
})

describe('SN9 who is too far away', () => {
  const far = 9 * CELL

  test('is dropped once the own record says so', () => {
    crowd.receive(message(1, { index: 5, x: far }), 0)
    expect(crowd.place(5)).not.toBeNull() // nobody knows yet where oneself is
    crowd.receive(message(2, { index: OWN, x: 0 }), 0.05)
    expect(crowd.place(5)).toBeNull()
  })

  test('is kept up to eight rings', () => {
    crowd.receive(message(1, { index: OWN }, { index: 5, x: 8 * CELL }), 0)
    expect(crowd.place(5)).not.toBeNull()
  })
})

describe('SN10 forgetting', () => {
  test('somebody who left leaves the others', () => {
    crowd.receive(message(1, { index: 5 }, { index: 6 }), 0)
    crowd.forget(5)
    crowd.advance(0.1)
    expect(crowd.motion(5)).toBeNull()
    expect(crowd.motion(6)).not.toBeNull()
  })

  test('everybody on a new connection, whose ticks may be older', () => {
    crowd.receive(message(60_000, { index: 5 }, { index: OWN }), 0)
    crowd.restart(2)
    expect(crowd.place(5)).toBeNull()
    crowd.receive(message(3, { index: OWN, x: 1 }, { index: 2 }), 0.05)
    crowd.advance(0.2)
    expect(crowd.motion(OWN)).toMatchObject({ x: expect.closeTo(1, 1) }) // another one's index now
    expect(own.at(-1)!.index).toBe(2)
  })
})
