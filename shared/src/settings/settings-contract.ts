import { z } from 'zod'
import { LOCALES } from '../i18n/locale.ts'
import { LocaleSchema } from '../i18n/locale-contract.ts'

/** Characters of the opening hours in one language. */
export const HOURS_MAX = 300

/** What the company sets for the whole installation. */
export const SettingsSchema = z.object({
  /** The company's own words on when somebody is there, by language; empty: nothing is said. */
  hours: z.partialRecord(LocaleSchema, z.string().trim().max(HOURS_MAX)),
})
export type Settings = z.infer<typeof SettingsSchema>

/** Any part of it. */
export const SettingsBody = SettingsSchema.partial()
export type SettingsBody = z.infer<typeof SettingsBody>

export const DEFAULT_SETTINGS: Settings = {
  hours: Object.fromEntries(LOCALES.map((locale) => [locale, ''])),
}
