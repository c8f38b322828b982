import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { loadTexts } from '../i18n/lazy-texts.ts'
import { changePreferences } from './preferences-store.ts'

/** What was chosen last: an earlier choice whose texts come late must not win. */
let wanted: Locale | null = null

/** Changes the page's language as soon as its texts are here. Where they do not come, the present one stays. */
export async function changeLocale(locale: Locale): Promise<Result> {
  wanted = locale
  try {
    await loadTexts(locale)
  } catch (error) {
    return refuse('unavailable', String(error))
  }
  if (wanted === locale) changePreferences({ locale })
  return done
}
