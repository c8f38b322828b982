/** Why somebody may not do a shift; each crew member has the first that applies. */
export const CAUSES = [
  'other-center', // does not serve this center
  'cannot', // said so for this half-day
  'absent',
  'overlap', // has another shift at that time, here or in another center
  'rest', // too few hours to a shift of another day
  'day-limit', // two half-days on that day already
  'days-in-row', // would have shifts on too many days in a row
  'nights-in-row', // would have shifts in too many nights in a row
  'week-limit', // the most half-days in one week are reached
  'week-hours', // would have too many hours in that week
] as const
export type Cause = (typeof CAUSES)[number]
export type CauseCounts = Partial<Record<Cause, number>>

/** What no other shift changes. */
export type NeverCause = Extract<Cause, 'other-center' | 'cannot' | 'absent'>
/** What other shifts of that person decide. */
export type BesideCause = Exclude<Cause, NeverCause>
