import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import type { AbsenceBody, CrewMemberBody } from '@foyer/shared/crew/crew-contract.ts'
import { addAbsence, changeCrewMember } from '@foyer/shared/crew/crew-endpoints.ts'
import { fillWeek } from '@foyer/shared/fill/fill-endpoints.ts'
import { readProfile } from '@foyer/shared/identity/identity-endpoints.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap } from '@foyer/shared/swaps/swaps-contract.ts'
import { actOnSwap, askSwap } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { addDays, mondayOf, weekdayOf } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { readWeek } from '@foyer/shared/weeks/weeks-endpoints.ts'
import type { BrowserSession } from '../tests/support/browser-session.ts'
import { plannedShift, publishShifts } from '../tests/support/rota-shifts.ts'

/** Two posts; what the second asks for changes from half-day to half-day. */
const NEEDS: readonly Pick<PlannedShift, 'skills' | 'languages'>[] = [
  { skills: ['Leasing'], languages: [] },
  { skills: [], languages: ['de'] },
  { skills: ['Delivery'], languages: [] },
]
const WORKDAYS = 5

export interface RotaMember {
  session: BrowserSession
  rota: Omit<CrewMemberBody, 'version'>
}

/**
 * Plans a center as its lead would, by the pages' own routes: what the crew says, the rest of this week and the next
 * one filled and published, one shift left open, one offered to all, and one handed over that waits for the lead.
 *
 * @param crew at least three
 * @param now milliseconds since 1970; the days after it are planned
 */
export async function planDemoRota(
  lead: BrowserSession,
  crew: readonly RotaMember[],
  now: number,
): Promise<void> {
  const ids = await Promise.all(
    crew.map(async ({ session }) => (await session.must(readProfile)).id),
  )
  for (const [i, { rota }] of crew.entries()) {
    // Nobody has said anything of them before.
    const body = { version: 0, ...rota }
    await lead.must(changeCrewMember, { params: { staffId: ids[i]! }, body })
  }
  const today = new Date(now).toISOString().slice(0, 10)
  const thisWeek = mondayOf(today)
  const nextWeek = addDays(thisWeek, 7)
  const absence: AbsenceBody = {
    from: addDays(nextWeek, 3),
    to: addDays(nextWeek, 4),
    fromTime: null,
    toTime: null,
    kind: 'holiday',
    note: '',
  }
  const away = crew.at(-1)!.session
  await away.must(addAbsence, { params: { staffId: ids.at(-1)! }, body: absence })

  await publishFilled(lead, thisWeek, postsFrom(thisWeek, addDays(today, 1)))
  const posts = postsFrom(nextWeek, nextWeek)
  const week = await publishFilled(lead, nextWeek, posts, posts.at(-1)!.id)

  const shiftOf = (member: number, skip: number) =>
    week.published.filter(({ staffId }) => staffId === ids[member])[skip]
  const handed = await offer(crew[0]!.session, shiftOf(0, 0), 'A visit at the dentist.')
  if (handed) {
    const params = { id: handed.id, action: 'accept' } as const
    await crew[1]!.session.call(actOnSwap, { params })
  }
  await offer(crew[2]!.session, shiftOf(2, 1), 'My daughter has a school play.')
}

/** Two posts in both half-days of the working days of a week, from a date on. */
function postsFrom(monday: string, from: string): PlannedShift[] {
  const days = Array.from({ length: WORKDAYS }, (_, i) => addDays(monday, i))
  return days
    .filter((date) => date >= from)
    .flatMap((date) =>
      (['morning', 'afternoon'] as const).flatMap((halfDay, i) => [
        plannedShift(date, halfDay, null),
        plannedShift(date, halfDay, null, NEEDS[(weekdayOf(date) + i) % NEEDS.length]),
      ]),
    )
}

/** @param openId a shift that nobody gets */
async function publishFilled(
  lead: BrowserSession,
  monday: string,
  posts: PlannedShift[],
  openId?: string,
): Promise<Week> {
  const params = { center: MAIN_CENTER, monday }
  const { version } = await lead.must(readWeek, { params })
  const filled = await lead.must(fillWeek, { params, body: { version, shifts: posts } })
  const shifts = filled.shifts.map((shift) =>
    shift.id === openId ? { ...shift, staffId: null } : shift,
  )
  return publishShifts(lead, monday, shifts)
}

/** Offers a shift to everybody who may take it. */
async function offer(
  session: BrowserSession,
  shift: Shift | undefined,
  note: string,
): Promise<Swap | null> {
  if (shift === undefined) return null
  const { id, version } = shift
  return session.must(askSwap, { body: { kind: 'give', shiftId: id, version, to: null, note } })
}
