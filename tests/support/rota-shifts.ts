import { randomUUID } from 'node:crypto'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { publishWeek, readWeek, saveDraft } from '@foyer/shared/weeks/weeks-endpoints.ts'
import type { BrowserSession } from './browser-session.ts'

const TIMES = {
  morning: { from: '08:00', to: '13:00' },
  afternoon: { from: '13:00', to: '18:00' },
} as const

/** A shift in one of the half-days that every center begins with. */
export function plannedShift(
  date: string,
  halfDayId: keyof typeof TIMES,
  staffId: string | null,
  more: Partial<PlannedShift> = {},
): PlannedShift {
  const times = TIMES[halfDayId]
  return {
    id: randomUUID(),
    date,
    ...times,
    halfDayId,
    skills: [],
    languages: [],
    staffId,
    ...more,
  }
}

/** Saves a week's draft over what is there and publishes it, as a lead's page does. */
export async function publishShifts(
  lead: BrowserSession,
  monday: string,
  shifts: PlannedShift[],
  center = 'main',
): Promise<Week> {
  const params = { center, monday }
  const { version } = await lead.must(readWeek, { params })
  const saved = await lead.must(saveDraft, { params, body: { version, shifts } })
  return lead.must(publishWeek, { params, body: { version: saved.version } })
}
