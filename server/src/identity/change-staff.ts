import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { StaffBody } from '@foyer/shared/identity/identity-contract.ts'
import type { Database } from '../storage/database.ts'
import { deleteSessions, findStaff, lockOwners, updateStaff } from './identity-queries.ts'

/**
 * Changes a member's role, or makes somebody no longer staff, which ends every session of theirs. The last
 * owner stays owner: nobody could invite another.
 */
export async function changeStaff(
  database: Database,
  staffId: string,
  change: StaffBody,
): Promise<Result> {
  return database.transaction(async (transaction) => {
    const owners = await lockOwners(transaction)
    if (!(await findStaff(transaction, staffId))) return refuse('not-found')
    const staysOwner = (change.role ?? 'owner') === 'owner' && change.active !== false
    if (owners.length === 1 && owners[0] === staffId && !staysOwner) {
      return refuse('conflict', 'the last owner')
    }
    await updateStaff(transaction, staffId, change)
    if (change.active === false) await deleteSessions(transaction, staffId)
    return done
  })
}
