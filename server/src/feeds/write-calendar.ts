import type { Locale } from '@foyer/shared/i18n/locale.ts'
import ical, { ICalEventStatus } from 'ical-generator'
import type { FeedEvent } from './feed-events.ts'
import { feedTexts } from './feed-texts.ts'

/** Seconds after which calendars should read it again, where they ask. */
const READ_AGAIN = 3600

/**
 * A feed as an iCalendar file (RFC 5545). Times are instants in UTC: each shift is an event of its own, nothing
 * recurs, so there is nothing that a VTIMEZONE would say more, or could say wrongly. The same events give the
 * same bytes: DTSTAMP is the last change, as the standard has it where there is no METHOD.
 *
 * @param about the person's own feed, or that of a center by name
 */
export function writeCalendar(
  events: readonly FeedEvent[],
  {
    about,
    locale,
    publicUrl,
    centerName,
    staffName,
  }: {
    about: 'staff' | { center: string }
    locale: Locale
    publicUrl: string
    centerName: (centerId: string) => string
    staffName: (staffId: string) => string
  },
): string {
  const t = feedTexts[locale]
  const own = about === 'staff'
  const host = new URL(publicUrl).hostname
  const calendar = ical({
    name: own ? t('name.staff') : t('name.center', { center: asText(about.center) }),
    prodId: { company: 'Foyer', product: 'rota', language: locale.toUpperCase() },
    ttl: READ_AGAIN,
  })
  for (const event of events) {
    const center = centerName(event.centerId)
    const who = event.staffId === null ? t('open') : staffName(event.staffId)
    calendar.createEvent({
      id: `${event.uid}@${host}`,
      start: new Date(event.start),
      end: new Date(event.end),
      summary: own ? t('duty', { center }) : who,
      location: center,
      url: own ? `${publicUrl}/my-shifts` : `${publicUrl}/rota`,
      sequence: event.sequence,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

/** One line with what means something in a calendar escaped (RFC 5545, 3.3.11); the library writes a name as it is. */
function asText(name: string): string {
  return name.replace(/\p{Cc}+/gu, ' ').replace(/[\\;,]/g, '\\$&')
}
