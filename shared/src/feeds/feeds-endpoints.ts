import { bytes, endpoint, json } from '../http/endpoint.ts'

/** The secret address of a calendar; null: there is none. */
interface Feed {
  address: string | null
}

/** Of the caller's own shifts. */
const OWN = { path: '/api/feeds/mine', access: 'rota-own' } as const
/** Of a center's. */
const CENTER = { path: '/api/feeds/centers/:center', access: 'rota-plan' } as const

export const readOwnFeed = endpoint({ method: 'GET', ...OWN, reply: json<Feed>() })
/** A new address; the one before ends. */
export const renewOwnFeed = endpoint({ method: 'POST', ...OWN, reply: json<Feed>() })
export const endOwnFeed = endpoint({ method: 'DELETE', ...OWN })

export const readCenterFeed = endpoint({ method: 'GET', ...CENTER, reply: json<Feed>() })
export const renewCenterFeed = endpoint({ method: 'POST', ...CENTER, reply: json<Feed>() })
export const endCenterFeed = endpoint({ method: 'DELETE', ...CENTER })

/** The calendar. Calendars ask once an hour. */
export const readCalendar = endpoint({
  method: 'GET',
  path: '/api/feeds/:token.ics',
  access: 'token',
  limit: { points: 120, seconds: 60, by: 'address' },
  reply: bytes('text/calendar'),
})
