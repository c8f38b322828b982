import type { Result } from '@foyer/shared/errors/result.ts'
import type { Announcements, Requests } from '@foyer/shared/protocol/messages.ts'
import type { StoreApi } from 'zustand/vanilla'

/** How the connection to the lobby stands, one variant a phase. */
export type ConnectionState =
  | { phase: 'idle' }
  | { phase: 'entering' }
  | { phase: 'joined' }
  /**
   * Cut. `nextTry`: when it is tried again, milliseconds since 1970; past while it is being tried. `tryNow` ends the
   * pause before it; null while the socket comes back by itself, every other second.
   */
  | { phase: 'reconnecting'; nextTry: number; tryNow: (() => void) | null }
  /** Over. `taken-over`: opened in another tab; `refused`: see `reason`. */
  | {
      phase: 'closed'
      why: 'taken-over' | 'signed-out' | 'shutdown' | 'lost' | 'flood' | 'too-slow' | 'erased'
    }
  | { phase: 'refused'; refusal: Extract<Result, { ok: false }> }

/** The wire to the lobby room, as every feature of the client sees it. */
export interface Connection {
  state: StoreApi<ConnectionState>
  /** Sends a request; a refusal, a cut or a timeout comes back as a result, never as an exception. */
  request<Name extends keyof Requests>(
    name: Name,
    body: Requests[Name]['body'],
  ): Promise<Requests[Name]['reply']>
  /** Calls `listener` for every such announcement, also after reconnections. Returns the way to stop it. */
  on<Name extends keyof Announcements>(
    name: Name,
    listener: (body: Announcements[Name]) => void,
  ): () => void
}
