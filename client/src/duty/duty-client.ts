import type { Connection } from '../net/connection-types.ts'
import { peopleStore } from '../people/people-store.ts'
import { dutyStore } from './duty-store.ts'

/** Keeps what the rota says up to date; to be called before the lobby is joined. Returns the way to stop. */
export function connectDuty(connection: Connection): () => void {
  const stops = [
    connection.on('own-shift', ({ duty }) =>
      // Another end than the one that was told of: somebody stays.
      dutyStore.setState(({ ending }) => ({
        duty,
        ending: duty === null || duty.end === ending?.end ? ending : null,
      })),
    ),
    connection.on('shift-ending', (ending) => dutyStore.setState({ ending })),
    peopleStore.subscribe((now, before) => {
      const statusOf = (state: typeof now) => state.people.get(state.ownId)?.status
      if (statusOf(before) && !statusOf(now)) dutyStore.setState({ ending: null })
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
