import { randomUUID } from 'node:crypto'
import { insertStaff, type StaffRecord } from '@foyer/server/identity/identity-queries.ts'
import type { Database } from '@foyer/server/storage/database.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'

/** A member of staff who can be stored. */
export function staffRecord(name: string, more: Partial<StaffRecord> = {}): StaffRecord {
  const id = randomUUID()
  return {
    id,
    name,
    email: `${id}@example.com`,
    role: 'rep',
    active: true,
    languages: ['en'],
    greeting: {},
    look: decodeLook(''),
    ...more,
  }
}

/** Stores a member of staff. */
export async function storeStaff(
  database: Database,
  name: string,
  more: Partial<StaffRecord> = {},
): Promise<StaffRecord> {
  const member = staffRecord(name, more)
  if (!(await insertStaff(database, member, 'hash'))) throw new Error(`${member.email} is taken`)
  return member
}
