/** The two ways to look at a week. */
export const WEEK_VIEWS = ['half-days', 'people'] as const
export type WeekView = (typeof WEEK_VIEWS)[number]
