/** Hands that may be raised in a center at once. */
export const HANDS_MAX = 100
