import type { SwapStep } from '@foyer/shared/notices/notices-contract.ts'
import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, SwapState } from '@foyer/shared/swaps/swaps-contract.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import { readCrew } from '../crew/crew-queries.ts'
import type { DomainEvents, Events } from '../events.ts'
import { findStaff } from '../identity/identity-queries.ts'
import { readShifts, readShiftsById } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { noticeShift } from './notice-shift.ts'
import { shiftNews } from './shift-news.ts'
import type { Teller } from './tell-staff.ts'

/** Listens to what happens to the rota and tells those whom it concerns. */
export function tellOfRota(options: {
  database: Database
  events: Events
  clock: AlarmClock
  log: Logger
  centers: Centers
  teller: Teller
}): { settled(): Promise<void> } {
  const { database, events, clock, log, centers, teller } = options
  let queue: Promise<void> = Promise.resolve()

  /** One after the other; a failure is logged and hinders none of the others. */
  function listen<Name extends keyof DomainEvents>(
    name: Name,
    work: (event: DomainEvents[Name][0]) => Promise<void>,
  ): void {
    const listener = (event: DomainEvents[Name][0]) => {
      queue = queue
        .then(() => work(event))
        .catch((error) => log.error({ error, event: name }, 'staff could not be told'))
    }
    events.on(name, listener as never)
  }

  async function tellChanges({ changes }: { changes: RotaChange[] }): Promise<void> {
    for (const news of shiftNews(changes, clock.now())) {
      const { staffId, changeId, added, moved, removed } = news
      const all = [...added, ...moved.map(({ after }) => after), ...removed]
      const first = all.toSorted((a, b) => a.start - b.start)[0]
      if (first === undefined) continue
      const named = (shift: Shift) => noticeShift(shift, centers)
      await teller.tell([staffId], {
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

  async function tellSwap({ swap, before }: { swap: Swap; before: SwapState | null }) {
    const ids = [swap.shiftId, ...(swap.otherShiftId === null ? [] : [swap.otherShiftId])]
    const shifts = await readShiftsById(database, ids)
    const shift = shifts.get(swap.shiftId)
    if (shift === undefined) return
    const other = swap.otherShiftId === null ? undefined : shifts.get(swap.otherShiftId)
    const named = noticeShift(shift, centers)
    for (const { to, step, who } of await audienceOf(swap, before, shift)) {
      await teller.tell(
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
    { state, from, to, taker }: Swap,
    before: SwapState | null,
    shift: Shift,
  ): Promise<{ to: string[]; step: SwapStep; who: string | null }[]> {
    const only = (id: string | null) => (id === null ? [] : [id])
    switch (state) {
      case 'pending-acceptance': {
        const asked = to === null ? await freeCrew(shift) : [to]
        return [{ to: asked.filter((id) => id !== from), step: 'asked', who: from }]
      }
      case 'pending-approval': {
        const leads = (await teller.leads()).map(({ id }) => id)
        return [
          { to: before === null ? [] : only(from), step: 'taken', who: taker },
          { to: leads, step: 'to-approve', who: taker },
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
  async function freeCrew({ centerId, start, end }: Shift): Promise<string[]> {
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
    kind: 'late' | 'no-show',
    { shift, staffId }: { shift: Shift; staffId: string },
  ): Promise<void> {
    const leads = (await teller.leads()).map(({ id }) => id)
    const backups = kind === 'no-show' ? await freeCrew(shift) : []
    const named = noticeShift(shift, centers)
    const who = (await findStaff(database, staffId))?.name ?? ''
    await teller.tell(
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

  listen('rota-changed', tellChanges)
  listen('swap-changed', tellSwap)
  listen('shift-late', (event) => tellAbsence('late', event))
  listen('no-show', (event) => tellAbsence('no-show', event))
  return {
    async settled() {
      await queue
    },
  }
}
