import { succeed } from '@foyer/shared/errors/result.ts'
import { OfCenter } from '@foyer/shared/http/of-center.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import {
  readThemeIcon,
  readThemeManifest,
  readThemeStyles,
} from '@foyer/shared/theme/theme-endpoints.ts'
import { type Route, route } from '../http/route.ts'
import { IMAGE_POLICY } from '../http/security-headers.ts'
import { themeCss } from './theme-css.ts'
import { themeIcon } from './theme-icon.ts'
import { themeManifest } from './theme-manifest.ts'

/** @param of a center with its theme; the main one for an unknown one, or none */
export function createThemeRoutes(
  of: (centerId: string | undefined) => { id: string; path: string; theme: Theme },
): Route[] {
  const themeOf = (centerId: string | undefined) => of(centerId).theme

  return [
    route(readThemeStyles, {
      query: OfCenter,
      handle({ query }, beside) {
        beside.set('Cache-Control', 'no-cache')
        return succeed(Buffer.from(themeCss(themeOf(query.center).colours)))
      },
    }),
    route(readThemeIcon, {
      query: OfCenter,
      handle({ query }, beside) {
        beside
          .set('Cache-Control', 'no-cache')
          .set('Content-Security-Policy', IMAGE_POLICY)
          .set('X-Content-Type-Options', 'nosniff')
        return succeed(Buffer.from(themeIcon(themeOf(query.center))))
      },
    }),
    route(readThemeManifest, {
      query: OfCenter,
      handle({ query }, beside) {
        beside.set('Cache-Control', 'no-cache')
        const { theme, ...center } = of(query.center)
        return succeed(Buffer.from(JSON.stringify(themeManifest(theme, center))))
      },
    }),
  ]
}
