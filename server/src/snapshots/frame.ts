import { Protocol } from '@colyseus/core'
import { ByteType } from '@foyer/shared/protocol/byte-types.ts'
import { SNAPSHOT_HEADER_SIZE } from '@foyer/shared/snapshots/snapshots-codec.ts'

/** Colyseus' own head of a binary room message: what it is, and on which channel. */
const ROOM_HEAD = [Protocol.ROOM_DATA_BYTES, ByteType.snapshot] as const

/**
 * One snapshot message with its WebSocket header, made once and written to many sockets. The header (RFC 6455,
 * section 5.2) is that of an unmasked, unfragmented binary message: 2 bytes, or 4 from 126 bytes of payload on, or 10
 * from 65536 on.
 *
 * @param parts encoded records
 * @param size bytes of all parts together
 */
export function frameSnapshot(tick: number, parts: readonly Uint8Array[], size: number): Buffer {
  const length = ROOM_HEAD.length + SNAPSHOT_HEADER_SIZE + size
  const header = length < 126 ? 2 : length < 65536 ? 4 : 10
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = 0x82
  if (header === 2) {
    frame[1] = length
  } else if (header === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeUInt32BE(0, 2)
    frame.writeUInt32BE(length, 6)
  }
  frame.set(ROOM_HEAD, header)
  frame.writeUInt16LE(tick & 0xffff, header + ROOM_HEAD.length)
  let at = header + ROOM_HEAD.length + SNAPSHOT_HEADER_SIZE
  for (const part of parts) {
    frame.set(part, at)
    at += part.length
  }
  return frame
}
