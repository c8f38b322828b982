/** Characters of what the maker of a swap says to those who are asked. */
export const NOTE_MAX = 500
/** Characters of why a lead denies one. */
export const REASON_MAX = 200
