import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Logger } from 'pino'
import type { AddressCheck } from '../net/public-address.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { importHolidays } from './holiday-import.ts'
import type { CenterStore } from './open-centers.ts'

/** Keeps the holidays of centers as their calendars on the internet have them. */
export interface HolidayRefresher {
  /**
   * Reads a center's calendar now. What was read before stays when it cannot be read; 'not-found' without such
   * a center or address.
   */
  refresh(centerId: string): Promise<Result<Center>>
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

  async function refresh(centerId: string): Promise<Result<Center>> {
    const center = centers.find(centerId)
    if (center === null) return refuse('not-found', 'center')
    const { holidayAddress, zone } = center.calendar
    if (holidayAddress === null) return refuse('not-found', 'holidayAddress')
    const read = await importHolidays(holidayAddress, dateAt(clock.now(), zone), mayReach)
    if (!read.ok) return read
    // Somebody may have set another address meanwhile.
    if (centers.find(centerId)?.calendar.holidayAddress !== holidayAddress) {
      return refuse('conflict', 'holidayAddress')
    }
    return centers.replaceCalendarHolidays(centerId, read.value)
  }

  async function refreshAll(): Promise<void> {
    for (const { id, calendar } of centers.all()) {
      if (closed) return
      if (calendar.holidayAddress === null) continue
      const refreshed = await refresh(id)
      if (!refreshed.ok) {
        const { reason, detail } = refreshed
        log.warn({ centerId: id, reason, detail }, 'holidays could not be read')
      }
    }
  }

  function everyDay(): void {
    cancelAlarm = clock.wakeAt(clock.now() + DAY, everyDay)
    rounds.run(refreshAll).catch((error) => {
      log.error({ error }, 'holidays could not be stored')
    })
  }
  everyDay()

  return {
    refresh,
    async close() {
      closed = true
      cancelAlarm()
      await rounds.settled()
    },
  }
}
