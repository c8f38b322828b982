import type { ClockChoice } from '@foyer/shared/notices/lead-times.ts'
import type { ReadingBody } from '@foyer/shared/notices/notices-contract.ts'
import { tellReading } from '@foyer/shared/notices/notices-endpoints.ts'
import { useEffect } from 'react'
import { ownZone } from '../browser/own-zone.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { call } from '../net/call.ts'

/** How this browser shows times. */
export function ownReading(region: string): ReadingBody {
  return { zone: ownZone(), region, clock: usualClock(region) }
}

/** Tells the server how this browser shows times, so that mails do too; whoever has chosen stays with that. */
export function useTellReading(): void {
  const region = useRegionalLocale()
  useEffect(() => {
    void call(tellReading, { body: ownReading(region) })
  }, [region])
}

/** How hours are counted where somebody lives, until they have chosen. */
function usualClock(region: string): ClockChoice {
  const { hourCycle } = new Intl.DateTimeFormat(region, { hour: 'numeric' }).resolvedOptions()
  return hourCycle === 'h12' || hourCycle === 'h11' ? 'h12' : 'h23'
}
