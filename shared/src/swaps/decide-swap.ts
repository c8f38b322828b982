import type { CrewMember } from '../crew/crew-contract.ts'
import { type Refusal, type Result, refuse, succeed } from '../errors/result.ts'
import type { Shift } from '../shifts/shifts-contract.ts'
import type { Swap, SwapAction, TakeEffect } from './swaps-contract.ts'
import { isClear, takeEffect } from './take-effect.ts'

/** Who acts; a lead is who may plan the rota. */
export interface SwapActor {
  id: string
  lead: boolean
}

/** Everything that a swap is judged by. */
export interface SwapContext {
  now: number
  /** Of the center: its zone, and whether a lead must approve. */
  zone: string
  approval: boolean
  /** Published shifts: those of the swap, and all of the people concerned about those weeks, in any center. */
  shifts: readonly Shift[]
  /** The people concerned. Who left is not among them. */
  crew: readonly CrewMember[]
  /** Other swaps that name one of the shifts. */
  others: readonly Swap[]
}

/** What comes of an action; all of it at once, or none. */
export interface SwapDecision {
  swap: Swap
  /** Shifts that change hands now, each with its new owner. */
  hands: { shiftId: string; staffId: string }[]
  /** Other swaps that this ends. */
  denied: Swap[]
}

const PENDING: ReadonlySet<Swap['state']> = new Set(['pending-acceptance', 'pending-approval'])

export function isPending({ state }: Swap): boolean {
  return PENDING.has(state)
}

/**
 * A swap as it stands now (SPEC R35, R36): a pending one ends by itself when a shift of it begins or is no longer
 * what was looked at. The same object when nothing happened to it.
 */
export function settleSwap(swap: Swap, { shifts, now }: Pick<SwapContext, 'shifts' | 'now'>): Swap {
  if (!isPending(swap)) return swap
  const shift = shifts.find(({ id }) => id === swap.shiftId)
  const other = shifts.find(({ id }) => id === swap.otherShiftId)
  const changed =
    !isAsOffered(shift, swap.shiftVersion, swap.from) ||
    (swap.otherShiftId !== null && !isAsOffered(other, swap.otherVersion, swap.to))
  const state = changed
    ? 'cancelled'
    : [shift, other].some((one) => one !== undefined && one.start <= now)
      ? 'expired'
      : swap.state
  return state === swap.state ? swap : { ...swap, state, decidedAt: now }
}

function isAsOffered(
  shift: Shift | undefined,
  version: number | null,
  owner: string | null,
): boolean {
  return (
    shift !== undefined && !shift.cancelled && shift.version === version && shift.staffId === owner
  )
}

/**
 * A new swap, judged before it is kept (SPEC R31 to R34). A pick-up that no lead must approve is approved at once.
 *
 * @param swap as asked for: by its owner, or by who would pick up the shift, who is its `taker`
 */
export function openSwap(swap: Swap, context: SwapContext): Result<SwapDecision> {
  const stale = refuseStale(swap, context)
  if (stale) return stale
  if (swap.from !== null && swap.from === swap.to) return refuse('invalid', 'to: yourself')
  if (context.others.some((other) => isPending(other) && isSameWish(other, swap)))
    return refuse('conflict', 'asked for already')
  if (swap.kind === 'pick-up') return handToTaker(swap, context)
  if (swap.to !== null) {
    const unfit = refuseUnfit(effectsOf({ ...swap, taker: swap.to }, context))
    if (unfit) return unfit
  }
  return succeed({ swap: { ...swap, state: 'pending-acceptance' }, hands: [], denied: [] })
}

function isSameWish(a: Swap, b: Swap): boolean {
  return (
    a.kind === b.kind &&
    a.shiftId === b.shiftId &&
    a.otherShiftId === b.otherShiftId &&
    a.to === b.to &&
    a.from === b.from &&
    (a.kind !== 'pick-up' || a.taker === b.taker)
  )
}

/**
 * What an action makes of a swap (SPEC R31 to R40, R70, R71), or why it is refused. Nothing is changed in place.
 *
 * @param reason why it is denied
 */
