import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import type { PersonHere } from '../../people/people-store.ts'

/**
 * The conversations whose visitors are here and are told when a rep goes: who waits for an answer, and who has the last
 * one of this visit from that rep.
 */
export function openTalks(
  conversations: Iterable<Conversation>,
  people: ReadonlyMap<string, PersonHere>,
  rep: PersonHere,
): Conversation[] {
  return [...conversations].filter(({ visitorId, waitingSince, lines }) => {
    const visitor = people.get(visitorId)
    const last = lines.at(-1)
    if (!visitor || !last || last.at < visitor.since) return false
    return waitingSince !== null || lines.findLast(({ by }) => by === 'rep')?.name === rep.name
  })
}
