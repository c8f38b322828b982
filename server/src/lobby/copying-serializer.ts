import { SchemaSerializer } from '@colyseus/core'
import type { LobbyState } from '@foyer/shared/people/lobby-state.ts'
import type { LobbyClient } from './lobby-client.ts'

/** The whole state as it was encoded last, and who is in it, by person id. */
interface FullState {
  bytes: Buffer
  people: ReadonlySet<string>
}

/**
 * Colyseus hands every client a piece of one shared buffer, which the next patch overwrites. `ws` keeps
 * that piece while a client reads slowly, and later sends what has become of it: its state is corrupted (measured:
 * 216 decoder errors after a pause of 7 s). So every patch and every full state is copied, once for all.
 *
 * Between two patches the full state is encoded again only for somebody who is not in it yet, which is
 * seldom when many enter at once. What has changed since comes to everybody with the next patch.
 */
export class CopyingSerializer extends SchemaSerializer<LobbyState> {
  private state!: LobbyState
  private full: FullState | null = null

  override reset(state: LobbyState): void {
    super.reset(state)
    this.state = state
    const encode = this.encoder.encode.bind(this.encoder)
    this.encoder.encode = (...parameters) => Buffer.from(encode(...parameters))
  }

  override getFullState(client?: LobbyClient): Buffer {
    const personId = client?.userData?.occupant.id ?? ''
    if (!this.full?.people.has(personId)) {
      const bytes = Buffer.from(super.getFullState(client))
      this.full = { bytes, people: new Set(this.state.people.keys()) }
    }
    return this.full.bytes
  }

  override applyPatches(...parameters: Parameters<SchemaSerializer<LobbyState>['applyPatches']>) {
    this.full = null
    return super.applyPatches(...parameters)
  }
}
