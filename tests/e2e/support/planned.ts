import { readCrew } from '@foyer/shared/crew/crew-endpoints.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import type { Accounts } from '../../support/accounts.ts'
import { plannedShift, publishShifts } from '../../support/rota-shifts.ts'

/** A half-day of a date in UTC, the zone of a server's first center. */
export interface Planned {
  date: string
  halfDay: 'morning' | 'afternoon'
  /** Null: the post is open. */
  name: string | null
}

/** The Monday after next, in UTC: nothing of its week has begun. */
export function mondayAhead(): string {
  return addDays(mondayOf(dayOf(Date.now())), 14)
}

/** The date in UTC, some days later. */
export function dayOf(at: number, later = 0): string {
  return new Date(at + later * DAY).toISOString().slice(0, 10)
}

/** Publishes shifts of one week, as a lead who has planned them before the story begins. */
export async function plan(
  { accounts }: { accounts: Accounts },
  planned: readonly Planned[],
  center = 'main',
): Promise<Shift[]> {
  const owner = await accounts.asOwner()
  const monday = mondayOf(planned[0]!.date)
  const { crew } = await owner.must(readCrew, { params: { center }, query: { monday } })
  const idOf = (name: string) => crew.find((member) => member.name === name)!.staffId
  const shifts = planned.map(({ date, halfDay, name }) =>
    plannedShift(date, halfDay, name === null ? null : idOf(name)),
  )
  return (await publishShifts(owner, monday, shifts, center)).published
}
