import { randomUUID } from 'node:crypto'
import { REACH } from '@foyer/shared/crew/why-not.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import {
  decideSwap,
  effectsOf,
  openSwap,
  type SwapActor,
  type SwapContext,
  type SwapDecision,
  settleSwap,
} from '@foyer/shared/swaps/decide-swap.ts'
import type {
  Swap,
  SwapAction,
  SwapBoard,
  SwapBody,
  SwapState,
} from '@foyer/shared/swaps/swaps-contract.ts'
import { WEEK } from '@foyer/shared/time/durations.ts'
import type { Centers } from '../centers/centers-types.ts'
import { readCrew } from '../crew/crew-queries.ts'
import type { EventLog } from '../events/event-log.ts'
import type { EventTransaction } from '../events/write-events.ts'
import {
  changeHands,
  changeRota,
  type ShiftChanging,
  type ShiftHook,
} from '../shifts/change-shifts.ts'
import {
  readNames,
  readShifts,
  readShiftsById,
  type StoredShift,
} from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { changeSwap } from './change-swap.ts'
import {
  countUndecidedOf,
  findSwap,
  readBegunSwaps,
  readSwaps,
  readUndecidedSwaps,
} from './swaps-queries.ts'

/** How long decided swaps are shown. */
const DECIDED = 2 * WEEK
/** Undecided ones of one person. */
const SWAPS_MAX = 40

type Sources = { database: Database; centers: Centers }
type Changing = ShiftChanging & { centers: Centers }

/** Asks for a swap. What needs nobody's word is done at once. */
export async function askSwap(
  { events, centers, hooks }: Changing,
  staffId: string,
  body: SwapBody,
  now: number,
): Promise<Result<Swap>> {
  return changeRota(events, async (transaction) => {
    if ((await countUndecidedOf(transaction, staffId)) >= SWAPS_MAX) {
      return refuse('full', `at most ${SWAPS_MAX} at once`)
    }
    const ids = body.kind === 'exchange' ? [body.shiftId, body.otherShiftId] : [body.shiftId]
    const shifts = await readShiftsById(transaction, ids)
    const shift = shifts.get(body.shiftId)
    const other = body.kind === 'exchange' ? shifts.get(body.otherShiftId) : undefined
    if (shift === undefined || (body.kind === 'exchange' && !other?.staffId)) {
      return refuse('not-found')
    }
    if (body.kind !== 'pick-up' && shift.staffId !== staffId) return refuse('not-allowed')
    const picksUp = body.kind === 'pick-up'
    const swap: Swap = {
      id: randomUUID(),
      kind: body.kind,
      shiftId: shift.id,
      shiftVersion: body.version,
      otherShiftId: other?.id ?? null,
      otherVersion: body.kind === 'exchange' ? body.otherVersion : null,
      from: picksUp ? null : staffId,
      to: body.kind === 'give' ? body.to : (other?.staffId ?? null),
      taker: picksUp ? staffId : null,
      state: 'pending-acceptance',
      note: body.note,
      reason: '',
      createdAt: now,
      decidedAt: null,
      decidedBy: null,
    }
    const context = (await readContexts(transaction, centers, [swap], staffId, now)).get(swap.id)
    if (context === undefined) return refuse('not-found')
    const opened = openSwap(swap, context)
    return opened.ok ? keep(transaction, hooks, opened.value, null, staffId, now) : opened
  })
}

/**
 * Accepts, takes back, declines, approves, denies or cancels a swap: of several who act at once, one after the other.
 *
 * @param reason why it is denied
 */
export async function actOnSwap(
  { events, centers, hooks }: Changing,
  id: string,
  action: SwapAction,
  actor: SwapActor,
  now: number,
  reason = '',
): Promise<Result<Swap>> {
  return changeRota(events, async (transaction) => {
    const swap = await findSwap(transaction, id)
    if (swap === null) return refuse('not-found')
    const context = (await readContexts(transaction, centers, [swap], actor.id, now)).get(id)
    if (context === undefined) return refuse('not-found')
    const decided = decideSwap(swap, action, actor, context, reason)
    return decided.ok ? keep(transaction, hooks, decided.value, swap.state, actor.id, now) : decided
  })
}

