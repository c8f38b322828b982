import { REACH } from '@foyer/shared/crew/why-not.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { TakeEffect } from '@foyer/shared/swaps/swaps-contract.ts'
import { takeEffect } from '@foyer/shared/swaps/take-effect.ts'
import type { Centers } from '../centers/centers-types.ts'
import { readCrew } from '../crew/crew-queries.ts'
import { readShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'

/**
 * Who of the crew could take which of some shifts.
 *
 * @param shifts at least one
 * @param suits judges what it would mean for somebody
 * @returns the shifts that suit, by staff id; nobody without any
 */
export async function readTakers(
  database: Database,
  centers: Centers,
  shifts: readonly Shift[],
  suits: (effect: TakeEffect) => boolean,
): Promise<Map<string, Shift[]>> {
  const crew = await readCrew(database, shifts.map(({ date }) => date).toSorted()[0]!)
  const near = await readShifts(database, {
    from: Math.min(...shifts.map(({ start }) => start)) - REACH,
    to: Math.max(...shifts.map(({ end }) => end)) + REACH,
  })
  const takers = new Map<string, Shift[]>()
  for (const member of crew) {
    const theirs = shifts.filter((shift) =>
      suits(takeEffect(member, shift, near, noticeShift(shift, centers).zone)),
    )
    if (theirs.length > 0) takers.set(member.staffId, theirs)
  }
  return takers
}

/** Ids of those who may take a shift, also where a lead would have to look at it. */
export async function readPossibleTakers(
  database: Database,
  centers: Centers,
  shift: Shift,
): Promise<string[]> {
  const takers = await readTakers(database, centers, [shift], ({ blocked }) => blocked === null)
  return [...takers.keys()]
}
