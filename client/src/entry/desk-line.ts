import { type Locale, localise } from '@foyer/shared/i18n/locale.ts'
import type { Door } from '@foyer/shared/reception/reception-contract.ts'
import { entryTexts } from '../i18n/entry-text.ts'
import { formatLanguages } from '../i18n/format.ts'

/** What the door says in two lines: whether somebody is there, then which languages or which hours. */
export function deskLine(door: Door, locale: Locale): { text: string; note: string } {
  const t = entryTexts[locale]
  if (!door.open) {
    const hours = localise(door.hours, locale)
    return { text: t('desk.closed'), note: hours || t('desk.ask') }
  }
  const languages = formatLanguages(door.languages, locale)
  return {
    text: t('desk.open', { count: door.reps }),
    note: languages ? t('desk.languages', { languages }) : '',
  }
}
