import { endpoint, json } from '../http/endpoint.ts'
import type { CalendarRead } from './calendar-read.ts'
import type { Center, CenterBody, CenterHalfDays, NewCenterBody } from './centers-contract.ts'

/** Bytes: years of holidays with their names fit. */
const CENTER_BYTES = 256 * 1024

/** Each makes a walking surface. */
export const addCenter = endpoint({
  method: 'POST',
  path: '/api/centers',
  access: 'centers-change',
  limit: { points: 30, seconds: 60, by: 'address' },
  body: json<NewCenterBody>(),
  bodyLimit: CENTER_BYTES,
  reply: json<Center>(),
})

/** What every center calls its half-days, for whoever has shifts in one. */
export const listHalfDays = endpoint({
  method: 'GET',
  path: '/api/half-days',
  access: 'rota-own',
  reply: json<CenterHalfDays[]>(),
})

export const readCenter = endpoint({
  method: 'GET',
  path: '/api/centers/:center',
  access: 'rota-plan',
  reply: json<Center>(),
})

export const changeCenter = endpoint({
  method: 'PATCH',
  path: '/api/centers/:center',
  access: 'centers-change',
  body: json<CenterBody>(),
  bodyLimit: CENTER_BYTES,
  reply: json<Center>(),
})

/** Reads the calendar at a center's address now; nothing is stored. Each call asks somebody else's server. */
export const readCalendarNow = endpoint({
  method: 'POST',
  path: '/api/centers/:center/holidays',
  access: 'centers-change',
  limit: { points: 10, seconds: 60, by: 'person' },
  reply: json<CalendarRead>(),
})

/** What it said when it was last read, at most a day ago; null when it could not be. */
export const lastCalendar = endpoint({
  method: 'GET',
  path: '/api/centers/:center/holidays',
  access: 'centers-change',
  reply: json<CalendarRead | null>(),
})
