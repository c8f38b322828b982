import { pathOfCenter } from '@foyer/shared/centers/center-path.ts'
import { addressOf } from '@foyer/shared/http/endpoint.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { createTexts } from '@foyer/shared/i18n/translate.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { readThemeIcon } from '@foyer/shared/theme/theme-endpoints.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

const texts = createTexts<typeof en>({ en, de })

/**
 * What a page's head says of a center to tabs, search engines and whoever shows a preview of its link (Open Graph),
 * by marker. A staff page's link is shown as the lobby's: its own may hold a secret.
 *
 * @param center the center's name; '' where there is only one
 * @param publicUrl where the site is reached, without a slash at its end
 */
export function pageHead(of: {
  theme: Theme
  centerId: string
  center: string
  locale: Locale
  publicUrl: string
}): Record<string, string> {
  const { theme, centerId, center, locale, publicUrl } = of
  const t = texts[locale]
  const title = center ? `${theme.name}, ${center}` : theme.name
  const icon = theme.logo ?? addressOf(readThemeIcon, { query: { center: centerId } })
  return {
    icon,
    'full-title': title,
    description: t('description', { company: title }),
    'image-address': publicUrl + icon,
    address: publicUrl + pathOfCenter(centerId),
    language: t('language'),
  }
}
