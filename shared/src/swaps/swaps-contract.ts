import { z } from 'zod'
import type { BesideCause, NeverCause } from '../crew/causes.ts'
import type { Colleague, Shift } from '../shifts/shifts-contract.ts'

/**
 * A shift changing hands. `give`: somebody else takes it. `exchange`: for a shift of theirs. `pick-up`: an
 * open shift is taken.
 */
export const SWAP_KINDS = ['give', 'exchange', 'pick-up'] as const

export const SWAP_STATES = [
  'pending-acceptance', // offered to one colleague or to all
  'pending-approval', // a colleague took it, a lead must say yes; the shift stays with its owner until then
  'approved',
  'denied', // by a lead, or because another request for the same shift was approved
  'declined', // by everybody it was offered to
  'cancelled', // by its maker or a lead, or because a shift of it was changed
  'expired', // the shift began
] as const
export type SwapState = (typeof SWAP_STATES)[number]

/** `version`s are those that were looked at. */
export const SwapBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('give'),
    shiftId: z.uuid(),
    version: z.int(),
    /** Null: offered to everybody who may. */
    to: z.string().max(64).nullable(),
    note: z.string().trim().max(500),
  }),
  z.object({
    kind: z.literal('exchange'),
    shiftId: z.uuid(),
    version: z.int(),
    otherShiftId: z.uuid(),
    otherVersion: z.int(),
    note: z.string().trim().max(500),
  }),
  z.object({
    kind: z.literal('pick-up'),
    shiftId: z.uuid(),
    version: z.int(),
    note: z.string().trim().max(500),
  }),
])
export type SwapBody = z.infer<typeof SwapBody>
export const SWAP_ACTIONS = ['accept', 'decline', 'approve', 'deny', 'cancel'] as const
export type SwapAction = (typeof SWAP_ACTIONS)[number]

export interface Swap {
  id: string
  kind: (typeof SWAP_KINDS)[number]
  shiftId: string
  shiftVersion: number
  otherShiftId: string | null
  otherVersion: number | null
  /** Whose shift it is; null for a pick-up. */
  from: string | null
  /** Whom it is offered to; null: everybody. */
  to: string | null
  /** Who took it. */
  taker: string | null
  state: SwapState
  note: string
  /** Milliseconds since 1970. */
  createdAt: number
  decidedAt: number | null
  decidedBy: string | null
}

/** What it would mean if somebody took a shift. */
export interface TakeEffect {
  staffId: string
  /** Why it is out of the question; null: it is possible. */
  blocked: NeverCause | 'overlap' | null
  /** What a lead must want to allow: a pause that is short, or more than a rule or this person wants. */
  concern: Exclude<BesideCause, 'overlap'> | null
  /** What the shift asks for and this person lacks. */
  missing: { skills: string[]; languages: string[] }
  /** Half-days of that week with the shift, and the most that this person wants. */
  halfDays: number
  most: number
}

/** A center's swaps for its leads; decided ones for two weeks. */
export interface SwapBoard {
  swaps: Swap[]
  /** That they speak of. */
  shifts: Shift[]
  /** Of those that wait for a lead, by id: what it would mean for who gets a shift. */
  effects: Record<string, TakeEffect[]>
  names: Colleague[]
}
