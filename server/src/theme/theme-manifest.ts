import { addressOf } from '@foyer/shared/http/endpoint.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { readThemeIcon } from '@foyer/shared/theme/theme-endpoints.ts'

/**
 * A center as an app on a home screen (W3C Web Application Manifest): with it an iPhone can be told of shifts by push.
 *
 * @param path of its page
 */
export function themeManifest(
  { name, colours, logo }: Theme,
  { id: center, path }: { id: string; path: string },
): object {
  const src = logo ?? addressOf(readThemeIcon, { query: { center } })
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
