import type { RaisedHand } from '@foyer/shared/hands/hands-contract.ts'
import type { Connection } from '../net/connection-types.ts'
import { ownPerson, type PeopleStore } from '../people/people-store.ts'
import { createPart, type SessionPart } from '../plugs/session-part.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { notify } from '../ui/toast-store.ts'
import { HandsContext } from './hands-context.ts'
import { createHandsStore, type HandsStore, withHand, withoutHand } from './hands-store.ts'
import { handsTexts } from './hands-texts.ts'

/** The hands that are raised during a stay. Who is here to answer is told of a new one. */
export function beginHands({
  connection,
  people,
}: {
  connection: Connection
  people: PeopleStore
}): SessionPart<HandsStore> {
  const store = createHandsStore()

  function tell({ personId, name }: RaisedHand): void {
    const own = ownPerson(people.getState())
    if (own?.kind !== 'rep' || own.id === personId) return
    notify(handsTexts(preferencesStore.getState().locale)('hands.raised', { name }))
  }

  return createPart(HandsContext, store, [
    connection.on('hands', (hands) => store.setState({ hands })),
    connection.on('hand-raised', (hand) => {
      store.setState((state) => withHand(state, hand))
      tell(hand)
    }),
    connection.on('hand-lowered', ({ personId }) => {
      store.setState((state) => withoutHand(state, personId))
    }),
  ])
}
