/** How a rep on duty is to be taken. `back-soon` is also set by itself when the rep's page is gone. */
export const STATUSES = ['available', 'busy', 'on-the-phone', 'back-soon'] as const
export type Status = (typeof STATUSES)[number]
