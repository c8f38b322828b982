import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import type { Connection } from './connection-types.ts'

type Listener = (body: never) => void

/** Who listens to what the server announces. */
export function createAnnouncements(): {
  tell(name: string, body: unknown): void
  on: Connection['on']
} {
  const listeners = new Map<string, Set<Listener>>()
  return {
    tell(name, body) {
      for (const listener of listeners.get(name) ?? []) listener(body as never)
    },
    on<Name extends keyof Announcements>(
      name: Name,
      listener: (body: Announcements[Name]) => void,
    ) {
      const those = listeners.get(name) ?? new Set<Listener>()
      listeners.set(name, those.add(listener))
      return () => those.delete(listener)
    },
  }
}
