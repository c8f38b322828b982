/**
 * Seconds without any page of the rep, or with a hidden one, after which the avatar says `back-soon`. Without a page the
 * rep no longer counts as somebody who answers.
 */
export const AWAY_SECONDS = 60
/** Minutes without a touch after which a page says that its rep is idle. */
export const IDLE_MINUTES = 10
/** Minutes without any page of the rep after which the duty ends. */
export const ABSENT_MINUTES = 10
/** Characters of a handover note. */
export const HANDOVER_MAX = 2000
/** Signing on this many minutes before the own shift is its check-in; earlier it is a take-over. */
export const CHECK_IN_EARLY = 15
/** Minutes after the planned end after which a duty that nobody follows ends by itself. */
export const END_GRACE = 10
/** Minutes before the planned end in which the rep is told and asked for a handover note. */
export const END_NOTICE = 5
