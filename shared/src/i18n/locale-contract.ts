import { z } from 'zod'
import { LOCALES } from './locale.ts'

export const LocaleSchema = z.enum(LOCALES)

/** Validator for a localised text of at most `max` characters a language, with at least one language filled. */
export const localisedText = (max: number) =>
  z
    .partialRecord(LocaleSchema, z.string().trim().max(max))
    .refine((text) => Object.values(text).some(Boolean), {
      error: 'needs a text in at least one language',
    })
