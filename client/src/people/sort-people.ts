import type { PersonHere } from './people-store.ts'

/** Staff first, then by name as one reads it; the own person stands at the very top. */
export function sortPeople(
  people: Iterable<PersonHere>,
  ownId: string,
  locale: string,
): PersonHere[] {
  const { compare } = new Intl.Collator(locale)
  const rank = (person: PersonHere) => (person.id === ownId ? 0 : person.kind === 'rep' ? 1 : 2)
  return [...people].sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name))
}

/** How many reps are on duty. */
export function countOnDuty(people: Iterable<PersonHere>): number {
  let count = 0
  for (const person of people) if (person.status) count += 1
  return count
}
