import { succeed } from '@foyer/shared/errors/result.ts'
import { OfCenter } from '@foyer/shared/http/of-center.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { readThemeIcon, readThemeStyles } from '@foyer/shared/theme/theme-endpoints.ts'
import { type Route, route } from '../http/route.ts'
import { IMAGE_POLICY } from '../http/security-headers.ts'
import { themeCss } from './theme-css.ts'
import { themeIcon } from './theme-icon.ts'

/** @param themeOf a center's theme; the main center's for an unknown one, or none */
export function createThemeRoutes(themeOf: (centerId: string | undefined) => Theme): Route[] {
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
  ]
}
