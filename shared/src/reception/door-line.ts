import type { Door } from '../centers/centers-contract.ts'
import { formatLanguages } from '../i18n/format.ts'
import { type Locale, localise } from '../i18n/locale.ts'
import { createTexts, type Translation } from '../i18n/translate.ts'

const en = {
  open: { one: 'Open, one person here', other: 'Open, {count} people here' },
  closed: 'Nobody is at the desk right now',
  languages: 'We speak {languages}.',
  ask: 'Come in and look around. You can leave a question at the desk.',
} as const

const de: Translation<typeof en> = {
  open: { one: 'Geöffnet, eine Person ist da', other: 'Geöffnet, {count} Personen sind da' },
  closed: 'Gerade ist niemand am Empfang',
  languages: 'Wir sprechen {languages}.',
  ask: 'Kommen Sie herein und sehen Sie sich um. Am Empfang können Sie eine Frage lassen.',
}

const texts = createTexts<typeof en>({ en, de })

/**
 * What the door says in two lines: whether somebody is there, then which languages or which hours. Both ends
 * need it: the server writes it into the page, the page follows the visitor's choice of language.
 */
export function doorLine(door: Door, locale: Locale): { text: string; note: string } {
  const t = texts[locale]
  if (!door.open) return { text: t('closed'), note: localise(door.hours, locale) || t('ask') }
  const languages = formatLanguages(door.languages, locale)
  return {
    text: t('open', { count: door.reps }),
    note: languages ? t('languages', { languages }) : '',
  }
}
