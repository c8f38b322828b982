import { z } from 'zod'
import { canonicalLanguage } from './language.ts'

/** Languages that one person speaks or one shift asks for, at most. */
const LANGUAGES_MAX = 20

/** Any language that people speak; comes out as it is written. */
export const LanguageSchema = z
  .string()
  .max(20)
  .overwrite((tag) => canonicalLanguage(tag) ?? tag)
  .refine((tag) => canonicalLanguage(tag) !== null, {
    error: 'needs a language such as fr or pt-BR',
  })

/** Languages of a person, a shift or a center, each once. */
export const spokenLanguages = z
  .array(LanguageSchema)
  .max(LANGUAGES_MAX)
  .overwrite((languages) => [...new Set(languages)])

/** What somebody says in each of some languages, at most `max` characters each, at least one of them filled. */
export const spokenText = (max: number) =>
  z
    .record(LanguageSchema, z.string().trim().max(max))
    .refine((text) => Object.keys(text).length <= LANGUAGES_MAX, {
      error: 'has too many languages',
    })
    .refine((text) => Object.values(text).some(Boolean), {
      error: 'needs a text in at least one language',
    })
