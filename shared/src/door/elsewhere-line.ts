import { formatLanguages } from '../i18n/format.ts'
import type { Door } from './door-contract.ts'
import type { DoorReader } from './door-line.ts'

/** How an open center is offered to somebody at a closed one: "Tokyo is open, 2 of our people are there: English". */
export function elsewhereLine(
  { name, reps, languages }: Door['elsewhere'][number],
  { locale, t }: Pick<DoorReader, 'locale' | 't'>,
): string {
  const spoken = formatLanguages(languages, locale)
  const line = t('elsewhere', { name, count: reps, languages: spoken })
  return spoken === '' ? line.replace(/: $/, '') : line
}
