import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { createStore } from 'zustand/vanilla'
import type { Connection } from './connection-types.ts'

/** A connection whose server is the test: it announces, and every request is granted and kept. */
export function testConnection() {
  const listeners = new Map<string, Set<(body: never) => void>>()
  const requests: [name: string, body: unknown][] = []
  const connection: Connection = {
    state: createStore(() => ({ phase: 'joined' as const })),
    async request(name, body) {
      requests.push([name, body])
      return { ok: true, value: undefined } as never
    },
    on(name, listener) {
      const those = listeners.get(name) ?? new Set()
      listeners.set(name, those.add(listener))
      return () => those.delete(listener)
    },
  }
  const announce = <Name extends keyof Announcements>(name: Name, body: Announcements[Name]) => {
    for (const listener of listeners.get(name) ?? []) listener(body as never)
  }
  return { connection, announce, requests }
}
