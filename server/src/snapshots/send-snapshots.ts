import type { SnapshotBuilder } from './build-snapshots.ts'
import type { InterestGrid } from './interest-grid.ts'

/** Queued bytes that nobody with a working connection keeps, and for how many seconds they are borne. */
export const SLOW_BYTES = 256 * 1024
export const SLOW_SECONDS = 10

/** Where the snapshots of one client go. */
export interface SnapshotSocket {
  /** Whether the client takes messages: it has joined and is not closing. */
  readonly ready: boolean
  /** Bytes that were written and have not left yet. */
  readonly queued: number
  write(frame: Buffer): void
}

/** One client that is sent snapshots. */
export interface Receiver {
  readonly socket: SnapshotSocket
  /** Called when this client has read too slowly for too long. */
  readonly onTooSlow: () => void
  /** Cell that messages were sent for until now; -1: everything must be told anew. */
  toldCell: number
  /** Since when too much has been queued, in milliseconds; 0: it is not. */
  slowSince: number
}

export function createReceiver(socket: SnapshotSocket, onTooSlow: () => void): Receiver {
  return { socket, onTooSlow, toldCell: -1, slowSince: 0 }
}

/**
 * Sends everybody the messages of this tick. A socket with bytes queued gets none, so that its queue
 * does not grow, and a catch-up later.
 *
 * @param receivers by index of the own avatar
 * @param now milliseconds
 */
export function sendSnapshots(
  receivers: ReadonlyMap<number, Receiver>,
  grid: InterestGrid,
  builder: SnapshotBuilder,
  now: number,
): void {
  builder.begin()
  const tooSlow: Receiver[] = []
  for (const cell of grid.occupied) {
    let frame: Buffer | null | undefined
    for (const index of grid.membersOf(cell)) {
      const receiver = receivers.get(index)
      if (receiver === undefined || !receiver.socket.ready) continue
      const { queued } = receiver.socket
      if (queued > 0) {
        receiver.toldCell = -1
        if (isTooSlow(receiver, queued, now)) tooSlow.push(receiver)
        continue
      }
      receiver.slowSince = 0
      frame = frame === undefined ? builder.frameFor(cell) : frame
      tell(receiver, index, cell, builder, frame)
    }
  }
  for (const receiver of tooSlow) receiver.onTooSlow()
}

function tell(
  receiver: Receiver,
  index: number,
  cell: number,
  builder: SnapshotBuilder,
  frame: Buffer | null,
): void {
  const from = receiver.toldCell
  receiver.toldCell = cell
  if (from !== cell) receiver.socket.write(builder.catchUp(index, from, cell))
  if (from === -1) return // the catch-up has told of everybody as of now
  if (frame !== null) receiver.socket.write(frame)
}

function isTooSlow(receiver: Receiver, queued: number, now: number): boolean {
  if (queued <= SLOW_BYTES) {
    receiver.slowSince = 0
    return false
  }
  if (receiver.slowSince === 0) receiver.slowSince = now
  return now - receiver.slowSince >= SLOW_SECONDS * 1000
}
