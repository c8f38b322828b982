import { z } from 'zod'
import type { BesideCause, NeverCause } from '../crew/causes.ts'
import type { Colleague, Shift } from '../shifts/shifts-contract.ts'
import { NOTE_MAX, REASON_MAX } from './swaps-limits.ts'

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

const Note = z.string().trim().max(NOTE_MAX)

/** `version`s are those that were looked at. */
export const SwapBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('give'),
    shiftId: z.uuid(),
    version: z.int(),
    /** Null: offered to everybody who may. */
    to: z.string().max(64).nullable(),
    note: Note,
  }),
  z.object({
    kind: z.literal('exchange'),
    shiftId: z.uuid(),
    version: z.int(),
    otherShiftId: z.uuid(),
    otherVersion: z.int(),
    note: Note,
  }),
  z.object({
    kind: z.literal('pick-up'),
    shiftId: z.uuid(),
    version: z.int(),
    note: Note,
  }),
])
export type SwapBody = z.infer<typeof SwapBody>

/** `take-back`: whoever accepted does so no longer. */
export const SWAP_ACTIONS = ['accept', 'take-back', 'decline', 'approve', 'deny', 'cancel'] as const
export type SwapAction = (typeof SWAP_ACTIONS)[number]
/** Those that need no words; a denial has an endpoint of its own. */
export const WORDLESS_ACTIONS = ['accept', 'take-back', 'decline', 'approve', 'cancel'] as const
export type WordlessAction = (typeof WORDLESS_ACTIONS)[number]

/** Why a lead denies a swap, for those whom it concerns; '' says nothing. */
export const DenialBody = z.object({ reason: z.string().trim().max(REASON_MAX) })
export type DenialBody = z.infer<typeof DenialBody>

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
  /** Why it was denied; '' where nobody said. */
  reason: string
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

/** The swaps of all centers for leads: undecided ones, the oldest first, then those decided in two weeks, the newest first. */
export interface SwapBoard {
  swaps: Swap[]
  /** That they speak of. */
  shifts: Shift[]
  /** Of those that wait for a lead, by id: what it would mean for who gets a shift. */
  effects: Record<string, TakeEffect[]>
  names: Colleague[]
}
