import type { ThemeColours } from '@foyer/shared/theme/theme-contract.ts'
import { themeProperties } from '@foyer/shared/theme/theme-properties.ts'

/** Gives a page, or a part of one that has a scheme of its own, the colours of a theme. */
export function showTheme(element: HTMLElement, colours: ThemeColours): void {
  for (const [name, value] of Object.entries(themeProperties(colours))) {
    element.style.setProperty(name, value)
  }
}
