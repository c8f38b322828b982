/** How a rep on duty is to be taken. `back-soon` is also set by itself when the rep's page is gone. */
export const STATUSES = ['available', 'busy', 'on-the-phone', 'back-soon'] as const
export type Status = (typeof STATUSES)[number]

/** The words of somebody who is there but does not answer right now. */
export const PAUSES = ['on-the-phone', 'back-soon'] as const satisfies readonly Status[]
export type Pause = (typeof PAUSES)[number]
