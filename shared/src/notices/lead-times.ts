/** The ways to somebody who has no page open. */
export const CHANNELS = ['mail', 'push'] as const
export type Channel = (typeof CHANNELS)[number]

/** Minutes before a shift at which one may be reminded. */
export const LEADS = [15, 60, 360, 720, 1440] as const
export type Lead = (typeof LEADS)[number]
/** The reminder that quiet hours do not move: who has a shift in 15 minutes is up. */
export const LAST_CALL: Lead = 15

/** How hours are counted: 1 PM, or 13:00. */
export const CLOCKS = ['h12', 'h23'] as const
export type ClockChoice = (typeof CLOCKS)[number]
