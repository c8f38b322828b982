import type { SwapStep } from '@foyer/shared/notices/notices-contract.ts'
import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, SwapState } from '@foyer/shared/swaps/swaps-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Centers } from '../centers/centers-types.ts'
import { readCrew } from '../crew/crew-queries.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import type { EventLog } from '../events/event-log.ts'
import type { Follower } from '../events/follow-events.ts'
import { findStaff } from '../identity/identity-queries.ts'
import { readChanges, readShifts, readShiftsById } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { findSwap } from '../swaps/swaps-queries.ts'
import { noticeShift } from './notice-shift.ts'
import { shiftNews } from './shift-news.ts'
import { readLeads, type Teller } from './tell-staff.ts'

/** Follows what happens to the rota and tells those whom it concerns: each once, also when the server is killed. */
export function tellOfRota(options: {
  events: EventLog
  clock: Clock
  centers: Centers
  teller: Teller
  outbox: Outbox
}): Follower {
  const { events, clock, centers, teller, outbox } = options

  async function tellChanges(database: Database, changes: readonly RotaChange[]): Promise<void> {
    for (const news of shiftNews(changes, clock.now())) {
      const { staffId, changeId, added, moved, removed } = news
      const all = [...added, ...moved.map(({ after }) => after), ...removed]
      const first = all.toSorted((a, b) => a.start - b.start)[0]
      if (first === undefined) continue
      const named = (shift: Shift) => noticeShift(shift, centers)
      await teller.tell(database, [staffId], {
        key: `changed:${changeId}`,
        notice: {
          kind: 'shifts-changed',
          added: added.map(named),
          moved: moved.map(({ before, after }) => ({ before: named(before), after: named(after) })),
          removed: removed.map(named),
        },
        begins: first.start,
        expiresAt: Math.max(...all.map(({ end }) => end)),
        zone: named(first).zone,
      })
    }
  }

  async function tellSwap(database: Database, swap: Swap, before: SwapState | null): Promise<void> {
    const ids = [swap.shiftId, ...(swap.otherShiftId === null ? [] : [swap.otherShiftId])]
    const shifts = await readShiftsById(database, ids)
    const shift = shifts.get(swap.shiftId)
    if (shift === undefined) return
    const other = swap.otherShiftId === null ? undefined : shifts.get(swap.otherShiftId)
    const named = noticeShift(shift, centers)
    for (const { to, step, who } of await audienceOf(database, swap, before, shift)) {
      await teller.tell(
        database,
        to.filter((staffId) => staffId !== swap.decidedBy),
        {
          key: `swap:${swap.id}:${step}`,
          notice: {
            kind: 'swap',
            step,
            shift: named,
            other: other === undefined ? null : noticeShift(other, centers),
            who: (who === null ? null : await findStaff(database, who))?.name ?? '',
          },
          begins: shift.start,
          expiresAt: shift.end,
          zone: named.zone,
        },
      )
    }
  }

  /** Whom a step of a swap concerns; `who` is the person that their text speaks of. */
  async function audienceOf(
    database: Database,
    { state, from, to, taker }: Swap,
    before: SwapState | null,
    shift: Shift,
  ): Promise<{ to: string[]; step: SwapStep; who: string | null }[]> {
    const only = (id: string | null) => (id === null ? [] : [id])
    switch (state) {
      case 'pending-acceptance': {
        const asked = to === null ? await freeCrew(database, shift) : [to]
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

  /** Ids of the center's crew who could come: neither away nor on a shift at that time. */
  async function freeCrew(database: Database, { centerId, start, end }: Shift): Promise<string[]> {
    const date = dateAt(start, noticeShift({ centerId, start, end }, centers).zone)
    const at = await readShifts(database, { from: start, to: end })
    const busy = new Set(at.filter(({ cancelled }) => !cancelled).map(({ staffId }) => staffId))
    return (await readCrew(database, date))
      .filter(({ centers: served }) => served.includes(centerId))
      .filter(({ absences }) => !absences.some(({ from, to }) => from <= date && date <= to))
      .map(({ staffId }) => staffId)
      .filter((staffId) => !busy.has(staffId))
  }

  async function tellAbsence(
    database: Database,
    kind: 'late' | 'no-show',
    shiftId: string,
    staffId: string,
  ): Promise<void> {
    const shift = (await readShiftsById(database, [shiftId])).get(shiftId)
    if (shift === undefined) return
    const leads = await readLeads(database)
    const backups = kind === 'no-show' ? await freeCrew(database, shift) : []
    const named = noticeShift(shift, centers)
    const who = (await findStaff(database, staffId))?.name ?? ''
    await teller.tell(
      database,
      [...leads, ...backups].filter((id) => id !== staffId),
      {
        key: `${kind}:${shift.id}:${staffId}`,
        notice: { kind, shift: named, who },
        begins: shift.start,
        expiresAt: shift.end,
        zone: named.zone,
      },
    )
  }

  return events.follow({
    name: 'notices',
    kinds: ['shifts-changed', 'swap-changed', 'shift-late', 'shift-missed'],
    async handle(event, transaction) {
      switch (event.kind) {
        case 'shifts-changed':
          return tellChanges(transaction, await readChanges(transaction, event.body.changes))
        case 'swap-changed': {
          const swap = await findSwap(transaction, event.subject)
          const { before, ...became } = event.body
          // As it was then: it may have another state by now, which is an event of its own.
          if (swap !== null) await tellSwap(transaction, { ...swap, ...became }, before)
          return
        }
        case 'shift-late':
          return tellAbsence(transaction, 'late', event.subject, event.body.staffId)
        case 'shift-missed':
          return tellAbsence(transaction, 'no-show', event.subject, event.body.staffId)
      }
    },
    handled: outbox.wake,
  })
}
