import { EventEmitter } from 'node:events'
import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, SwapState } from '@foyer/shared/swaps/swaps-contract.ts'

/** What happened, told to whoever listens within the process. Grows with the features. */
export interface DomainEvents {
  'layout-published': [{ centerId: string; version: number }]
  /** A member of staff was added, changed, deactivated or lost a session. */
  'staff-changed': [{ staffId: string }]
  /** A center was added, or what is known of it was changed. */
  'center-changed': [{ centerId: string }]
  /** What the door of any center says may have changed. */
  'door-changed': []
  /** Published shifts and take-overs were read anew. */
  'plan-changed': []
  /** Published shifts of a center were changed, one entry each: before and after say whom it concerns. */
  'rota-changed': [{ centerId: string; changes: RotaChange[] }]
  /** A swap was made (`before` is null) or has another state. */
  'swap-changed': [{ swap: Swap; before: SwapState | null }]
  /** Somebody is late for a shift; has missed it, which is open to others now. */
  'shift-late': [{ shift: Shift; staffId: string }]
  'no-show': [{ shift: Shift; staffId: string }]
}

export type Events = EventEmitter<DomainEvents>

export function createEvents(): Events {
  return new EventEmitter<DomainEvents>()
}