export function decideSwap(
  swap: Swap,
  action: SwapAction,
  actor: SwapActor,
  context: SwapContext,
  reason = '',
): Result<SwapDecision> {
  if (!mayAct(swap, action, actor)) return refuse('not-allowed')
  if (!isPending(swap)) return refuse('conflict', swap.state)
  const stale = refuseStale(swap, context)
  if (stale) return stale

  const ended = (state: Swap['state']) =>
    succeed<SwapDecision>({ swap: decided(swap, state, actor, context), hands: [], denied: [] })
  switch (action) {
    case 'cancel':
      return ended('cancelled')
    case 'decline':
      return swap.state === 'pending-acceptance'
        ? ended('declined')
        : refuse('conflict', swap.state)
    case 'take-back':
      return swap.state === 'pending-approval'
        ? succeed({
            swap: { ...swap, state: 'pending-acceptance', taker: null },
            hands: [],
            denied: [],
          })
        : refuse('conflict', swap.state)
    case 'accept':
      return swap.state === 'pending-acceptance'
        ? handToTaker({ ...swap, taker: actor.id }, context)
        : refuse('conflict', swap.state)
    case 'deny':
      return swap.state === 'pending-approval'
        ? succeed({
            swap: { ...decided(swap, 'denied', actor, context), reason },
            hands: [],
            denied: [],
          })
        : refuse('conflict', swap.state)
    case 'approve':
      return swap.state === 'pending-approval'
        ? approve(swap, actor.id, context)
        : refuse('conflict', swap.state)
  }
}

function mayAct(swap: Swap, action: SwapAction, actor: SwapActor): boolean {
  switch (action) {
    case 'approve':
    case 'deny':
      return actor.lead
    case 'cancel':
      return actor.lead || actor.id === (swap.from ?? swap.taker)
    case 'accept':
      return swap.from !== null && swap.from !== actor.id && [null, actor.id].includes(swap.to)
    case 'decline':
      return swap.to === actor.id
    case 'take-back':
      return swap.from !== null && swap.taker === actor.id
  }
}

/** Somebody is there to take it: approved at once where no lead must say yes, which none should wish to. */
function handToTaker(swap: Swap, context: SwapContext): Result<SwapDecision> {
  const effects = effectsOf(swap, context)
  const unfit = refuseUnfit(effects)
  if (unfit) return unfit
  if (context.approval) {
    return succeed({ swap: { ...swap, state: 'pending-approval' }, hands: [], denied: [] })
  }
  const unclear = effects.find((effect) => effect === null || !isClear(effect))
  if (unclear) return refuse('shift-unfit', unclear.concern ?? 'skills')
  return approve(swap, null, context)
}

function approve(swap: Swap, by: string | null, context: SwapContext): Result<SwapDecision> {
  const unfit = refuseUnfit(effectsOf(swap, context))
  if (unfit) return unfit
  const hands = [{ shiftId: swap.shiftId, staffId: swap.taker! }]
  if (swap.otherShiftId !== null) hands.push({ shiftId: swap.otherShiftId, staffId: swap.from! })
  const actor = { id: by, lead: true }
  return succeed({
    swap: decided(swap, 'approved', actor, context),
    hands,
    denied: context.others
      .filter(isPending)
      .map((other) => decided(other, 'denied', actor, context)),
  })
}

function decided(
  swap: Swap,
  state: Swap['state'],
  { id }: { id: string | null },
  { now }: SwapContext,
): Swap {
  return { ...swap, state, decidedAt: now, decidedBy: id }
}

/** What the swap means for those who get a shift: the taker, and in an exchange the owner. Null: they left. */
export function effectsOf(swap: Swap, { shifts, crew, zone }: SwapContext): (TakeEffect | null)[] {
  const effect = (staffId: string | null, shiftId: string, given: string | null) => {
    const member = crew.find((one) => one.staffId === staffId)
    const shift = shifts.find(({ id }) => id === shiftId)
    return member && shift ? takeEffect(member, shift, shifts, zone, given) : null
  }
  const taker = effect(swap.taker, swap.shiftId, swap.otherShiftId)
  return swap.otherShiftId === null
    ? [taker]
    : [taker, effect(swap.from, swap.otherShiftId, swap.shiftId)]
}

function refuseStale(swap: Swap, context: SwapContext): Refusal | null {
  const { state } = settleSwap(swap, context)
  if (state === swap.state) return null
  return state === 'expired' ? refuse('shift-past') : refuse('conflict', 'the shift was changed')
}

function refuseUnfit(effects: readonly (TakeEffect | null)[]): Refusal | null {
  for (const effect of effects) {
    if (effect === null) return refuse('not-found', 'not of the crew')
    if (effect.blocked !== null) return refuse('shift-unfit', effect.blocked)
  }
  return null
}
