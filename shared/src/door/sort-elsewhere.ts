import type { Door } from './door-contract.ts'

/**
 * Open centers in the order in which a visitor is offered them: those that speak the visitor's language first, then
 * those with more people, then by name (rule C10 of the centers).
 */
export function sortElsewhere(elsewhere: Door['elsewhere'], locale: string): Door['elsewhere'] {
  const speaks = (center: Door['elsewhere'][number]) => Number(center.languages.includes(locale))
  return elsewhere.toSorted(
    (a, b) => speaks(b) - speaks(a) || b.reps - a.reps || a.name.localeCompare(b.name, locale),
  )
}
