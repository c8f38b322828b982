import type { SwapStep } from '@foyer/shared/notices/notices-contract.ts'
import type { Swap, SwapState } from '@foyer/shared/swaps/swaps-contract.ts'
import type { Centers } from '../centers/centers-types.ts'
import { findStaff } from '../identity/identity-queries.ts'
import { readShiftsById } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'
import { readPossibleTakers } from './read-takers.ts'
import { readLeads, type Teller } from './tell-staff.ts'

/** A step of a swap. */
interface Step {
  /** Of the event: a swap may be accepted, taken back and accepted again. */
  number: number
  /** The state that it had; null: it is new. */
  before: SwapState | null
  /** Staff id of who took the step; null: the rota itself. */
  by: string | null
}

/** Tells those whom a step of a swap concerns, but not whoever took it. */
export async function tellSwap(
  { centers, teller }: { centers: Centers; teller: Teller },
  database: Database,
  swap: Swap,
  taken: Step,
): Promise<void> {
  const ids = [swap.shiftId, ...(swap.otherShiftId === null ? [] : [swap.otherShiftId])]
  const shifts = await readShiftsById(database, ids)
  const shift = shifts.get(swap.shiftId)
  if (shift === undefined) return
  const other = swap.otherShiftId === null ? undefined : shifts.get(swap.otherShiftId)
  const named = noticeShift(shift, centers)
  const askable = () => readPossibleTakers(database, centers, shift)
  const nameOf = async (id: string | null) =>
    (id === null ? null : await findStaff(database, id))?.name ?? ''
  const [from, getter] = [await nameOf(swap.from), await nameOf(swap.taker ?? swap.to)]
  for (const { to, step, who } of await audienceOf(database, swap, taken, askable)) {
    await teller.tell(
      database,
      to.filter((staffId) => staffId !== taken.by),
      {
        key: `swap:${swap.id}:${step}:${taken.number}`,
        notice: {
          kind: 'swap',
          step,
          shift: named,
          other: other === undefined ? null : noticeShift(other, centers),
          who: await nameOf(who),
          from,
          to: getter,
          note: swap.note,
          reason: swap.reason,
        },
        begins: shift.start,
        expiresAt: shift.end,
        zone: named.zone,
      },
    )
  }
}

/**
 * Whom a step of a swap concerns; `who` is the person that their text speaks of.
 *
 * @param askable who could take the shift when nobody is named
 */
async function audienceOf(
  database: Database,
  { state, from, to, taker }: Swap,
  { before, by }: Step,
  askable: () => Promise<string[]>,
): Promise<{ to: string[]; step: SwapStep; who: string | null }[]> {
  const only = (id: string | null) => (id === null ? [] : [id])
  switch (state) {
    case 'pending-acceptance': {
      // Those who may take it know of it from before.
      if (before !== null) return [{ to: only(from), step: 'taken-back', who: by }]
      const asked = to === null ? await askable() : [to]
      return [{ to: asked.filter((id) => id !== from), step: 'asked', who: from }]
    }
    case 'pending-approval': {
      return [
        { to: before === null ? [] : only(from), step: 'taken', who: taker },
        { to: await readLeads(database), step: 'to-approve', who: taker },
      ]
    }
    case 'approved':
    case 'denied':
    case 'cancelled':
      return [{ to: [...only(from), ...only(taker ?? to)], step: state, who: taker }]
    case 'declined':
    case 'expired':
      return [{ to: only(from), step: state, who: to }]
  }
}
