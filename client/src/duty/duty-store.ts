import type { OwnShift, ShiftEnding } from '@foyer/shared/duty/duty-contract.ts'
import { CHECK_IN_EARLY } from '@foyer/shared/duty/duty-limits.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface DutyState {
  /** The own duty by plan that runs, or the next one within a day; undefined until told, who may not answer never is. */
  duty: OwnShift['duty'] | undefined
  /** That a duty ends or has ended, as the server has told last; null on the way to it, and off duty. */
  ending: ShiftEnding | null
}

/** What the rota says to a rep in the lobby. Written by the connection. */
export type DutyStore = StoreApi<DutyState>

export function createDutyStore(): DutyStore {
  return createStore<DutyState>(() => ({ duty: undefined, ending: null }))
}

/**
 * What the duty button offers off duty: to check in for the own shift, from a little before it, or to take over.
 *
 * @param now milliseconds since 1970
 */
export function dutyOffer(duty: OwnShift['duty'], now: number): 'check-in' | 'take-over' {
  if (duty === null || now >= duty.end) return 'take-over'
  return now >= duty.start - CHECK_IN_EARLY * MINUTE ? 'check-in' : 'take-over'
}
