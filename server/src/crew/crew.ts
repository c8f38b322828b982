import { randomUUID } from 'node:crypto'
import { can, type StaffActor } from '@foyer/shared/access/can.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { isAwayAllDay, isAwayIn, shiftSpan } from '@foyer/shared/crew/absences.ts'
import { HISTORY_WEEKS } from '@foyer/shared/crew/credit-history.ts'
import type {
  Absence,
  AbsenceBody,
  AbsenceConflict,
  AbsenceReply,
  Crew,
  CrewHistory,
  CrewMember,
} from '@foyer/shared/crew/crew-contract.ts'
import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { weekInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { addDays, mondayOf, weekdayOf } from '@foyer/shared/time/local-dates.ts'
import type { EventLog } from '../events/event-log.ts'
import { changeHands, changeRota, type ShiftChanging } from '../shifts/change-shifts.ts'
import { readShifts } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { deleteAbsence, findAbsence, readCrew, readJoinedAt, storeAbsence } from './crew-queries.ts'
import { readBusy } from './read-busy.ts'

/** Shifts are planned no further ahead, in milliseconds. */
const AHEAD = 400 * DAY

export async function readCrewOf(
  database: Database,
  center: Center,
  monday: string,
): Promise<Crew> {
  const [crew, history, busy] = await Promise.all([
    readCrew(database, monday),
    readCrewHistory(database, center, monday),
    readBusy(database, center, monday),
  ])
  return { crew, history, busy }
}

/** What everybody worked in the eight weeks before, in all centers. */
export async function readCrewHistory(
  database: Database,
  center: Center,
  monday: string,
): Promise<CrewHistory[]> {
  const { zone } = center.calendar
  const first = addDays(monday, -7 * HISTORY_WEEKS)
  const [from, to] = [weekInstants(first, zone).start, weekInstants(monday, zone).start]
  const [crew, joinedAt, shifts] = await Promise.all([
    readCrew(database, first),
    readJoinedAt(database),
    readShifts(database, { from, to }),
  ])
  // R4: a shift that reaches in from the week before counts for that week.
  const worked = shifts.filter(({ cancelled, date }) => !cancelled && date >= first)
  const lastHalfDay = center.halfDays.at(-1)!.id
  return crew.map((member) => {
    const own = worked.filter(({ staffId }) => staffId === member.staffId)
    const weeks = Array.from({ length: HISTORY_WEEKS }, (_, i) => addDays(first, 7 * i))
    const there = weeks.filter(
      (week) =>
        weekInstants(week, zone).end > joinedAt.get(member.staffId)! &&
        (own.some(({ date }) => mondayOf(date) === week) || !isAwayAllWeek(member, week)),
    )
    return {
      staffId: member.staffId,
      halfDays: own.length,
      weekends: own.filter(({ date }) => weekdayOf(date) >= 6).length,
      evenings: own.filter(({ halfDayId }) => halfDayId === lastHalfDay).length,
      weeks: there.length,
    }
  })
}

/** From Monday to Friday, each all day, by absences that may follow each other. */
function isAwayAllWeek({ absences }: CrewMember, monday: string): boolean {
  return [0, 1, 2, 3, 4]
    .map((day) => addDays(monday, day))
    .every((date) => absences.some((absence) => isAwayAllDay(absence, date)))
}

/** Stores an absence, and says which published shifts lie in it: they stay until a lead, who is told, opens them. */
export async function addAbsence(
  events: EventLog,
  by: StaffActor,
  staffId: string,
  body: AbsenceBody,
  now: { instant: number; today: string },
): Promise<Result<AbsenceReply>> {
  if (!can(by, 'rota-plan') && by.id !== staffId) return refuse('not-allowed')
  // One after the other: two at once must not both be the last one allowed.
  return changeRota(events, async (transaction) => {
    const [member] = await readCrew(transaction, now.today, staffId)
    if (member === undefined) return refuse('not-found')
    const absence = { ...body, id: randomUUID(), staffId }
    if (!(await storeAbsence(transaction, absence, now.today))) {
      return refuse('full', 'absences that are not over')
    }
    const conflicts = await shiftsIn(transaction, absence, now.instant)
    if (conflicts.length > 0) {
      const of = { centerId: null, subject: absence.id, actor: by.id }
      await transaction.record({ kind: 'absence-added', ...of, body: { staffId } })
    }
    return succeed({ absence, conflicts })
  })
}

export async function removeAbsence(
  database: Database,
  by: StaffActor,
  staffId: string,
  id: string,
): Promise<Result> {
  if (!can(by, 'rota-plan') && by.id !== staffId) return refuse('not-allowed')
  return (await deleteAbsence(database, staffId, id)) ? done : refuse('not-found')
}

/** Opens the published shifts in an absence that have not begun, for others to take; returns them. */
export async function openShiftsOf(
  { events, hooks }: ShiftChanging,
  by: StaffActor,
  staffId: string,
  id: string,
  now: number,
): Promise<Result<Shift[]>> {
  return changeRota(events, async (transaction) => {
    const absence = await findAbsence(transaction, staffId, id)
    if (absence === null) return refuse('not-found')
    const hands = (await shiftsIn(transaction, absence, now)).map((shift) => ({
      shift,
      staffId: null,
    }))
    return succeed(
      await changeHands(transaction, hooks, hands, { cause: 'absence', by: by.id, now }),
    )
  })
}

/** Published shifts of an absence's person that lie in it and have not begun, by begin. */
export async function shiftsIn(
  database: Database,
  absence: Absence,
  now: number,
): Promise<Shift[]> {
  const own = await readShiftsToCome(database, [absence.staffId], now)
  return own.filter((shift) => isAwayIn(absence, shiftSpan(shift)))
}

/** Absences with shifts in them that wait to be opened to others, of everybody, by the begin of the first shift. */
export async function readConflicts(
  database: Database,
  now: { instant: number; today: string },
): Promise<AbsenceConflict[]> {
  const away = (await readCrew(database, now.today)).filter(({ absences }) => absences.length > 0)
  const ids = away.map(({ staffId }) => staffId)
  const shiftsOf = Map.groupBy(
    await readShiftsToCome(database, ids, now.instant),
    ({ staffId }) => staffId,
  )
  const found = away.flatMap(({ staffId, name, absences }) =>
    absences.flatMap((absence): AbsenceConflict[] => {
      const own = shiftsOf.get(staffId) ?? []
      const conflicts = own.filter((shift) => isAwayIn(absence, shiftSpan(shift)))
      return conflicts.length > 0 ? [{ absence, name, conflicts }] : []
    }),
  )
  return found.toSorted((a, b) => a.conflicts[0]!.start - b.conflicts[0]!.start)
}

/** Some people's published shifts that have not begun, in all centers, by begin. */
export async function readShiftsToCome(
  database: Database,
  staffIds: readonly string[],
  now: number,
): Promise<Shift[]> {
  const own = await readShifts(database, { from: now, to: now + AHEAD, staffIds })
  return own.filter(({ start, cancelled }) => start > now && !cancelled)
}
