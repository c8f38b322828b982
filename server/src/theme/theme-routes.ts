import { succeed } from '@foyer/shared/errors/result.ts'
import { OfCenter } from '@foyer/shared/http/of-center.ts'
import type { ThemeColours } from '@foyer/shared/theme/theme-contract.ts'
import { readThemeStyles } from '@foyer/shared/theme/theme-endpoints.ts'
import { type Route, route } from '../http/route.ts'
import { themeCss } from './theme-css.ts'

/** @param coloursOf the colours of a center's theme; the main center's for an unknown one, or none */
export function createThemeRoutes(
  coloursOf: (centerId: string | undefined) => ThemeColours,
): Route[] {
  return [
    route(readThemeStyles, {
      query: OfCenter,
      handle({ query }, beside) {
        beside.set('Cache-Control', 'no-cache')
        return succeed(Buffer.from(themeCss(coloursOf(query.center))))
      },
    }),
  ]
}
