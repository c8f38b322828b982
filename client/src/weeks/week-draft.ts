import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { readWeek, saveDraft } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { createDraftStore, type DraftStore } from '../drafts/draft-store.ts'
import { keepInBrowser } from '../drafts/kept-draft.ts'
import { call } from '../net/call.ts'
import type { Shifts } from './edit-week.ts'

/** What a step of planning did, for the words of undoing it. */
export type EditName =
  | 'assign'
  | 'open'
  | 'move'
  | 'paste'
  | 'add'
  | 'remove'
  | 'need'
  | 'copy-week'
  | 'template'
  | 'fill'

/** The draft of a week as it is planned. */
export type WeekDraft = DraftStore<Shifts, Week, EditName>

export function openWeekDraft(week: Week): WeekDraft {
  const { centerId, monday } = week
  const params = { center: centerId, monday }
  return createDraftStore<Shifts, Week, EditName>(week, {
    save: (version, shifts) => call(saveDraft, { params, body: { version, shifts: [...shifts] } }),
    read: () => call(readWeek, { params }),
    kept: keepInBrowser(`${centerId}:${monday}`, readShifts),
    now: Date.now,
    later: (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds)
      return () => clearTimeout(timer)
    },
  })
}

/**
 * Shifts that the browser has kept, which older versions call `shifts`; whether the week may have them is said by the
 * server when they are saved.
 */
function readShifts({ draft, shifts = draft }: Readonly<Record<string, unknown>>): Shifts | null {
  return Array.isArray(shifts) && shifts.every(isPlannedShift) ? shifts : null
}

function isPlannedShift(value: Partial<Record<keyof PlannedShift, unknown>> | null): boolean {
  if (value === null || typeof value !== 'object') return false
  const { id, date, from, to, halfDayId, staffId, skills, languages } = value
  return (
    [id, date, from, to, halfDayId, staffId ?? ''].every((text) => typeof text === 'string') &&
    [skills, languages].every(
      (list) => Array.isArray(list) && list.every((text) => typeof text === 'string'),
    )
  )
}
