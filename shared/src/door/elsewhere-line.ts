import type { Door } from '../centers/centers-contract.ts'
import { formatLanguages } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { createTexts, type Translation } from '../i18n/translate.ts'

const en = {
  open: {
    one: '{name} is open, one person there: {languages}',
    other: '{name} is open, {count} people there: {languages}',
  },
} as const

const de: Translation<typeof en> = {
  open: {
    one: '{name} ist geöffnet, eine Person ist da: {languages}',
    other: '{name} ist geöffnet, {count} Personen sind da: {languages}',
  },
}

const texts = createTexts<typeof en>({ en, de })

/** How an open center is offered to somebody at a closed one: "Tokyo is open, 2 people there: English". */
export function elsewhereLine(
  { name, reps, languages }: Door['elsewhere'][number],
  locale: Locale,
): string {
  const spoken = formatLanguages(languages, locale)
  const line = texts[locale]('open', { name, count: reps, languages: spoken })
  return spoken === '' ? line.replace(/: $/, '') : line
}
