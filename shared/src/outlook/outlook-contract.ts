import type { Weekday } from '../time/local-dates.ts'

/** Days that the outlook looks ahead. */
export const OUTLOOK_DAYS = 30

/** Opening hours for which nobody is planned. Milliseconds since 1970. */
export interface Gap {
  start: number
  end: number
}

/** A published shift that somebody has who lacks what it asks for. */
export interface MissingNeed {
  shiftId: string
  staffId: string
  start: number
  skills: string[]
  languages: string[]
}

/** One person's part of the last eight weeks and of what is published ahead. */
export interface Load {
  staffId: string
  halfDays: number
  weekends: number
  evenings: number
  /** Half-days with the credit of newcomers and the absent; balance and overload are made of it. */
  credited: number
  /** Percent over the average; 0 when not over it. */
  overload: number
}

export interface Quality {
  /** Percent of the opening hours ahead for which somebody is planned; 100 when there are none. */
  coverage: number
  /** Percent: mean over all pairs of the smaller by the larger load; 95 and more count as 100. */
  balance: number
  /** Mean of the two, whole. */
  score: number
  loads: Load[]
}

/** How many posts past traffic asks for. */
export interface StaffingHint {
  /** 'too-few': not enough was asked to say anything; `cells` is empty. */
  state: 'ready' | 'too-few'
  weeks: number
  conversations: number
  /** What the numbers are for: this share of visitors is greeted within so many seconds. */
  service: { share: number; seconds: number }
  /** Mean seconds that one conversation takes. */
  handleSeconds: number
  cells: StaffingCell[]
}

export interface StaffingCell {
  weekday: Weekday
  halfDayId: string
  /** Conversations in an hour. */
  perHour: number
  posts: number
  /** Share greeted in time with that many posts, and with one fewer (null: one is the fewest). */
  greeted: number
  greetedWithOneFewer: number | null
}

/** What leads should know of the days ahead. */
export interface Outlook {
  centerId: string
  /** Milliseconds since 1970. */
  from: number
  to: number
  gaps: Gap[]
  /** Published shifts that nobody has. */
  openShifts: { shiftId: string; start: number; end: number }[]
  missing: MissingNeed[]
  quality: Quality
  staffing: StaffingHint
}
