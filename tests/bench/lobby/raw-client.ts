import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import type { Reservation } from '../../load/light-client.ts'

const JOIN = 10
const LEAVE = 12
const STATE = 14
const CLOSE = 8
const PING = 9
const PONG = 10
const BINARY = 2
const NOTHING = Buffer.alloc(0)
const SWITCHING = Buffer.from('HTTP/1.1 101')
/** Header of a frame of less than 126 bytes: two bytes and a mask. The mask of zeros leaves the message as it is. */
const HEADER = 6
/** What comes in is read into this one, by all clients in turn: nothing is allocated for what is only counted. */
const INBOX = Buffer.allocUnsafe(64 * 1024)

/**
 * A WebSocket client that does as little as can be: it joins, answers pings, counts bytes and reads a message only
 * when asked to. A library would cost more than the server it is to measure.
 */
export class RawClient {
  private readonly becomesJoined = Promise.withResolvers<void>()
  private readonly getsState = Promise.withResolvers<void>()
  readonly joined = this.becomesJoined.promise
  /** Resolves with the first full state. */
  readonly firstState = this.getsState.promise
  /** Called with each message, when set. */
  onMessage: ((message: Buffer) => void) | null = null
  bytes = 0
  frames = 0
  open = false
  private readonly socket: Socket
  private rest: Buffer = NOTHING
  private upgraded = false

  constructor(url: string, { processId, roomId, sessionId }: Reservation) {
    const { hostname, port } = new URL(url)
    this.socket = connect({
      port: Number(port),
      host: hostname,
      onread: {
        buffer: INBOX,
        callback: (size) => {
          this.read(INBOX.subarray(0, size))
          return true
        },
      },
    })
    this.socket.setNoDelay(true)
    this.socket.on('error', () => {}) // the close that follows says the same
    this.socket.on('close', () => {
      this.open = false
      this.becomesJoined.reject(new Error('closed'))
    })
    this.socket.write(
      `GET /${processId}/${roomId}?sessionId=${sessionId} HTTP/1.1\r\n` +
        'Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
    )
  }

  /** Sends a binary message of at most 125 bytes. */
  send(message: Uint8Array, kind = BINARY): void {
    this.socket.write(frameOf(message, kind))
  }

  /** Sends what `frameOf` has made. */
  sendFrame(frame: Buffer): void {
    this.socket.write(frame)
  }

  /** Leaves politely, so that no reservation is held. */
  leave(): void {
    if (this.open) this.send(Buffer.of(LEAVE))
  }

  end(): void {
    this.socket.destroy()
  }

  private read(chunk: Buffer): void {
    this.bytes += chunk.length
    let data = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk])
    if (!this.upgraded) {
      const end = data.indexOf('\r\n\r\n')
      if (end < 0) {
        this.rest = Buffer.from(data)
        return
      }
      if (!data.subarray(0, 12).equals(SWITCHING)) throw new Error(data.toString())
      this.upgraded = true
      data = data.subarray(end + 4)
    }
    for (;;) {
      const size = frameSize(data)
      if (size === null || data.length < size.header + size.body) {
        this.rest = data.length === 0 ? NOTHING : Buffer.from(data)
        return
      }
      this.take(data[0]! & 15, data.subarray(size.header, size.header + size.body))
      data = data.subarray(size.header + size.body)
    }
  }

  private take(kind: number, message: Buffer): void {
    this.frames++
    if (kind === PING) this.send(message, PONG)
    if (kind === CLOSE) this.end()
    if (kind !== BINARY) return
    if (!this.open && message[0] === JOIN) {
      this.open = true
      this.send(Buffer.of(JOIN))
      this.becomesJoined.resolve()
    } else if (message[0] === STATE) {
      this.getsState.resolve()
    }
    this.onMessage?.(message)
  }
}

/** A short message as a frame that a client may send. */
export function frameOf(message: Uint8Array, kind = BINARY): Buffer {
  const frame = Buffer.alloc(HEADER + message.length)
  frame[0] = 0x80 | kind
  frame[1] = 0x80 | message.length
  frame.set(message, HEADER)
  return frame
}

/** Bytes of the header and of the message of the frame that `data` begins with; null while they are not known. */
function frameSize(data: Buffer): { header: number; body: number } | null {
  if (data.length < 2) return null
  const length = data[1]! & 127
  if (length < 126) return { header: 2, body: length }
  if (length === 126) return data.length < 4 ? null : { header: 4, body: data.readUInt16BE(2) }
  return data.length < 10 ? null : { header: 10, body: Number(data.readBigUInt64BE(2)) }
}
