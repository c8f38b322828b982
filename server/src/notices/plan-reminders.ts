import { DAY, HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import type { Outbox } from '../deliveries/outbox.ts'
import { readShifts, type StoredShift } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { type HeldShift, remindOfShifts } from './remind-of-shifts.ts'
import type { Teller } from './tell-staff.ts'
import { warnOfGaps } from './warn-of-gaps.ts'

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

export function createReminderPlanner(deps: {
  database: Database
  clock: AlarmClock
  log: Logger
  centers: Centers
  teller: Teller
  outbox: Outbox
}): ReminderPlanner {
  const { database, clock, log, outbox } = deps
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
    const isNew = (key: string) => {
      due.add(key)
      return !told.has(key)
    }
    const moments = [
      now + LOOK_AGAIN,
      ...(await remindOfShifts(deps, own, now, isNew)),
      ...(await warnOfGaps(deps, open, now, isNew)),
    ]
    told = due
    return Math.min(...moments)
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

function hasHolder(shift: StoredShift): shift is HeldShift {
  return shift.staffId !== null
}
