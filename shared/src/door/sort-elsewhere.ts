import { speaks } from '../i18n/speaks.ts'
import type { Door } from './door-contract.ts'

/**
 * Open centers in the order in which a visitor is offered them: those that speak the visitor's language first, then
 * those with more people, then by name (rule C10 of the centers).
 */
export function sortElsewhere(elsewhere: Door['elsewhere'], locale: string): Door['elsewhere'] {
  const serves = ({ languages }: Door['elsewhere'][number]) => Number(speaks(languages, locale))
  return elsewhere.toSorted(
    (a, b) => serves(b) - serves(a) || b.reps - a.reps || a.name.localeCompare(b.name, locale),
  )
}
