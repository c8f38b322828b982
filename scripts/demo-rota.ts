import type { AbsenceBody, CrewMemberBody } from '@foyer/shared/crew/crew-contract.ts'
import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, SwapBody } from '@foyer/shared/swaps/swaps-contract.ts'
import { addDays, mondayOf, weekdayOf } from '@foyer/shared/time/local-dates.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import type { z } from 'zod'
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
  rota: z.input<typeof CrewMemberBody>
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
    crew.map(async ({ session }) => (await session.ask<Profile>('GET', '/api/me')).id),
  )
  for (const [i, { rota }] of crew.entries()) {
    await lead.ask('PATCH', `/api/rota/crew/${ids[i]}`, rota)
  }
  const today = new Date(now).toISOString().slice(0, 10)
  const thisWeek = mondayOf(today)
  const nextWeek = addDays(thisWeek, 7)
  const absence: z.input<typeof AbsenceBody> = {
    from: addDays(nextWeek, 3),
    to: addDays(nextWeek, 4),
    kind: 'holiday',
    note: '',
  }
  await crew.at(-1)!.session.ask('POST', `/api/rota/crew/${ids.at(-1)}/absences`, absence)

  await publishFilled(lead, thisWeek, postsFrom(thisWeek, addDays(today, 1)))
  const posts = postsFrom(nextWeek, nextWeek)
  const week = await publishFilled(lead, nextWeek, posts, posts.at(-1)!.id)

  const shiftOf = (member: number, skip: number) =>
    week.published.filter(({ staffId }) => staffId === ids[member])[skip]
  const handed = await offer(crew[0]!.session, shiftOf(0, 0), 'A visit at the dentist.')
  if (handed) await crew[1]!.session.request('POST', `/api/rota/swaps/${handed.id}/accept`)
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
  const path = `/api/rota/main/weeks/${monday}`
  const { version } = await lead.ask<Week>('GET', path)
  const filled = await lead.ask<Proposal>('POST', `${path}/fill`, { version, shifts: posts })
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
  const body: z.input<typeof SwapBody> = { kind: 'give', shiftId: id, version, to: null, note }
  return session.ask<Swap>('POST', '/api/rota/swaps', body)
}
