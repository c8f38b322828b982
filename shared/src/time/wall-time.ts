import { z } from 'zod'

/** A local time of day, `08:30`. What the clock on the wall says: no date, no zone. */
export const WallTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 08:30')

/**
 * A local date, `2027-03-28`, that the calendar has. Its years leave room for arithmetic: what is weeks away is still a
 * date of four digits, and one that the database can store.
 */
export const DateSchema = z
  .string()
  .regex(/^(19|2\d)\d{2}-\d{2}-\d{2}$/, 'a date like 2027-03-28')
  .refine(isDate, 'no such day')

/** An IANA time zone that this machine knows, such as `Europe/Berlin`. */
export const ZoneSchema = z.string().max(64).refine(isZone, 'a time zone like Europe/Berlin')

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return !/^[+-]/.test(zone) // an offset is no zone: it knows no summer time
  } catch {
    return false
  }
}

export const MondaySchema = DateSchema.refine(
  (date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1,
  'a Monday',
)
