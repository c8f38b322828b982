import { z } from 'zod'
import type { Versioned } from '../http/versioned.ts'
import { COLOUR, LOGO_GROUNDS, MATERIAL_SETS, MOODS, THEME_NAME_MAX } from './theme-parts.ts'

const colour = z.string().regex(COLOUR, 'must be a colour such as #1b4f8a')

/** What makes a place the company's own: part of its layout, followed by lobby, avatars and pages. */
export const ThemeSchema = z.strictObject({
  /** The company's name as written on the wall and the page. */
  name: z.string().trim().min(1).max(THEME_NAME_MAX),
  /** The path of an uploaded image. */
  logo: z
    .string()
    .regex(/^\/uploads\/[0-9a-f]{32}\.(svg|png)$/, 'must be the path of an uploaded image')
    .optional(),
  /** The plate that the logo stands on, everywhere: it is readable on one of the two. */
  logoGround: z.enum(LOGO_GROUNDS).default('light'),
  colours: z.strictObject({ primary: colour, accent: colour }),
  materials: z.enum(MATERIAL_SETS).default('light'),
  mood: z.enum(MOODS).default('day'),
  font: z.enum(['sans', 'serif', 'rounded']).default('sans'),
})
export type Theme = z.infer<typeof ThemeSchema>
/** The two colours that a company owns, such as #1b4f8a. */
export type ThemeColours = Theme['colours']

/** The theme in force in a center. */
export interface CenterTheme extends Theme, Versioned {
  /** Whether it is the company's, the main center's, and changes with it; else it is the center's own. */
  followsCompany: boolean
}
/** What to put in force in the place of what was read; null: the center follows the company. */
export interface ThemeBody extends Versioned {
  theme: Theme | null
}
