import { pathOfCenter } from '@foyer/shared/centers/center-path.ts'
import { addressOf } from '@foyer/shared/http/endpoint.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { readThemeIcon } from '@foyer/shared/theme/theme-endpoints.ts'

/**
 * A center as an app on a home screen (W3C Web Application Manifest): with it an iPhone can be told of shifts by push.
 *
 * @param center id
 */
export function themeManifest({ name, colours, logo }: Theme, center: string): object {
  const src = logo ?? addressOf(readThemeIcon, { query: { center } })
  const path = pathOfCenter(center)
  return {
    id: path,
    name,
    short_name: name,
    start_url: path,
    scope: '/', // staff go from the lobby to their shifts
    display: 'standalone',
    theme_color: colours.primary,
    icons: [{ src, sizes: 'any' }],
  }
}
