import { SWAP_STATES } from '@foyer/shared/swaps/swaps-contract.ts'
import { z } from 'zod'

/**
 * An event of one kind.
 *
 * @param body more than the ids below, and ids only where it is about persons: names and texts stay where they can be
 *   changed and erased
 */
const eventOf = <Kind extends string, Body extends z.ZodRawShape>(kind: Kind, body: Body) =>
  z.object({
    kind: z.literal(kind),
    centerId: z.string().nullable(),
    /** Id of what it is about. */
    subject: z.string(),
    /** Staff id of who did it; null: Foyer itself. */
    actor: z.string().nullable(),
    body: z.object(body),
  })

/** Everything that is recorded when it happens. A kind is added to and never changed: old ones are read again. */
export const EventSchema = z.discriminatedUnion('kind', [
  /** Published shifts of a center (the subject) have changed: numbers of the entries in its history. */
  eventOf('shifts-changed', { changes: z.array(z.int()) }),
  /** A swap (the subject) was made or has another state: what it became, and what it was; null: it is new. */
  eventOf('swap-changed', {
    state: z.enum(SWAP_STATES),
    before: z.enum(SWAP_STATES).nullable(),
    taker: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
  /** Somebody has not come to a shift (the subject) in time. */
  eventOf('shift-late', { staffId: z.string() }),
  /** Somebody has missed a shift (the subject), which is open to others now. */
  eventOf('shift-missed', { staffId: z.string() }),
  /** Somebody is going to be away (the absence is the subject) while they have published shifts. */
  eventOf('absence-added', { staffId: z.string() }),
  /** A rotation has not published a center's week (of the subject) that was due: it has problems, or a lead saved it. */
  eventOf('week-held', { monday: z.string(), why: z.enum(['problems', 'changed']) }),
  /** A member of staff (the subject) has another role, has left or is back. */
  eventOf('staff-changed', {}),
])

/** Something that happens. */
export type NewEvent = z.infer<typeof EventSchema>
export type EventKind = NewEvent['kind']

/** Something that has happened. */
export type StoredEvent<Kind extends EventKind = EventKind> = Extract<NewEvent, { kind: Kind }> & {
  number: number
  /** Milliseconds since 1970. */
  at: number
}
