import type { ThemeColours } from '@foyer/shared/theme/theme-contract.ts'
import { themeProperties } from '@foyer/shared/theme/theme-properties.ts'

/** A style sheet with the theme's custom properties. */
export function themeCss(colours: ThemeColours): string {
  const lines = Object.entries(themeProperties(colours)).map(
    ([name, value]) => `  ${name}: ${value};`,
  )
  return `:root {\n${lines.join('\n')}\n}\n`
}
