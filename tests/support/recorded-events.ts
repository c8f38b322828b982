import type { App } from '@foyer/server/app.ts'
import type { EventKind, StoredEvent } from '@foyer/server/events/event-contract.ts'
import { readEvent, readNextEvent } from '@foyer/server/events/events-queries.ts'

/** Everything of these kinds that a server has recorded so far. */
export async function recordedEvents(
  { database }: Pick<App, 'database'>,
  ...kinds: EventKind[]
): Promise<StoredEvent[]> {
  const found: StoredEvent[] = []
  for (;;) {
    const row = await readNextEvent(database, kinds, found.at(-1)?.number ?? 0)
    if (row === null) return found
    found.push(readEvent(row))
  }
}
