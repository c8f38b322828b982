import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { lookAlike } from '@foyer/shared/identity/name-skeleton.ts'
import type { Transaction } from '../storage/database.ts'
import { listStaff, lockStaffNames } from './identity-queries.ts'

/**
 * Refuses a name (`name-taken`) that another active member of staff has, or one that looks the same; nobody else takes
 * one until the transaction ends. Members who had such names before this was a rule keep them.
 *
 * @param staffId whose it is to be
 */
export async function claimName(
  transaction: Transaction,
  staffId: string,
  name: string,
): Promise<Result> {
  await lockStaffNames(transaction)
  const others = (await listStaff(transaction)).filter(({ id, active }) => active && id !== staffId)
  return others.some((other) => lookAlike(other.name, name))
    ? refuse('name-taken', 'name: like that of a colleague')
    : done
}
