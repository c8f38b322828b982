import { z } from 'zod'
import { LOCALES } from '../i18n/locale.ts'
import { LocaleSchema } from '../i18n/locale-contract.ts'

/** Characters of the opening hours in one language. */
export const HOURS_MAX = 300

/** Digits with what people put between them, a plus before the country; empty: none. */
const PhoneSchema = z
  .string()
  .trim()
  .regex(/^$|^\+?[0-9][0-9 ()./-]{3,28}[0-9]$/, 'a number such as +49 30 1234567')

/** Empty: none. */
const LinkSchema = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])

/** What the company sets for the whole installation. */
export const SettingsSchema = z.object({
  /** The company's own words on when somebody is there, by language; empty: nothing is said. */
  hours: z.partialRecord(LocaleSchema, z.string().trim().max(HOURS_MAX)),
  /** How the company is reached when nobody answers, and the pages that the law asks of it. */
  company: z.object({ phone: PhoneSchema, privacy: LinkSchema, imprint: LinkSchema }),
})
export type Settings = z.infer<typeof SettingsSchema>
export type Company = Settings['company']

/** Any part of it. */
export const SettingsBody = SettingsSchema.partial()
export type SettingsBody = z.infer<typeof SettingsBody>

export const DEFAULT_SETTINGS: Settings = {
  hours: Object.fromEntries(LOCALES.map((locale) => [locale, ''])),
  company: { phone: '', privacy: '', imprint: '' },
}
