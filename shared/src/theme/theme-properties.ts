import { readableOn, readableShade } from './contrast.ts'
import type { ThemeColours } from './theme-contract.ts'

/** The pages' own grounds, light and dark; the same as `--surface` in the client's tokens. */
const LIGHT_SURFACE = '#ffffff'
const DARK_SURFACE = '#1a1d22'

/**
 * A theme as the custom properties that every page's style sheets use: the colours as they are for grounds,
 * what is written on them, and their shades that can be read on the pages' own grounds.
 */
export function themeProperties({ primary, accent }: ThemeColours): Record<string, string> {
  return {
    '--primary': primary,
    '--on-primary': readableOn(primary),
    '--primary-on-light': readableShade(primary, LIGHT_SURFACE),
    '--primary-on-dark': readableShade(primary, DARK_SURFACE),
    '--accent': accent,
    '--on-accent': readableOn(accent),
  }
}
