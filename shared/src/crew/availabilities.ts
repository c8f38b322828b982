/** What a rep says to a half-day, every week. */
export const AVAILABILITIES = ['wish', 'can', 'rather-not', 'cannot'] as const
export type Availability = (typeof AVAILABILITIES)[number]
