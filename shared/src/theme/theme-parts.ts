/** A colour of the company, such as #1b4f8a. */
export const COLOUR = /^#[0-9a-f]{6}$/
export const THEME_NAME_MAX = 60
export const MATERIAL_SETS = ['light', 'warm', 'industrial', 'space'] as const
export const MOODS = ['day', 'evening'] as const
export const LOGO_GROUNDS = ['light', 'dark'] as const
