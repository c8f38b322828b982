import { addDays, daysBetween } from '../time/local-dates.ts'
import { instantOf } from '../time/zoned-time.ts'
import type { Pattern, Rotation } from './rotations-contract.ts'

/** When drafts are published by rule, on the center's clock: people are told of it then. */
const PUBLISHED_AT = '09:00'

/** Which week of its pattern a week of the calendar is. */
export interface Turn<Week> {
  week: Week
  /** From 0. */
  position: number
  of: number
}

/** Whose turn the week of `monday` is (SPEC RO1, RO3); null: nothing is due then. */
export function turnOf<Week>(
  { patterns, until }: Pick<Rotation<Week>, 'patterns' | 'until'>,
  monday: string,
): Turn<Week> | null {
  if (until !== null && monday > until) return null
  const pattern = patterns.findLast(({ from }) => from <= monday)
  if (pattern === undefined) return null
  const of = pattern.weeks.length
  const position = (daysBetween(pattern.from, monday) / 7) % of
  return { week: pattern.weeks[position]!, position, of }
}

/**
 * When the week of `monday` is published by rule (SPEC RO8).
 *
 * @param publishAhead weeks before it
 * @param zone of the center
 * @returns milliseconds since 1970
 */
export function publishTime(monday: string, publishAhead: number, zone: string): number {
  return instantOf(addDays(monday, -7 * publishAhead), PUBLISHED_AT, zone)
}

/** The patterns of a rotation that gets a new one: until it begins, the one in force this week is followed (SPEC RO3). */
export function withPattern<Week>(
  patterns: readonly Pattern<Week>[],
  next: Pattern<Week>,
  thisMonday: string,
): Pattern<Week>[] {
  const inForce = patterns.findLast(({ from }) => from <= thisMonday) ?? patterns[0]
  return inForce !== undefined && inForce.from < next.from ? [inForce, next] : [next]
}
