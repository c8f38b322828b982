import type { Role } from '@foyer/shared/access/roles.ts'
import type { ProfileBody } from '@foyer/shared/identity/identity-contract.ts'
import { decodeLook, encodeLook } from '@foyer/shared/look/look.ts'
import { and, asc, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { AdvisoryLock } from '../storage/advisory-locks.ts'
import type { Database, Transaction } from '../storage/database.ts'
import { staff, staffAccounts, staffSessions } from './identity-tables.ts'
import type { StaffMember } from './identity-types.ts'

/** A member of staff with what only staff screens show. */
export interface StaffRecord extends StaffMember {
  email: string
  active: boolean
}

type StaffRow = typeof staff.$inferSelect

function toRecord(row: StaffRow): StaffRecord {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    active: row.active,
    languages: row.languages,
    greeting: row.greeting,
    look: decodeLook(row.look),
  }
}

/** Adds a member of staff with a password to sign in by. False when the address is taken. */
export async function insertStaff(
  database: Database,
  member: StaffRecord,
  passwordHash: string,
): Promise<boolean> {
  const added = await database
    .insert(staff)
    .values({ ...member, look: encodeLook(member.look) })
    .onConflictDoNothing({ target: staff.email })
    .returning({ id: staff.id })
  if (added.length === 0) return false
  // better-auth's form of a password account.
  await database.insert(staffAccounts).values({
    id: member.id,
    userId: member.id,
    accountId: member.id,
    providerId: 'credential',
    password: passwordHash,
  })
  return true
}

/** Null also for somebody who was erased. */
export async function findStaff(database: Database, id: string): Promise<StaffRecord | null> {
  const [row] = await database
    .select()
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.erasedAt)))
  return row ? toRecord(row) : null
}

export async function findStaffByEmail(
  database: Database,
  email: string,
): Promise<StaffRecord | null> {
  const [row] = await database.select().from(staff).where(eq(staff.email, email))
  return row ? toRecord(row) : null
}

/** Everybody who is or was staff, by name; nobody who was erased. */
export async function listStaff(database: Database): Promise<StaffRecord[]> {
  const rows = await database
    .select()
    .from(staff)
    .where(isNull(staff.erasedAt))
    .orderBy(asc(staff.name))
  return rows.map(toRecord)
}

/** Until the end of the transaction nobody else gives a member of staff a name. */
export async function lockStaffNames(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`SELECT pg_advisory_xact_lock(${AdvisoryLock.staffNames})`)
}

export async function activeStaffNames(database: Database): Promise<string[]> {
  const rows = await database.select({ name: staff.name }).from(staff).where(eq(staff.active, true))
  return rows.map((row) => row.name)
}

/** Ids of the active owners; within a transaction nobody else changes them until its end. */
export async function lockOwners(database: Database): Promise<string[]> {
  const rows = await database
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'owner' satisfies Role), eq(staff.active, true)))
    .for('update')
  return rows.map((row) => row.id)
}

/** Changes what is given; an empty change changes nothing. */
export async function updateStaff(
  database: Database,
  id: string,
  {
    look,
    ...rest
  }: ProfileBody & {
    role?: Role | undefined
    active?: boolean | undefined
    /** Since when they are no longer staff; null: they are. */
    leftAt?: Date | null
  },
): Promise<void> {
  const change = look ? { ...rest, look: encodeLook(look) } : rest
  await database
    .update(staff)
    .set({ ...change, updatedAt: new Date() })
    .where(eq(staff.id, id))
}

/** A member's sessions that are not over, the latest first. */
export async function listSessions(database: Database, staffId: string) {
  return database
    .select({
      id: staffSessions.id,
      browser: staffSessions.userAgent,
      signedInAt: staffSessions.createdAt,
    })
    .from(staffSessions)
    .where(and(eq(staffSessions.userId, staffId), gt(staffSessions.expiresAt, new Date())))
    .orderBy(desc(staffSessions.createdAt))
}

/** Whose session that is not over, or null. */
export async function findSessionOwner(
  database: Database,
  sessionId: string,
): Promise<string | null> {
  const [row] = await database
    .select({ staffId: staffSessions.userId })
    .from(staffSessions)
    .where(and(eq(staffSessions.id, sessionId), gt(staffSessions.expiresAt, new Date())))
  return row?.staffId ?? null
}

/** Ends one session of a member; false when there is no such session. */
export async function deleteSession(
  database: Database,
  staffId: string,
  sessionId: string,
): Promise<boolean> {
  const gone = await database
    .delete(staffSessions)
    .where(and(eq(staffSessions.id, sessionId), eq(staffSessions.userId, staffId)))
    .returning({ id: staffSessions.id })
  return gone.length > 0
}

/** Ends a member's sessions; all but `kept`, if it is given. */
export async function deleteSessions(
  database: Database,
  staffId: string,
  kept?: string,
): Promise<void> {
  const others = kept === undefined ? undefined : ne(staffSessions.id, kept)
  await database.delete(staffSessions).where(and(eq(staffSessions.userId, staffId), others))
}
