import type { Center } from '../centers/centers-contract.ts'
import { shiftInstants } from '../shifts/shift-instants.ts'
import { HOUR, WEEK } from '../time/durations.ts'
import { type Interval, totalLength } from '../time/intervals.ts'
import type { Weekday } from '../time/local-dates.ts'
import { addDays, weekdayOf } from '../time/local-dates.ts'
import { dateAt } from '../time/zoned-time.ts'
import { POSTS_MAX } from '../weeks/check-week.ts'
import { erlangC } from './erlang-c.ts'
import type { StaffingCell, StaffingHint } from './outlook-contract.ts'

/** Four of five visitors are greeted within a minute. */
export const SERVICE = { share: 0.8, seconds: 60 } as const
/** Fewer weeks, conversations, or conversations of known length say nothing. */
const LEAST = { weeks: 4, conversations: 50, handled: 20 } as const

/** What was asked at a center in the past. */
export interface Traffic {
  /** The stretch that was looked at, milliseconds since 1970. */
  from: number
  to: number
  /** When each conversation was asked for. */
  asked: readonly number[]
  /** How long each that was answered took, in seconds, measured while reps held as many at once as they do. */
  handled: readonly number[]
  /** Conversations that one rep holds at once. */
  atOnce: number
}

/**
 * Posts that past traffic asks for, by weekday and half-day (SPEC R42, R43).
 *
 * @param open when the center was open in that stretch: only that time counts
 */
export function staffingHint(
  center: Pick<Center, 'halfDays' | 'calendar'>,
  open: readonly Interval[],
  { from, to, asked, handled, atOnce }: Traffic,
): StaffingHint {
  const weeks = Math.floor((to - from) / WEEK)
  const handleSeconds = handled.reduce((sum, seconds) => sum + seconds, 0) / (handled.length || 1)
  const enough =
    weeks >= LEAST.weeks &&
    asked.length >= LEAST.conversations &&
    handled.length >= LEAST.handled &&
    handleSeconds > 0
  const hint = { weeks, conversations: asked.length, service: SERVICE, handleSeconds }
  if (!enough) return { ...hint, state: 'too-few', cells: [] }

  const cells = countByHalfDay(center, open, asked, from, to)
    .filter(({ hours }) => hours > 0)
    .map(({ weekday, halfDayId, conversations, hours }) => {
      const perHour = conversations / hours
      return { weekday, halfDayId, perHour, ...postsFor(perHour, handleSeconds, atOnce) }
    })
  return { ...hint, state: 'ready', cells }
}

/** The fewest posts that reach the service, at most those that a shift can have; one even if nobody asks. */
function postsFor(
  perHour: number,
  handleSeconds: number,
  atOnce: number,
): Pick<StaffingCell, 'posts' | 'greeted' | 'greetedWithOneFewer'> {
  const greetedWith = (posts: number) =>
    erlangC({
      perHour,
      handleSeconds,
      agents: posts * atOnce,
      withinSeconds: SERVICE.seconds,
    }).greeted
  let posts = 1
  while (greetedWith(posts) < SERVICE.share && posts < POSTS_MAX) posts++
  return {
    posts,
    greeted: greetedWith(posts),
    greetedWithOneFewer: posts === 1 ? null : greetedWith(posts - 1),
  }
}

interface Count {
  weekday: Weekday
  halfDayId: string
  conversations: number
  /** Hours in which the center was open at all. */
  hours: number
}

function countByHalfDay(
  { halfDays, calendar: { zone } }: Pick<Center, 'halfDays' | 'calendar'>,
  open: readonly Interval[],
  asked: readonly number[],
  from: number,
  to: number,
): Count[] {
  const counts = new Map<string, Count>()
  const inOrder = asked.toSorted((a, b) => a - b)
  const last = dateAt(to, zone)
  for (let date = addDays(dateAt(from, zone), -1); date <= last; date = addDays(date, 1)) {
    for (const { id, from: begin, to: end } of halfDays) {
      const slot = shiftInstants(date, begin, end, zone)
      const during = open
        .map((hours) => ({
          start: Math.max(hours.start, slot.start, from),
          end: Math.min(hours.end, slot.end, to),
        }))
        .filter((part) => part.start < part.end)
      const key = `${weekdayOf(date)}-${id}`
      const count = counts.get(key) ?? {
        weekday: weekdayOf(date),
        halfDayId: id,
        conversations: 0,
        hours: 0,
      }
      counts.set(key, count)
      count.hours += totalLength(during) / HOUR
      for (const part of during) {
        count.conversations += firstFrom(inOrder, part.end) - firstFrom(inOrder, part.start)
      }
    }
  }
  return [...counts.values()].sort((a, b) => a.weekday - b.weekday)
}

/** Index of the first instant at or after `instant` in a sorted list. */
function firstFrom(sorted: readonly number[], instant: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < instant) low = middle + 1
    else high = middle
  }
  return low
}