/** Ends the swaps whose shift has begun. */
export async function expireSwaps(events: EventLog, now: number): Promise<void> {
  await changeRota(events, async (transaction) => {
    const begun = await readBegunSwaps(transaction, now)
    const shifts = [...(await readShiftsById(transaction, begun.flatMap(shiftIdsOf))).values()]
    for (const swap of begun) {
      const settled = settleSwap(swap, { shifts, now })
      await changeSwap(transaction, settled, swap.state, null)
    }
  })
}

/** The swaps of all centers as leads see them (SPEC R72). */
export async function readSwapBoard(
  { database, centers }: Sources,
  now: number,
): Promise<SwapBoard> {
  const swaps = await readSwaps(database, { staffId: null, since: now - DECIDED })
  const shifts = [...(await readShiftsById(database, swaps.flatMap(shiftIdsOf))).values()]
  const effects: SwapBoard['effects'] = {}
  const waiting = swaps.filter(({ state }) => state === 'pending-approval')
  const contexts = await readContexts(database, centers, waiting, null, now)
  for (const swap of waiting) {
    const context = contexts.get(swap.id)
    if (context !== undefined) {
      effects[swap.id] = effectsOf(swap, context).filter((effect) => effect !== null)
    }
  }
  const people = [
    ...shifts.map(({ staffId }) => staffId),
    ...swaps.flatMap(({ from, to, taker, decidedBy }) => [from, to, taker, decidedBy]),
  ]
  const names = await readNames(
    database,
    people.filter((id) => id !== null),
  )
  return { swaps, shifts, effects, names }
}

/** Stores what was decided, within `changeRota`: the swap, those that it ends, and whose the shifts are. */
async function keep(
  transaction: EventTransaction,
  hooks: readonly ShiftHook[],
  { swap, hands, denied }: SwapDecision,
  before: SwapState | null,
  by: string,
  now: number,
): Promise<Result<Swap>> {
  const others = await readUndecidedSwaps(transaction, shiftIdsOf(swap))
  await changeSwap(transaction, swap, before, by)
  for (const other of denied) {
    const known = others.find(({ id }) => id === other.id)
    await changeSwap(transaction, other, known?.state ?? null, by)
  }
  const shifts = await readShiftsById(transaction, shiftIdsOf(swap))
  const changed = hands.map(({ shiftId, staffId }) => ({ shift: shifts.get(shiftId)!, staffId }))
  const cause = swap.kind === 'pick-up' ? 'pick-up' : 'swap'
  await changeHands(transaction, hooks, changed, { cause, by, now })
  return succeed(swap)
}

/** All that swaps are judged by, by their ids; without those whose shift or center is gone. */
async function readContexts(
  database: Database,
  centers: Centers,
  swaps: readonly Swap[],
  actorId: string | null,
  now: number,
): Promise<Map<string, SwapContext>> {
  const contexts = new Map<string, SwapContext>()
  const named = await readShiftsById(database, swaps.flatMap(shiftIdsOf))
  if (named.size === 0) return contexts
  const near = await readShifts(database, {
    from: Math.min(...[...named.values()].map(({ start }) => start)) - REACH,
    to: Math.max(...[...named.values()].map(({ end }) => end)) + REACH,
  })
  const crew = await readCrew(database, new Date(now - WEEK).toISOString().slice(0, 10))
  const undecided = await readUndecidedSwaps(database, [...named.keys()])
  for (const swap of swaps) {
    const ids = shiftIdsOf(swap)
    const center = centers.find(named.get(swap.shiftId)?.centerId ?? '')
    if (center === null) continue
    const people = [swap.from, swap.to, swap.taker, actorId]
    contexts.set(swap.id, {
      now,
      zone: center.calendar.zone,
      approval: center.rules.swapApproval,
      shifts: withOwn(
        near,
        ids.flatMap((id) => named.get(id) ?? []),
        people,
      ),
      crew: crew.filter(({ staffId }) => people.includes(staffId)),
      others: undecided.filter(
        (other) => other.id !== swap.id && shiftIdsOf(other).some((id) => ids.includes(id)),
      ),
    })
  }
  return contexts
}

function withOwn(
  near: readonly StoredShift[],
  own: readonly StoredShift[],
  people: readonly (string | null)[],
): StoredShift[] {
  const ids = new Set(own.map(({ id }) => id))
  const theirs = near.filter(
    ({ id, staffId }) => staffId !== null && people.includes(staffId) && !ids.has(id),
  )
  return [...own, ...theirs]
}

function shiftIdsOf({ shiftId, otherShiftId }: Swap): string[] {
  return otherShiftId === null ? [shiftId] : [shiftId, otherShiftId]
}
