import { date, timestamp } from 'drizzle-orm/pg-core'

/** An instant, with its zone: a `Date` in code. */
export const instant = (name: string) => timestamp(name, { withTimezone: true })

/** A local date, as text: `2027-03-22`. */
export const localDate = (name: string) => date(name, { mode: 'string' })
