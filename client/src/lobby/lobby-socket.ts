import { Client, type Room } from '@colyseus/sdk'
import { LobbyState } from '@foyer/shared/people/lobby-state.ts'
import { ByteType } from '@foyer/shared/protocol/byte-types.ts'
import type { PeopleStore } from '../people/people-store.ts'
import type { LobbySocket, SocketEvents } from './lobby-connection.ts'
import { syncPeople } from './sync-people.ts'
import { watchServer } from './watch-server.ts'

/** Milliseconds until an unanswered request counts as lost. */
const REQUEST_TIMEOUT = 10_000
/**
 * The SDK reconnects by itself: however short the connection stood, and for as long as the seat is held
 * (0.2, 0.4, 0.8, 1.6 s and then 14 times 2 s make 31 s).
 */
const RECONNECTION = { minUptime: 0, delay: 100, maxDelay: 2000, maxRetries: 18 }

type Seat = Parameters<InstanceType<typeof Client>['consumeSeatReservation']>[0]

/**
 * Takes the seat and joins its room, whose state says who is here.
 *
 * @throws when the seat is gone or the socket does not open
 */
export async function openSocket(
  seat: unknown,
  events: SocketEvents,
  people: PeopleStore,
): Promise<LobbySocket> {
  const client = new Client(location.origin)
  const room = await client.consumeSeatReservation(seat as Seat, LobbyState)
  Object.assign(room.reconnection, RECONNECTION)

  syncPeople(room, people)
  const stopPings = watchServer(room)
  room.onMessage('*', (type, payload) => {
    if (type === ByteType.snapshot) events.snapshot(payload as Uint8Array)
    else events.announcement(String(type), payload)
  })
  room.onDrop(() => events.dropped(nextTryIn(room)))
  room.onLeave((code) => {
    stopPings()
    events.closed(code)
  })

  return {
    request: (name, body) => room.request(name, body, { timeout: REQUEST_TIMEOUT }),
    sendInputs: (bytes) => room.sendBytes(ByteType.inputs, bytes),
    leave: () => void room.leave(),
  }
}

/** Milliseconds until the SDK tries to come back, which it begins to wait for now. */
function nextTryIn({ reconnection }: Room): number {
  const { isReconnecting, retryCount, backoff, delay, minDelay, maxDelay } = reconnection
  const attempt = isReconnecting ? retryCount + 1 : 1
  return Math.min(maxDelay, Math.max(minDelay, backoff(attempt, delay)))
}
