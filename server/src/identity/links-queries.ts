import type { Role } from '@foyer/shared/access/roles.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Invitation } from '@foyer/shared/identity/identity-contract.ts'
import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { writeAudit } from '../audit/audit-queries.ts'
import type { Database } from '../storage/database.ts'
import { insertStaff, type StaffRecord } from './identity-queries.ts'
import { staffLinks } from './identity-tables.ts'
import { claimName } from './staff-names.ts'

/** What a one-time link allows: an account with this role. Without an address it is the owner's setup. */
export interface Grant {
  email: string | null
  role: Role
}

export async function insertLink(
  database: Database,
  link: Grant & { tokenHash: string; expiresAt: Date },
): Promise<string> {
  const [row] = await database.insert(staffLinks).values(link).returning({ id: staffLinks.id })
  return row!.id
}

const usable = () => and(isNull(staffLinks.usedAt), gt(staffLinks.expiresAt, new Date()))

/**
 * Makes the account that a link allows and uses the link up, or does neither.
 *
 * @param kind a setup link makes the owner and names no address, an invitation names one
 * @param account the account for the link's grant, or why there can be none
 */
export async function redeemLink(
  database: Database,
  link: { kind: 'setup' | 'invitation'; tokenHash: string },
  account: (grant: Grant) => Result<StaffRecord>,
  passwordHash: string,
): Promise<Result<StaffRecord>> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction
      .select()
      .from(staffLinks)
      .where(
        and(
          eq(staffLinks.tokenHash, link.tokenHash),
          link.kind === 'setup' ? isNull(staffLinks.email) : isNotNull(staffLinks.email),
          usable(),
        ),
      )
      .for('update')
    if (!row) return refuse('link-used')
    const made = account({ email: row.email, role: row.role as Role })
    if (!made.ok) return made
    const member = made.value
    const named = await claimName(transaction, member.id, member.name)
    if (!named.ok) return named
    if (!(await insertStaff(transaction, member, passwordHash))) return refuse('email-taken')
    await transaction
      .update(staffLinks)
      .set({ usedAt: new Date() })
      .where(eq(staffLinks.id, row.id))
    await writeAudit(transaction, {
      ...{ actor: member.id, action: 'account-made', subject: member.id },
      after: { link: link.kind, role: member.role },
    })
    return succeed(member)
  })
}

/**
 * Makes this the only invitation to its address that can be accepted.
 *
 * @param by staff id
 */
export async function replaceInvitation(
  database: Database,
  by: string,
  link: Grant & { email: string; tokenHash: string; expiresAt: Date },
): Promise<string> {
  return database.transaction(async (transaction) => {
    await transaction
      .delete(staffLinks)
      .where(and(eq(staffLinks.email, link.email), isNull(staffLinks.usedAt)))
    // Not for whom: an erasure leaves the audit log, and whoever accepts is named by 'account-made'.
    const after = { role: link.role }
    await writeAudit(transaction, { actor: by, action: 'invitation-made', after })
    return insertLink(transaction, link)
  })
}

/** Invitations that can still be accepted, the latest first. */
export async function listInvitations(database: Database): Promise<Invitation[]> {
  const rows = await database
    .select()
    .from(staffLinks)
    .where(and(isNotNull(staffLinks.email), usable()))
    .orderBy(desc(staffLinks.createdAt))
  return rows.map((row) => ({
    id: row.id,
    email: row.email!,
    role: row.role as Role,
    expiresAt: row.expiresAt.getTime(),
  }))
}

/**
 * Takes an invitation back; false when there is none.
 *
 * @param by staff id
 */
export async function deleteInvitation(
  database: Database,
  by: string,
  id: string,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [gone] = await transaction
      .delete(staffLinks)
      .where(and(eq(staffLinks.id, id), isNotNull(staffLinks.email), isNull(staffLinks.usedAt)))
      .returning({ role: staffLinks.role })
    if (gone === undefined) return false
    await writeAudit(transaction, { actor: by, action: 'invitation-withdrawn', before: gone })
    return true
  })
}

/** Setup links of earlier starts. */
export async function deleteSetupLinks(database: Database): Promise<void> {
  await database.delete(staffLinks).where(isNull(staffLinks.email))
}
