import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import type { Absence, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { strictestRules } from '@foyer/shared/crew/strictest-rules.ts'
import { and, asc, count, eq, gte, inArray } from 'drizzle-orm'
import { readRestRules } from '../centers/centers-queries.ts'
import { staff } from '../identity/identity-tables.ts'
import type { Database } from '../storage/database.ts'
import { rotaAbsences, rotaProfiles } from './crew-tables.ts'

/** Absences of one person that are not over. */
const ABSENCES_MAX = 60
/** Half-days in a week of somebody of whom nothing else was said. */
const HALF_DAYS = 10

/** Roles that the rota plans. */
const PLANNED = ['rep', 'lead', 'owner']

/**
 * Everybody whom the rota may plan, by name, with absences that are not over on `day` (a local date). Of a rep of
 * whom nothing was said yet the rota knows the main center; leads and owners are planned where they say so.
 *
 * @param staffId only this one
 */
export async function readCrew(
  database: Database,
  day: string,
  staffId?: string,
): Promise<CrewMember[]> {
  const rows = await database
    .select()
    .from(staff)
    .leftJoin(rotaProfiles, eq(rotaProfiles.staffId, staff.id))
    .where(
      and(
        eq(staff.active, true),
        inArray(staff.role, PLANNED),
        staffId === undefined ? undefined : eq(staff.id, staffId),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id))
  const absences = await readAbsences(database, day, staffId)
  const rulesOf = await readRestRules(database)
  const withoutProfile = (role: string) => (role === 'rep' ? [MAIN_CENTER] : [])
  return rows.map(({ staff: { id, name, role, languages }, rota_profiles: profile }) => ({
    staffId: id,
    name,
    languages,
    version: profile?.version ?? 0,
    centers: profile?.centers ?? withoutProfile(role),
    rules: strictestRules(
      (profile?.centers ?? withoutProfile(role)).flatMap((center) => rulesOf.get(center) ?? []),
    ),
    skills: profile?.skills ?? [],
    maxHalfDays: profile?.maxHalfDays ?? HALF_DAYS,
    availability: profile?.availability ?? {},
    prefersHalfDays: profile?.prefersHalfDays ?? false,
    absences: absences.filter((absence) => absence.staffId === id),
  }))
}

/**
 * Whether somebody of the staff belongs to a center: a rep to those of the profile, without one to the main one; leads
 * and owners to all.
 */
export async function belongsTo(
  database: Database,
  staffId: string,
  centerId: string,
): Promise<boolean> {
  const [row] = await database
    .select({ role: staff.role, centers: rotaProfiles.centers })
    .from(staff)
    .leftJoin(rotaProfiles, eq(rotaProfiles.staffId, staff.id))
    .where(eq(staff.id, staffId))
  if (row === undefined) return false
  return row.role !== 'rep' || (row.centers ?? [MAIN_CENTER]).includes(centerId)
}

export async function storeProfile(database: Database, member: CrewMember): Promise<void> {
  const { staffId, version, centers, skills, maxHalfDays, availability, prefersHalfDays } = member
  const row = { staffId, version, centers, skills, maxHalfDays, availability, prefersHalfDays }
  await database
    .insert(rotaProfiles)
    .values(row)
    .onConflictDoUpdate({ target: rotaProfiles.staffId, set: row })
}

async function readAbsences(database: Database, day: string, staffId?: string): Promise<Absence[]> {
  const rows = await database
    .select()
    .from(rotaAbsences)
    .where(
      and(
        gte(rotaAbsences.to, day),
        staffId === undefined ? undefined : eq(rotaAbsences.staffId, staffId),
      ),
    )
    .orderBy(asc(rotaAbsences.from), asc(rotaAbsences.id))
  return rows.map((row) => ({ ...row, kind: row.kind as Absence['kind'] }))
}

export async function findAbsence(
  database: Database,
  staffId: string,
  id: string,
): Promise<Absence | null> {
  const [row] = await database
    .select()
    .from(rotaAbsences)
    .where(and(eq(rotaAbsences.id, id), eq(rotaAbsences.staffId, staffId)))
  return row === undefined ? null : { ...row, kind: row.kind as Absence['kind'] }
}

/** False when the person has too many that are not over on `day`. */
export async function storeAbsence(
  database: Database,
  absence: Absence,
  day: string,
): Promise<boolean> {
  const [known] = await database
    .select({ count: count() })
    .from(rotaAbsences)
    .where(and(eq(rotaAbsences.staffId, absence.staffId), gte(rotaAbsences.to, day)))
  if (known!.count >= ABSENCES_MAX) return false
  await database.insert(rotaAbsences).values(absence)
  return true
}

export async function deleteAbsence(
  database: Database,
  staffId: string,
  id: string,
): Promise<boolean> {
  const gone = await database
    .delete(rotaAbsences)
    .where(and(eq(rotaAbsences.id, id), eq(rotaAbsences.staffId, staffId)))
    .returning({ id: rotaAbsences.id })
  return gone.length > 0
}

/** When each member of staff came, milliseconds since 1970. */
export async function readJoinedAt(database: Database): Promise<Map<string, number>> {
  const rows = await database.select({ id: staff.id, at: staff.createdAt }).from(staff)
  return new Map(rows.map(({ id, at }) => [id, at.getTime()]))
}
