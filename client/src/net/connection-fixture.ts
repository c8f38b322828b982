import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { createStore } from 'zustand/vanilla'
import { createAnnouncements } from './announcements.ts'
import type { Connection } from './connection-types.ts'

/** A connection whose server is the test: it announces, and every request is granted and kept. */
export function testConnection() {
  const { on, tell } = createAnnouncements()
  const requests: [name: string, body: unknown][] = []
  const connection: Connection = {
    state: createStore(() => ({ phase: 'joined' as const })),
    async request(name, body) {
      requests.push([name, body])
      return { ok: true, value: undefined } as never
    },
    on,
  }
  const announce = <Name extends keyof Announcements>(name: Name, body: Announcements[Name]) =>
    tell(name, body)
  return { connection, announce, requests }
}
