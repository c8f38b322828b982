/** Weeks of a pattern. */
export const PATTERN_WEEKS_MAX = 12
/** Weeks that drafts are made ahead. */
export const AHEAD_MAX = 26
