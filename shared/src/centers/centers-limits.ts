/** Characters of a center's name. */
export const CENTER_NAME_MAX = 60
/** Characters of a half-day's name, which stands in narrow columns. */
export const HALF_DAY_NAME_MAX = 40
/** Characters of a holiday's name, and of the note on a single day. */
export const NOTE_MAX = 200
/** Half-days of a center. */
export const HALF_DAYS_MAX = 4
/** Stretches of hours in one day. */
export const INTERVALS_MAX = 6
