/** Characters of the opening hours in one language. */
export const HOURS_MAX = 300
