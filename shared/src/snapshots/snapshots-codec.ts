import { byteToYaw, positionToUint16, uint16ToPosition, yawToByte } from '../math/quantise.ts'

/** How one avatar stood at a tick, as everybody near it is told. */
export interface AvatarRecord {
  /** The avatar's index in the room, see `Person.index`. */
  index: number
  x: number
  z: number
  yaw: number
  /** An index into `ACTIONS`. */
  action: number
  /** Low byte of the last input sequence that the server used for this avatar: the acknowledgement. */
  acknowledged: number
}

/**
 * Snapshot message, little endian: tick u16, then records of 9 bytes each:
 * index u16, x u16, z u16, yaw u8, action u8, acknowledged u8.
 * An avatar that is not in a message has not moved, or is further away.
 */
export const SNAPSHOT_HEADER_SIZE = 2
export const RECORD_SIZE = 9

/** Writes one record at `at`; returns the offset behind it. */
export function writeRecord(view: DataView, at: number, record: AvatarRecord): number {
  view.setUint16(at, record.index, true)
  view.setUint16(at + 2, positionToUint16(record.x), true)
  view.setUint16(at + 4, positionToUint16(record.z), true)
  view.setUint8(at + 6, yawToByte(record.yaw))
  view.setUint8(at + 7, record.action)
  view.setUint8(at + 8, record.acknowledged & 255)
  return at + RECORD_SIZE
}

/** Calls `each` for every record of a snapshot message; returns its tick, or null when the length is wrong. */
export function readSnapshot(
  bytes: Uint8Array,
  each: (record: AvatarRecord) => void,
): number | null {
  const body = bytes.length - SNAPSHOT_HEADER_SIZE
  if (body < 0 || body % RECORD_SIZE !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = SNAPSHOT_HEADER_SIZE; at < bytes.length; at += RECORD_SIZE) {
    each({
      index: view.getUint16(at, true),
      x: uint16ToPosition(view.getUint16(at + 2, true)),
      z: uint16ToPosition(view.getUint16(at + 4, true)),
      yaw: byteToYaw(view.getUint8(at + 6)),
      action: view.getUint8(at + 7),
      acknowledged: view.getUint8(at + 8),
    })
  }
  return view.getUint16(0, true)
}
