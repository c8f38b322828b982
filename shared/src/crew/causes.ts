/** Why somebody may not do a shift; each crew member has the first that applies. */
export const CAUSES = [
  'other-center', // does not serve this center
  'cannot', // said so for this half-day
  'absent',
  'overlap', // has another shift at that time, here or in another center
  'rest', // less than 11 hours to a shift of another day
  'day-limit', // two half-days on that day already
  'week-limit', // the most half-days in one week are reached
] as const
export type Cause = (typeof CAUSES)[number]
export type CauseCounts = Partial<Record<Cause, number>>
