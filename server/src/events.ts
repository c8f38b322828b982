import { EventEmitter } from 'node:events'

/** What happened, told to whoever listens within the process. Grows with the features. */
export interface DomainEvents {
  'layout-published': [{ version: number }]
  /** A member of staff was added, changed, deactivated or lost a session. */
  'staff-changed': [{ staffId: string }]
  'door-changed': []
}

export type Events = EventEmitter<DomainEvents>

export function createEvents(): Events {
  return new EventEmitter<DomainEvents>()
}
