import { CHANNELS, type Lead } from '@foyer/shared/notices/lead-times.ts'
import { reminderTime } from '@foyer/shared/notices/notice-times.ts'
import type { Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { DAY, HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import { readShifts, type StoredShift } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { readChoices } from './choices-queries.ts'
import { noticeShift } from './notice-shift.ts'
import { choiceOf } from './staff-choices.ts'
import { readLeads, type Teller } from './tell-staff.ts'

/** A post that nobody has is told this long before. */
const GAP_TOLD = DAY
/** The longest lead and the longest quiet hours together. */
const EARLIEST = 48 * HOUR
/** After this the plan is looked at again, whatever happens; shifts are read that much further ahead. */
const LOOK_AGAIN = DAY

/** Reminds of shifts, and leads of posts that nobody has, when it is time. */
export interface ReminderPlanner {
  /** After a change of the plan or of a choice: tells what is due, and wakes by itself for what comes. */
  wake(): void
  settled(): Promise<void>
  close(): Promise<void>
}

export function createReminderPlanner(options: {
  database: Database
  clock: AlarmClock
  log: Logger
  centers: Centers
  teller: Teller
  outbox: Outbox
}): ReminderPlanner {
  const { database, clock, log, centers, teller, outbox } = options
  let closed = false
  const queue = new SerialQueue()
  let cancelAlarm = () => {}
  /** What is due and was stored by this process: the plan is looked at after every change of it. */
  let told = new Set<string>()

  /** Tells what is due now and returns when the next is. */
  async function plan(): Promise<number> {
    const now = clock.now()
    const to = now + EARLIEST + LOOK_AGAIN
    const ahead = (await readShifts(database, { from: now, to })).filter(
      ({ cancelled, start }) => !cancelled && start > now,
    )
    const [own, open] = [ahead.filter(hasHolder), ahead.filter((shift) => !hasHolder(shift))]
    const due = new Set<string>()
    const moments = [
      now + LOOK_AGAIN,
      ...(await remind(own, now, due)),
      ...(await warn(open, now, due)),
    ]
    told = due
    return Math.min(...moments)
  }

  /** Whether it is due for the first time. */
  function isNew(key: string, due: Set<string>): boolean {
    due.add(key)
    return !told.has(key)
  }

  /** @returns when reminders come later */
  async function remind(
    shifts: readonly HeldShift[],
    now: number,
    due: Set<string>,
  ): Promise<number[]> {
    const choices = await readChoices(database, [...new Set(shifts.map(({ staffId }) => staffId))])
    const later: number[] = []
    for (const shift of shifts) {
      const stored = choices.get(shift.staffId)
      const notice = { kind: 'reminder', shift: noticeShift(shift, centers) } as const
      const choice = choiceOf(stored, { languages: [], zone: notice.shift.zone })
      const knownSince = Math.max(shift.changedAt, stored?.savedAt ?? 0)
      for (const channel of CHANNELS) {
        const times = timesOf(shift.start, knownSince, choice, choice[channel].leads)
        later.push(...times.map(({ at }) => at).filter((at) => at > now))
        // NT5: of several only the last, the one nearest to the begin.
        const last = times.filter(({ at }) => at <= now).at(-1)
        if (last === undefined) continue
        const key = `reminder:${shift.id}:${shift.version}:${last.lead}`
        if (!isNew(`${key}:${shift.staffId}:${channel}`, due)) continue
        await teller.tellNow(database, shift.staffId, channel, {
          key,
          notice,
          expiresAt: shift.start,
        })
      }
    }
    return later
  }

  /** @returns when there is more to warn of */
  async function warn(
    shifts: readonly StoredShift[],
    now: number,
    due: Set<string>,
  ): Promise<number[]> {
    const later: number[] = []
    for (const [key, posts] of Map.groupBy(shifts, (s) => `gap:${s.centerId}:${s.start}`)) {
      const shift = noticeShift(posts[0]!, centers)
      if (shift.start - GAP_TOLD > now) {
        later.push(shift.start - GAP_TOLD)
        continue
      }
      if (!isNew(key, due)) continue
      await teller.tell(database, await readLeads(database), {
        key,
        notice: { kind: 'gap', shift, posts: posts.length },
        begins: shift.start,
        expiresAt: shift.start,
        zone: shift.zone,
      })
    }
    return later
  }

  async function planAndWait(): Promise<void> {
    if (closed) return
    let next = clock.now() + MINUTE
    try {
      next = await plan()
      outbox.wake()
    } catch (error) {
      // The database may be away for a moment.
      log.error({ error }, 'reminders could not be planned')
    }
    cancelAlarm()
    if (!closed) cancelAlarm = clock.wakeAt(next, wake)
  }

  function wake(): void {
    void queue.run(planAndWait)
  }

  return {
    wake,
    settled: () => queue.settled(),
    async close() {
      closed = true
      cancelAlarm()
      await queue.settled()
    },
  }
}

type HeldShift = StoredShift & { staffId: string }

function hasHolder(shift: StoredShift): shift is HeldShift {
  return shift.staffId !== null
}

/** When somebody is reminded of a shift, in that order. */
function timesOf(start: number, knownSince: number, choice: Reminders, leads: readonly Lead[]) {
  return leads
    .toSorted((a, b) => b - a)
    .flatMap((lead) => {
      const at = reminderTime({ start, lead, knownSince }, choice)
      return at === null ? [] : [{ lead, at }]
    })
}
