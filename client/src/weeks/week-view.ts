/** The two ways to look at a week. */
export const WEEK_VIEWS = ['half-days', 'people'] as const
export type WeekView = (typeof WEEK_VIEWS)[number]

/** How many weeks are shown beside each other, by person: the one that is planned, and those after it. */
export const WEEK_COUNTS = [1, 2, 4] as const
export type WeekCount = (typeof WEEK_COUNTS)[number]
