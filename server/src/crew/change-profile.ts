import { can, type StaffActor } from '@foyer/shared/access/can.ts'
import type { CrewMember, CrewMemberBody } from '@foyer/shared/crew/crew-contract.ts'
import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { writeAudit } from '../audit/audit-queries.ts'
import type { Centers } from '../centers/centers-types.ts'
import { changeRota, type ShiftChanging } from '../shifts/change-shifts.ts'
import { readCrew, storeProfile } from './crew-queries.ts'
import { leaveShifts, returnShifts } from './leave-shifts.ts'

/**
 * Changes what the rota knows of somebody: leads change everything, a rep what is asked of each: availability, and whether
 * half-days are preferred. The shifts to come in a center that somebody serves no more are open then; who serves it again
 * soon gets those that nobody took. 'conflict' when somebody else has changed it since that version was read.
 */
export async function changeProfile(
  { events, hooks, centers }: ShiftChanging & { centers: Centers },
  by: StaffActor,
  staffId: string,
  { version, ...change }: CrewMemberBody,
  { instant: now, today }: { instant: number; today: string },
): Promise<Result<CrewMember>> {
  const { availability: _, prefersHalfDays: __, ...others } = change
  if (!can(by, 'rota-plan') && (by.id !== staffId || Object.keys(others).length > 0)) {
    return refuse('not-allowed')
  }
  const unknown = change.centers?.find((id) => centers.find(id) === null)
  if (unknown !== undefined) return refuse('invalid', `centers: there is no ${unknown}`)
  // Two changes at once must not lose one of them.
  return changeRota(events, async (transaction) => {
    const [before] = await readCrew(transaction, today, staffId)
    if (before === undefined) return refuse('not-found')
    const stale = checkVersion(before.version, version)
    if (stale !== null) return stale
    const changed = { ...before, ...withoutUndefined(change), version: version + 1 }
    await storeProfile(transaction, changed)
    const [member] = await readCrew(transaction, today, staffId)
    if (member === undefined) return refuse('not-found')
    const deed = { by: by.id, now }
    await writeAudit(transaction, {
      ...{ actor: by.id, action: 'profile-changed', subject: staffId },
      before: profileOf(before),
      after: profileOf(member),
    })
    const left = before.centers.filter((id) => !member.centers.includes(id))
    if (left.length > 0) await leaveShifts(transaction, hooks, { staffId, centers: left }, deed)
    const isBack = member.centers.some((id) => !before.centers.includes(id))
    if (isBack) await returnShifts(transaction, hooks, { member, centers }, deed)
    return succeed(member)
  })
}

/** What decides where and how somebody may be planned. */
function profileOf({ centers, skills, maxHalfDays }: CrewMember) {
  return { centers, skills, maxHalfDays }
}

/** What is given, without the keys that are not: `{...a, ...{b: undefined}}` would empty `b`. */
function withoutUndefined<T extends object>(
  change: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> }
}
