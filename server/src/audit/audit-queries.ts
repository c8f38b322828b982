import { isDeepStrictEqual } from 'node:util'
import type { AuditEntry, AuditQuery } from '@foyer/shared/audit/audit-contract.ts'
import type { AuditAction } from '@foyer/shared/audit/audit-limits.ts'
import { and, desc, eq, lt, or } from 'drizzle-orm'
import type { Database, Transaction } from '../storage/database.ts'
import { audit } from './audit-tables.ts'

type State = Record<string, unknown>

/**
 * Writes down what somebody of the staff changes, in the transaction of the change: both or neither.
 *
 * @param deed `before` and `after` as they were and are; only what differs is written
 */
export async function writeAudit(
  transaction: Transaction,
  deed: {
    actor: string
    action: AuditAction
    subject?: string | null
    before?: object | null
    after?: object | null
  },
): Promise<void> {
  const { actor, action, subject = null } = deed
  const [before, after] = differing(deed.before, deed.after)
  await transaction.insert(audit).values({ actor, action, subject, before, after })
}

/** Of two states what is not the same in both; all of one without the other. */
export function differing(
  stateBefore: object | null = null,
  stateAfter: object | null = null,
): [State | null, State | null] {
  const before = stateBefore as State | null
  const after = stateAfter as State | null
  if (before === null || after === null) return [before, after]
  const keys = Object.keys({ ...before, ...after }).filter(
    (key) => key !== 'version' && !isDeepStrictEqual(before[key], after[key]),
  )
  const part = (state: State) =>
    Object.fromEntries(keys.filter((key) => key in state).map((key) => [key, state[key]]))
  return [part(before), part(after)]
}

/** The newest entries that fit, at most so many. */
export async function readAudit(
  database: Database,
  { action, staffId, before }: AuditQuery,
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await database
    .select()
    .from(audit)
    .where(
      and(
        action === undefined ? undefined : eq(audit.action, action),
        staffId === undefined
          ? undefined
          : or(eq(audit.actor, staffId), eq(audit.subject, staffId)),
        before === undefined ? undefined : lt(audit.number, before),
      ),
    )
    .orderBy(desc(audit.number))
    .limit(limit)
  return rows.map(({ at, action: stored, ...row }) => ({
    ...row,
    at: at.getTime(),
    action: stored as AuditAction,
  }))
}
