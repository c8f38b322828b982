import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { checkName } from '@foyer/shared/identity/guest-name.ts'
import type { ProfileBody } from '@foyer/shared/identity/identity-contract.ts'
import type { Database } from '../storage/database.ts'
import { findStaff, updateStaff } from './identity-queries.ts'
import { claimName } from './staff-names.ts'

/** Changes what a member of staff says of itself. A name is checked when it becomes another one. */
export async function changeProfile(
  database: Database,
  staffId: string,
  { name, ...rest }: ProfileBody,
): Promise<Result> {
  return database.transaction(async (transaction) => {
    const member = await findStaff(transaction, staffId)
    if (member === null) return refuse('not-found')
    const change: ProfileBody = rest
    if (name !== undefined && name !== member.name) {
      const checked = checkName(name)
      if (!checked.ok) return checked
      if (checked.value !== member.name) {
        const named = await claimName(transaction, staffId, checked.value)
        if (!named.ok) return named
      }
      change.name = checked.value
    }
    await updateStaff(transaction, staffId, change)
    return done
  })
}
