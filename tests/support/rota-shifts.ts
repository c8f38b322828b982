import { randomUUID } from 'node:crypto'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
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
  const path = `/api/rota/${center}/weeks/${monday}`
  const { version } = await lead.ask<Week>('GET', path)
  const saved = await ok<Week>(lead.request('PUT', `${path}/draft`, { version, shifts }))
  return ok<Week>(lead.request('POST', `${path}/publish`, { version: saved.version }))
}

async function ok<T>(pending: Promise<Response>): Promise<T> {
  const response = await pending
  if (!response.ok) throw new Error(`${response.url}: ${await response.text()}`)
  return (await response.json()) as T
}
