/** Durations in milliseconds, as all instants are. A day that a change of clocks makes longer or shorter is none of them. */
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const WEEK = 7 * DAY
