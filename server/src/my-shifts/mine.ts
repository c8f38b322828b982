import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { REACH } from '@foyer/shared/crew/why-not.ts'
import type { TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { openShifts } from '@foyer/shared/duty/resolve-duty.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import { weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { takeEffect } from '@foyer/shared/swaps/take-effect.ts'
import { DAY, WEEK } from '@foyer/shared/time/durations.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Centers } from '../centers/centers-types.ts'
import { readCrew } from '../crew/crew-queries.ts'
import { readTakeOvers } from '../duty/duty-queries.ts'
import { readNames, readShifts, readShiftsById } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { readSwaps } from '../swaps/swaps-queries.ts'

/** Of the own shifts, and of open ones. */
const AHEAD = 8 * WEEK
/** How long decided swaps are shown. */
const DECIDED = 2 * WEEK

/** All that a rep's own page shows; null for somebody whom the rota does not plan. */
export async function readMine(
  { database, centers }: { database: Database; centers: Centers },
  staffId: string,
  now: number,
): Promise<Mine | null> {
  const today = new Date(now - DAY).toISOString().slice(0, 10)
  const crew = await readCrew(database, today)
  const profile = crew.find((member) => member.staffId === staffId)
  if (profile === undefined) return null
  const served = profile.centers.flatMap((id) => centers.find(id) ?? [])
  const [near, takeOvers, swaps] = await Promise.all([
    readShifts(database, { from: now - REACH, to: now + AHEAD }),
    readTakeOvers(database, now, now + 1),
    readSwaps(database, { staffId, since: now - DECIDED }),
  ])
  const own = near.filter((shift) => shift.staffId === staffId)
  const mySwaps = swaps.filter(
    ({ from, to, taker, shiftId }) =>
      [from, to, taker].includes(staffId) || isIn(served, near, shiftId),
  )
  const week = served.flatMap((center) => weekShifts(center, near, now, 0))
  const nextWeek = served.flatMap((center) => weekShifts(center, near, now, 7))
  const open = openShifts(near, takeOvers, now).filter((shift) => {
    const center = served.find(({ id }) => id === shift.centerId)
    return center !== undefined && mayTake(profile, shift, center, own, now)
  })
  const swapShifts = await readShiftsById(
    database,
    mySwaps.flatMap(({ shiftId, otherShiftId }) =>
      otherShiftId === null ? [shiftId] : [shiftId, otherShiftId],
    ),
  )
  // A shift may be offered to anybody there, with or without a shift of their own this week.
  const colleagues = crew.filter(({ centers: theirs }) =>
    theirs.some((id) => profile.centers.includes(id)),
  )
  const people = [
    ...colleagues.map((colleague) => colleague.staffId),
    ...[...week, ...nextWeek, ...swapShifts.values()].map((shift) => shift.staffId),
    ...mySwaps.flatMap(({ from, to, taker, decidedBy }) => [from, to, taker, decidedBy]),
  ]
  return {
    profile,
    centers: served.map(({ id, name, halfDays, calendar }) => ({
      id,
      name,
      halfDays,
      zone: calendar.zone,
    })),
    shifts: own.filter(({ end, date }) => end > now - DAY && date >= today),
    takenOver: lastOfEach(takeOvers).find((one) => one.staffId === staffId) ?? null,
    week,
    nextWeek,
    open,
    swaps: mySwaps,
    swapShifts: [...swapShifts.values()],
    names: await readNames(
      database,
      people.filter((id) => id !== null),
    ),
  }
}

/** Everybody's shifts at a center of the week that runs there, or of one so many days later. */
function weekShifts(center: Center, near: readonly Shift[], now: number, days: number): Shift[] {
  const { zone } = center.calendar
  const { start, end } = weekInstants(addDays(mondayOf(dateAt(now, zone)), days), zone)
  return near.filter(
    (shift) =>
      shift.centerId === center.id && !shift.cancelled && shift.start < end && shift.end > start,
  )
}

/** Of several who took over the same shift the last one has it. */
function lastOfEach(takeOvers: readonly TakeOver[]): TakeOver[] {
  const byShift = Map.groupBy(takeOvers, ({ id, shiftId }) => shiftId ?? id)
  return [...byShift.values()].map((chain) => chain.at(-1)!)
}

/** In one that runs somebody is missing now: whoever can come may, also after a short pause or much work. */
function mayTake(
  profile: CrewMember,
  shift: Shift,
  { calendar: { zone } }: Center,
  own: readonly Shift[],
  now: number,
): boolean {
  const { blocked, concern } = takeEffect(profile, shift, own, zone)
  return blocked === null && (concern === null || shift.start <= now)
}

function isIn(served: readonly Center[], near: readonly Shift[], shiftId: string): boolean {
  const shift = near.find(({ id }) => id === shiftId)
  return served.some(({ id }) => id === shift?.centerId)
}
