/** Visitors that one search finds. */
export const FOUND_MAX = 50
