import { EventEmitter } from 'node:events'

/**
 * What may have to be read again, and by which id: never what it has become. A message that is lost costs nothing that
 * lasts, since everybody reads anew at the start; what must not be lost is recorded in the event log.
 */
export interface BusMessages {
  /** A layout was published: the id of its center. */
  layout: [centerId: string]
  /** A member of staff was added, changed, deactivated or lost a session. */
  staff: [staffId: string]
  /** A center was added, or what is known of it was changed. */
  center: [centerId: string]
  /** What the door of any center says may have changed. */
  door: []
  /** Published shifts and take-overs were read anew. */
  plan: []
  /** A rep is late, or has not come at all. */
  absence: [AbsenceMessage]
  /** Something that pages may show is erased. */
  erased: [ErasedMessage]
  /** Something was recorded in the event log. */
  event: []
}

export interface AbsenceMessage {
  kind: 'late' | 'no-show'
  centerId: string
  staffId: string
}

export interface ErasedMessage {
  /** Ids of lines in lobbies. */
  lines: readonly string[]
  conversations: readonly string[]
  /** What everybody was shown of whoever it was of, in the visit that has just ended. */
  shownIds: readonly string[]
}

export type Bus = EventEmitter<BusMessages>

export function createBus(): Bus {
  // Each center listens, and there may be many.
  return new EventEmitter<BusMessages>().setMaxListeners(0)
}
