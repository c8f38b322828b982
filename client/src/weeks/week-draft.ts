import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { isSame } from '@foyer/shared/weeks/check-week.ts'
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
  | 'give-back'

/** The draft of a week as it is planned. */
export type WeekDraft = DraftStore<PlannedShift, Week, EditName>

export function openWeekDraft(week: Week): WeekDraft {
  const { centerId, monday } = week
  const params = { center: centerId, monday }
  return createDraftStore<PlannedShift, Week, EditName>(week, {
    save: (version, shifts) => call(saveDraft, { params, body: { version, shifts: [...shifts] } }),
    read: () => call(readWeek, { params }),
    isSame,
    kept: keepInBrowser(`${centerId}:${monday}`, readPlans),
    now: Date.now,
    later: (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds)
      return () => clearTimeout(timer)
    },
  })
}

/**
 * Plans that the browser has kept, which older versions call `shifts`, and keep without what they were made on. Whether
 * the week may have them is said by the server when they are saved.
 */
function readPlans({ draft, shifts = draft, base = [] }: Readonly<Record<string, unknown>>) {
  return isPlan(shifts) && isPlan(base) ? { base, draft: shifts } : null
}

function isPlan(value: unknown): value is Shifts {
  return Array.isArray(value) && value.every(isPlannedShift)
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
