import type { Socket } from 'node:net'
import { ClientState } from '@colyseus/core'
import type { WebSocketClient } from '@colyseus/ws-transport'
import type { WebSocket } from 'ws'
import type { SnapshotSocket } from './send-snapshots.ts'

/** `ws` keeps its socket to itself; its type does not name it. It has one while it is open. */
type OpenWebSocket = WebSocket & { _socket: Socket }

/**
 * Snapshots into a Colyseus client's socket. A frame that is made once goes to hundreds of sockets, so it is written
 * under `ws`, with its header on (measured: 1,600 clients on one core instead of 1,200). That is allowed because
 * nothing is compressed (see `open-rooms.ts`): `ws` then passes every message on at once and whole.
 */
export class ClientSocket implements SnapshotSocket {
  private readonly client: WebSocketClient
  private readonly socket: Socket

  constructor(client: WebSocketClient) {
    this.client = client
    this.socket = (client.ref as OpenWebSocket)._socket
  }

  get ready(): boolean {
    const { state, ref } = this.client
    return state === ClientState.JOINED && ref.readyState === ref.OPEN
  }

  get queued(): number {
    return this.socket.writableLength
  }

  write(frame: Buffer): void {
    this.socket.write(frame)
  }
}
