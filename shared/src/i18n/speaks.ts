import type { Language } from './language.ts'

/**
 * Whether somebody who speaks `spoken` is understood where `wanted` is asked for: Brazilian Portuguese serves Portuguese
 * and the other way round. Cantonese (`yue`) and Chinese (`zh`) are two languages, and so is one in two scripts that are
 * both named.
 */
export function serves(spoken: Language, wanted: Language): boolean {
  if (spoken === wanted) return true
  const [a, b] = [new Intl.Locale(spoken), new Intl.Locale(wanted)]
  const oneScript = !a.script || !b.script || a.script === b.script
  return a.language === b.language && oneScript
}

/** Whether one of the languages serves the wanted one. */
export function speaks(spoken: readonly Language[], wanted: Language): boolean {
  return spoken.some((language) => serves(language, wanted))
}
