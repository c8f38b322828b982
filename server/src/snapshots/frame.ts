import { Protocol } from '@colyseus/core'
import { Channel } from '@foyer/shared/protocol/channels.ts'
import { SNAPSHOT_HEADER_SIZE } from '@foyer/shared/snapshots/snapshots-contract.ts'

/** Colyseus' own head of a binary room message: what it is, and on which channel. */
const ROOM_HEAD = [Protocol.ROOM_DATA_BYTES, Channel.snapshot] as const

/** One snapshot message, made once and written to many sockets. */
export interface Frame {
  /** With its WebSocket header, for a socket that takes it as it is. */
  framed: Buffer
  /** Without, for the ordinary way through the transport. */
  payload: Buffer
}

/**
 * Puts records behind the heads of a snapshot message. The WebSocket header (RFC 6455, section 5.2) is that of an
 * unmasked, unfragmented binary message: 2 bytes, or 4 from 126 bytes of payload on, or 10 from 65536 on.
 *
 * @param parts encoded records
 * @param size bytes of all parts together
 */
export function frameSnapshot(tick: number, parts: readonly Uint8Array[], size: number): Frame {
  const length = ROOM_HEAD.length + SNAPSHOT_HEADER_SIZE + size
  const header = length < 126 ? 2 : length < 65536 ? 4 : 10
  const framed = Buffer.allocUnsafe(header + length)
  framed[0] = 0x82
  if (header === 2) {
    framed[1] = length
  } else if (header === 4) {
    framed[1] = 126
    framed.writeUInt16BE(length, 2)
  } else {
    framed[1] = 127
    framed.writeUInt32BE(0, 2)
    framed.writeUInt32BE(length, 6)
  }
  framed.set(ROOM_HEAD, header)
  framed.writeUInt16LE(tick & 0xffff, header + ROOM_HEAD.length)
  let at = header + ROOM_HEAD.length + SNAPSHOT_HEADER_SIZE
  for (const part of parts) {
    framed.set(part, at)
    at += part.length
  }
  return { framed, payload: framed.subarray(header) }
}
