import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { refuse } from '@foyer/shared/errors/result.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { createStore } from 'zustand/vanilla'
import type { Stay } from '../../src/hud/session-parts.ts'
import { createAnnouncements } from '../../src/net/announcements.ts'
import type { Connection, ConnectionState } from '../../src/net/connection-types.ts'
import { createPeopleStore } from '../../src/people/people-store.ts'
import { createSelectionStore } from '../../src/people/selection-store.ts'
import { createReach } from '../../src/reach/reach.ts'
import { createSeatStore } from '../../src/seats/seat-store.ts'

export type Announce = <Name extends keyof Announcements>(
  name: Name,
  body: Announcements[Name],
) => void

/** A stay whose server is a script: lines come back as if it had sent them; "no" is refused. */
export function createFakeStay(phase: string): Stay & { announce: Announce } {
  const { on, tell } = createAnnouncements()
  const announce: Announce = tell
  const connection: Connection = {
    state: createStore<ConnectionState>(() => stateOf(phase)),
    on,
    async request(name, body) {
      await new Promise((resolve) => setTimeout(resolve, 150))
      const text = 'text' in body ? body.text : ''
      if (text === 'no') return refuse('text-repeated')
      if (name === 'chat' && 'scope' in body) {
        const line = { id: crypto.randomUUID(), from: 'v-mia', name: 'Mia', rep: false, text }
        announce('chat', { ...line, scope: body.scope, at: Date.now(), automatic: false })
      }
      return { ok: true, value: { conversationId: 'c-1' } } as never
    },
  }
  let path: { x: number; y: number; z: number }[] = []
  const walk = () => {
    path = [{ x: 0, y: 0, z: 0 }]
    setTimeout(() => {
      path = []
    }, 2000)
    return true
  }
  return {
    connection,
    announce,
    people: createPeopleStore(),
    seats: createSeatStore(),
    placeOf: () => null,
    reach: createReach({ x: 0, z: 0, yaw: 0 }),
    selection: createSelectionStore(),
    layout: createStore(() => ({ layout: ATRIUM as Layout, version: 1 })),
    walker: {
      x: 0,
      y: 0,
      z: 0,
      yaw: 0,
      get path() {
        return path
      },
      walkTo: walk,
      walkToSpot: walk,
      walkToPerson: (id) => id !== 'v-lee' && walk(),
      stop: () => {
        path = []
      },
      seat: null,
      getUp: () => {},
    },
  }
}

function stateOf(phase: string): ConnectionState {
  switch (phase) {
    case 'joined':
    case 'entering':
      return { phase }
    case 'reconnecting':
      return { phase, nextTry: Date.now() + 12_000, tryNow: () => undefined }
    case 'refused':
      return { phase, refusal: refuse('lobby-full') }
    default:
      return { phase: 'closed', why: phase as 'taken-over' }
  }
}
