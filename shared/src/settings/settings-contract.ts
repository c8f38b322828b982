import { z } from 'zod'
import { Versioned } from '../http/versioned.ts'
import { LOCALES } from '../i18n/locale.ts'
import { LocaleSchema } from '../i18n/locale-contract.ts'
import { HOURS_MAX } from './settings-limits.ts'

/** Digits with what people put between them, a plus before the country; empty: none. */
export const PhoneSchema = z
  .string()
  .trim()
  .regex(/^$|^\+?\(?[0-9][0-9 ()./-]{3,28}[0-9]$/, 'a number such as +49 30 1234567')

/** Words on when somebody is there, by language; empty: nothing is said. */
export const HoursTextSchema = z.partialRecord(LocaleSchema, z.string().trim().max(HOURS_MAX))

/** Empty: none. */
const LinkSchema = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])

/** What the company sets for the whole installation. */
export const SettingsSchema = Versioned.extend({
  /** The company's own words; a center may have its own. */
  hours: HoursTextSchema,
  /** How the company is reached when nobody answers, and the pages that the law asks of it. */
  company: z.object({ phone: PhoneSchema, privacy: LinkSchema, imprint: LinkSchema }),
})
export type Settings = z.infer<typeof SettingsSchema>
export type Company = Settings['company']

/** Any part of it, with the version that was read. */
export const SettingsBody = SettingsSchema.partial().extend(Versioned.shape)
export type SettingsBody = z.infer<typeof SettingsBody>

export const DEFAULT_SETTINGS: Settings = {
  version: 0,
  hours: Object.fromEntries(LOCALES.map((locale) => [locale, ''])),
  company: { phone: '', privacy: '', imprint: '' },
}
