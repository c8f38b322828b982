import { endpoint, json, type Limit } from '../http/endpoint.ts'
import type { Center, CenterBody, Door, NewCenterBody } from './centers-contract.ts'

/** Bytes: years of holidays with their names fit. */
const CENTER_BYTES = 256 * 1024
/** Answers may be kept for seconds, so that a busy page asks seldom. */
const DOORS_READ: Limit = { points: 120, seconds: 60, by: 'address' }

/** The doors of all centers, for everybody and every site. */
export const readDoors = endpoint({
  method: 'GET',
  path: '/api/centers',
  access: 'public',
  limit: DOORS_READ,
  reply: json<Door[]>(),
})

export const readDoor = endpoint({
  method: 'GET',
  path: '/api/centers/:center/door',
  access: 'public',
  limit: DOORS_READ,
  reply: json<Door>(),
})

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

/** Reads a center's holidays from its address now: each call asks somebody else's server. */
export const refreshHolidays = endpoint({
  method: 'POST',
  path: '/api/centers/:center/holidays',
  access: 'centers-change',
  limit: { points: 10, seconds: 60, by: 'person' },
  reply: json<Center>(),
})
