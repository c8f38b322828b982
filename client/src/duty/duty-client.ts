import type { Connection } from '../net/connection-types.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { createPart, type SessionPart } from '../plugs/session-part.ts'
import { DutyContext } from './duty-context.ts'
import { createDutyStore, type DutyStore } from './duty-store.ts'
import { onDutyEnd } from './on-duty-end.ts'

export interface DutyNeeds {
  connection: Connection
  people: PeopleStore
}

/** What the rota says during a stay; to be called before the lobby is joined. */
export function beginDuty({ connection, people }: DutyNeeds): SessionPart<DutyStore> {
  const store = createDutyStore()
  return createPart(DutyContext, store, [
    connection.on('own-shift', ({ duty }) =>
      // Another end than the one that was told of: somebody stays.
      store.setState(({ ending }) => ({
        duty,
        ending: duty === null || duty.end === ending?.end ? ending : null,
      })),
    ),
    connection.on('shift-ending', (ending) => store.setState({ ending })),
    onDutyEnd(people, () => store.setState({ ending: null })),
  ])
}
