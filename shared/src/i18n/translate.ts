import { LOCALES, type Locale } from './locale.ts'

/**
 * A text by number: one form for each category that the language has, chosen by `Intl.PluralRules`. English has `one`
 * and `other`, Polish `few` and `many` too. `{count}` in a form is the number.
 */
export type PluralText = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** A catalogue of texts by key. `{name}` in a text is a parameter. */
export type Messages = Readonly<Record<string, string | PluralText>>

/** What another language needs to offer for a catalogue: the same keys, plurals where the source has plurals. */
export type Translation<Source extends Messages> = {
  readonly [Key in keyof Source]: Source[Key] extends PluralText ? PluralText : string
}

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type ParameterNames<Text> = Text extends PluralText ? Names<Text['other']> | 'count' : Names<Text>
type Parameters<Text> = [ParameterNames<Text>] extends [never]
  ? []
  : [Record<Exclude<ParameterNames<Text>, 'count'>, string> & CountOf<Text>]
type CountOf<Text> = 'count' extends ParameterNames<Text> ? { count: number } : unknown

/** The text of a key in one language; asks for exactly the parameters that the English text names. */
export type Translate<Source extends Messages> = <Key extends keyof Source & string>(
  key: Key,
  ...parameters: Parameters<Source[Key]>
) => string

/** One `Translate` a language over a catalogue whose English texts are the type: for who needs every language at once. */
export function createTexts<Source extends Messages>(
  catalogues: Record<Locale, Translation<Source>>,
): Record<Locale, Translate<Source>> {
  const entries = LOCALES.map((locale) => [locale, createTranslate(catalogues[locale], locale)])
  return Object.fromEntries(entries) as Record<Locale, Translate<Source>>
}

/** The texts of a catalogue in one language. `locale` chooses plurals and writes numbers. */
export function createTranslate<Source extends Messages>(
  messages: Translation<Source>,
  locale: string,
): Translate<Source> {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (key, ...rest) => {
    const text: string | PluralText = messages[key]
    const parameters: Record<string, string | number> = rest[0] ?? {}
    const chosen =
      typeof text === 'string' ? text : (text[rules.select(Number(parameters.count))] ?? text.other)
    return chosen.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = parameters[name]!
      return typeof value === 'number' ? numbers.format(value) : value
    })
  }
}
