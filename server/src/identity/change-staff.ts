import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { StaffBody } from '@foyer/shared/identity/identity-contract.ts'
import { writeAudit } from '../audit/audit-queries.ts'
import type { EventLog } from '../events/event-log.ts'
import { deleteSessions, findStaff, lockOwners, updateStaff } from './identity-queries.ts'
import { claimName } from './staff-names.ts'

/**
 * Changes a member's role, or makes somebody no longer staff, which ends every session of theirs. The last
 * owner stays owner: nobody could invite another.
 *
 * @param by staff id
 * @param now milliseconds since 1970
 */
export async function changeStaff(
  events: EventLog,
  by: string,
  staffId: string,
  change: StaffBody,
  now: number,
): Promise<Result> {
  return events.write(async (transaction) => {
    const owners = await lockOwners(transaction)
    const member = await findStaff(transaction, staffId)
    if (member === null) return refuse('not-found')
    const staysOwner = (change.role ?? 'owner') === 'owner' && change.active !== false
    if (owners.length === 1 && owners[0] === staffId && !staysOwner) {
      return refuse('conflict', 'the last owner')
    }
    if (change.active === true && !member.active) {
      const named = await claimName(transaction, staffId, member.name)
      if (!named.ok) return named
    }
    const left = change.active === undefined ? {} : { leftAt: change.active ? null : new Date(now) }
    await updateStaff(transaction, staffId, { ...change, ...left })
    if (change.active === false) await deleteSessions(transaction, staffId)
    const { role, active } = member
    await writeAudit(transaction, {
      ...{ actor: by, action: 'staff-changed', subject: staffId },
      before: { role, active },
      after: { role, active, ...change },
    })
    const of = { centerId: null, subject: staffId, actor: by }
    await transaction.record({ kind: 'staff-changed', ...of, body: {} })
    return done
  })
}
