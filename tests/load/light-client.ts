import { Protocol } from '@colyseus/sdk'
import { ByteType } from '@foyer/shared/protocol/byte-types.ts'
import WebSocket from 'ws'

/** What of a reservation the socket's address is made of. */
export interface Reservation {
  processId: string
  roomId: string
  sessionId: string
}

/**
 * A lobby connection that does not read the room's state: joins, walks, talks and hands out snapshots.
 * Hundreds of them cost one process little, where the SDK's decoder would cost a core.
 */
export class LightClient {
  readonly socket: WebSocket
  /** Resolves when the room has let it in; rejects when the connection ends before. */
  readonly joined: Promise<void>
  /** Called with each snapshot message: tick and records. The bytes are only good during the call. */
  onSnapshot: (message: Buffer) => void = () => {}
  bytesReceived = 0
  private requests = 0

  constructor(url: string, reservation: Reservation) {
    const { processId, roomId, sessionId } = reservation
    const address = `${url.replace(/^http/, 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`
    this.socket = new WebSocket(address, { perMessageDeflate: false })
    this.joined = new Promise((resolve, reject) => {
      this.socket.once('error', reject)
      this.socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
      this.socket.on('message', (message: Buffer) => {
        this.bytesReceived += message.length
        if (message[0] === Protocol.JOIN_ROOM) {
          this.socket.send(Buffer.of(Protocol.JOIN_ROOM))
          resolve()
        } else if (message[0] === Protocol.ROOM_DATA_BYTES && message[1] === ByteType.snapshot) {
          this.onSnapshot(message.subarray(2))
        }
      })
    })
    this.socket.on('error', () => {}) // the close that follows says the same
  }

  get open(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  sendInputs(inputs: Uint8Array): void {
    if (this.open) this.socket.send(Buffer.concat([HEAD_OF_INPUTS, inputs]))
  }

  /** Sends a request whose answer nobody waits for. */
  request(name: string, body: Readonly<Record<string, string>>): void {
    this.requests = (this.requests + 1) % 128
    const head = Buffer.of(Protocol.ROOM_REQUEST, this.requests)
    if (this.open) this.socket.send(Buffer.concat([head, packText(name), packTexts(body)]))
  }

  /** Leaves politely, and resolves when the connection is closed. */
  async leave(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return
    const closed = new Promise((resolve) => this.socket.once('close', resolve))
    if (this.open) this.socket.send(Buffer.of(Protocol.LEAVE_ROOM))
    else this.socket.terminate()
    await closed
  }
}

const HEAD_OF_INPUTS = Buffer.of(Protocol.ROOM_DATA_BYTES, ByteType.inputs)

/** MessagePack of an object with at most 15 texts. */
function packTexts(body: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(body)
  const parts = entries.flatMap(([key, value]) => [packText(key), packText(value)])
  return Buffer.concat([Buffer.of(0x80 | entries.length), ...parts])
}

/** MessagePack of a text, which Colyseus also uses for a message's name. */
function packText(text: string): Buffer {
  const bytes = Buffer.from(text)
  const head =
    bytes.length < 32
      ? Buffer.of(0xa0 | bytes.length)
      : bytes.length < 256
        ? Buffer.of(0xd9, bytes.length)
        : Buffer.of(0xda, bytes.length >> 8, bytes.length & 255)
  return Buffer.concat([head, bytes])
}
