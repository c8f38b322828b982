import { mayPass, type Refusal, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { EnterReply } from '@foyer/shared/lobby/entry-contract.ts'
import type { Requests } from '@foyer/shared/protocol/messages.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { createAnnouncements } from '../net/announcements.ts'
import { mayComeBack, whyClosed } from '../net/close-reasons.ts'
import type { Connection, ConnectionState } from '../net/connection-types.ts'

/** How long entering again is tried after the place is lost, and the pauses between tries. Milliseconds. */
const COME_BACK_FOR = 5 * MINUTE
const PAUSE_LEAST = 1000
const PAUSE_MOST = 15_000

/** What happens on an open socket. */
export interface SocketEvents {
  announcement(name: string, body: unknown): void
  snapshot(bytes: Uint8Array): void
  /** Cut; the socket tries to come back by itself, next in so many milliseconds. A `welcome` says that it did. */
  dropped(nextTryIn: number): void
  /** Over, with a WebSocket close code. */
  closed(code: number): void
}

export interface LobbySocket {
  /** Rejects when there is no answer; what the server refuses resolves to a refusal. */
  request(name: string, body: unknown): Promise<unknown>
  sendInputs(bytes: Uint8Array): void
  leave(): void
}

export type OpenSocket = (reservation: unknown, events: SocketEvents) => Promise<LobbySocket>

export interface LobbyConnectionParts {
  /** Asks for a place; called again whenever it was lost. */
  enter(): Promise<Result<EnterReply>>
  /** Loads the code that sockets need, which nothing before the first step needs. */
  loadSocket(): Promise<OpenSocket>
  onSnapshot(bytes: Uint8Array): void
}

/** The connection as the composition root sees it; features see `Connection`. */
export interface LobbyConnection extends Connection {
  /**
   * Asks for a place, and joins with it in the background once `ready` says that there is time for that. The result is
   * the server's answer to the request for a place.
   */
  open(ready: Promise<unknown>): Promise<Result>
  /** Sends encoded inputs; false when nobody would get them now. */
  sendInputs(bytes: Uint8Array): boolean
  /** Leaves for good. */
  leave(): void
}

export function createLobbyConnection(parts: LobbyConnectionParts): LobbyConnection {
  const state = createStore<ConnectionState>(() => ({ phase: 'idle' }))
  const announcements = createAnnouncements()
  let socket: LobbySocket | null = null
  let left = false

  const events: SocketEvents = {
    announcement(name, body) {
      if (name === 'welcome') state.setState({ phase: 'joined' }, true)
      announcements.tell(name, body)
    },
    snapshot: parts.onSnapshot,
    dropped(nextTryIn) {
      const nextTry = Date.now() + nextTryIn
      state.setState({ phase: 'reconnecting', nextTry, tryNow: null }, true)
    },
    closed(code) {
      socket = null
      if (left) return
      const why = whyClosed(code)
      if (mayComeBack(why)) void comeBack(why)
      else state.setState({ phase: 'closed', why }, true)
    },
  }

  async function join(reservation: unknown): Promise<void> {
    const openSocket = await parts.loadSocket()
    socket = await openSocket(reservation, events)
    if (left) socket.leave()
  }

  /** Whether that worked: the seat may be gone meanwhile, and the code or the socket may not come. */
  function joins(reservation: unknown): Promise<boolean> {
    return join(reservation).then(
      () => true,
      () => false,
    )
  }

  async function comeBack(why: ReturnType<typeof whyClosed>): Promise<void> {
    const until = Date.now() + COME_BACK_FOR
    for (let pause = PAUSE_LEAST; Date.now() < until; pause = Math.min(PAUSE_MOST, pause * 2)) {
      // Not all at once after a restart of the server.
      await untilNextTry(state, Math.round(pause * (0.5 + Math.random() / 2)))
      if (left) return
      state.setState({ phase: 'reconnecting', nextTry: Date.now(), tryNow: () => undefined }, true)
      const entered = await parts.enter()
      if (left) return
      if (!entered.ok && !mayPass(entered)) return closeRefused(entered)
      if (entered.ok && (await joins(entered.value.reservation))) return
    }
    state.setState({ phase: 'closed', why }, true)
  }

  function closeRefused(refusal: Refusal): void {
    state.setState({ phase: 'refused', refusal }, true)
  }

  return {
    state,

    async open(ready) {
      state.setState({ phase: 'entering' }, true)
      const entered = await parts.enter()
      if (!entered.ok) {
        closeRefused(entered)
        return entered
      }
      // What could not be made ready is missing later; being in the room does not hang on it.
      void ready
        .catch(() => undefined)
        .then(async () => {
          if (!(await joins(entered.value.reservation))) await comeBack('lost')
        })
      return { ok: true, value: undefined }
    },

    async request<Name extends keyof Requests>(name: Name, body: Requests[Name]['body']) {
      return (await ask(socket, name, body)) as Requests[Name]['reply']
    },

    on: announcements.on,

    sendInputs(bytes) {
      if (!socket || state.getState().phase !== 'joined') return false
      socket.sendInputs(bytes)
      return true
    },

    leave() {
      left = true
      socket?.leave()
      state.setState({ phase: 'idle' }, true)
    },
  }
}

/** Waits until the next try, or until somebody wants it now. */
function untilNextTry(state: StoreApi<ConnectionState>, milliseconds: number): Promise<void> {
  return new Promise<void>((resolve) => {
    const nextTry = Date.now() + milliseconds
    state.setState({ phase: 'reconnecting', nextTry, tryNow: resolve }, true)
    setTimeout(resolve, milliseconds)
  })
}

/** The answer of the server, or a refusal where there is none. */
async function ask(socket: LobbySocket | null, name: string, body: unknown): Promise<unknown> {
  if (!socket) return refuse('unavailable')
  try {
    return await socket.request(name, body)
  } catch (error) {
    // A cut, a timeout or a fault of the server: what was asked may or may not have happened.
    return refuse('unavailable', String(error))
  }
}
