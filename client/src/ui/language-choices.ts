import { canonicalLanguage, type Language } from '@foyer/shared/i18n/language.ts'
import { LOCALES } from '@foyer/shared/i18n/locale.ts'

/** Offered first: those of the page and the most spoken ones of the world. */
const COMMON: readonly Language[] = [
  ...new Set([
    ...LOCALES,
    ...'zh yue es hi ar fr pt pt-BR ru ja ko it tr pl nl uk vi id bn ur fa'.split(' '),
  ]),
]
/** Every other language with a code of two letters; Filipino and Swiss German have three. */
const OTHERS: readonly Language[] =
  'af ak am as az be bg bm bo br bs ca cs cy da dv dz ee el eo et eu ff fi fil fo fy ga gd gl gn gsw gu gv ha he hr ht hu hy ig ii is jv ka ki kk kl km kn ks ku kw ky la lb lg ln lo lt lu lv mg mi mk ml mn mr ms mt my nb nd ne nn nv ny oc om or os pa ps qu rm rn ro rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to ts tt ug uz ve wo xh yi yo zu'.split(
    ' ',
  )

/**
 * Languages to choose from by their names in the reader's language, common ones first. A tag that was typed is among them
 * where it has a name: `de-CH` finds Swiss High German, `de` finds German although no name has these letters.
 */
export function languageChoices(
  locale: string,
  typed: string,
): { value: Language; text: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
  const named = (languages: readonly Language[]) =>
    languages.flatMap((value) => {
      const text = names.of(value)
      return text === undefined ? [] : [{ value, text }]
    })
  const choices = [
    ...named(COMMON),
    ...named(OTHERS).toSorted((a, b) => a.text.localeCompare(b.text, locale)),
  ]
  const [tagged] = named([canonicalLanguage(typed.trim()) ?? []].flat())
  if (!tagged) return choices
  const { value, text } = tagged
  const others = choices.filter((choice) => choice.value !== value)
  return [{ value, text: `${text} (${typed.trim()})` }, ...others]
}
