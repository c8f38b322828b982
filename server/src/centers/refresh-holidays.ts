import { type CalendarRead, chooseDays } from '@foyer/shared/centers/calendar-read.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Logger } from 'pino'
import type { AddressCheck } from '../net/public-address.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { importHolidays } from './holiday-import.ts'
import type { CenterStore } from './open-centers.ts'

/** What the calendars of centers on the internet say. Nothing of it closes a center until somebody takes it. */
export interface HolidayRefresher {
  /** Reads a center's calendar now; 'not-found' without such a center or address. */
  read(centerId: string): Promise<Result<CalendarRead>>
  /** What was last read from the address that the center has now; null for nothing. */
  last(centerId: string): Result<CalendarRead | null>
  close(): Promise<void>
}

/** Reads every center's calendar now and each day. */
export function createHolidayRefresher(options: {
  centers: CenterStore
  mayReach: AddressCheck
  clock: AlarmClock
  log: Logger
}): HolidayRefresher {
  const { centers, mayReach, clock, log } = options
  let closed = false
  let cancelAlarm = () => {}
  const rounds = new SerialQueue()
  /** By center. */
  const known = new Map<string, { address: string; read: CalendarRead }>()

  async function read(centerId: string): Promise<Result<CalendarRead>> {
    const center = centers.find(centerId)
    if (center === null) return refuse('not-found', 'center')
    const { holidayAddress: address, zone } = center.calendar
    if (address === null) return refuse('not-found', 'holidayAddress')
    const fresh = await importHolidays(address, dateAt(clock.now(), zone), mayReach)
    if (fresh.ok) known.set(centerId, { address, read: fresh.value })
    return fresh
  }

  async function readAll(): Promise<void> {
    for (const { id, calendar } of centers.all()) {
      if (closed) return
      if (calendar.holidayAddress === null) continue
      const fresh = await read(id)
      if (!fresh.ok) {
        const { reason, detail } = fresh
        log.warn({ centerId: id, reason, detail }, 'holidays could not be read')
        continue
      }
      const choices = chooseDays(calendar, fresh.value, dateAt(clock.now(), calendar.zone))
      const changed = choices.filter(({ state }) => state === 'new' || state === 'gone').length
      if (changed > 0) log.info({ centerId: id, changed }, 'a holiday calendar has other days now')
    }
  }

  function everyDay(): void {
    cancelAlarm = clock.wakeAt(clock.now() + DAY, everyDay)
    rounds.run(readAll).catch((error) => {
      log.error({ error }, 'holidays could not be read')
    })
  }
  everyDay()

  return {
    read,
    last(centerId) {
      const center = centers.find(centerId)
      if (center === null) return refuse('not-found', 'center')
      const last = known.get(centerId)
      return succeed(last?.address === center.calendar.holidayAddress ? last.read : null)
    },
    async close() {
      closed = true
      cancelAlarm()
      await rounds.settled()
    },
  }
}
