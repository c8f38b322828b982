import type { LocalisedText } from '@foyer/shared/i18n/locale.ts'
import type { Door } from '@foyer/shared/reception/reception-contract.ts'
import type { DutyRoster } from '../presence/duty-roster.ts'

/** What the door says right now. */
export function readDoor(roster: DutyRoster, hours: LocalisedText): Door {
  const languages = new Set<string>()
  for (const { member } of roster.all())
    for (const locale of member.languages) languages.add(locale)
  return { open: roster.size > 0, reps: roster.size, languages: [...languages], hours }
}
