import { endpoint, json, type Limit } from '../http/endpoint.ts'
import type { Door } from './door-contract.ts'

/** Answers may be kept for seconds, so that a busy page asks seldom. */
const READS: Limit = { points: 120, seconds: 60, by: 'address' }

/** The doors of all centers, for everybody and every site. */
export const readDoors = endpoint({
  method: 'GET',
  path: '/api/centers',
  access: 'public',
  limit: READS,
  reply: json<Door[]>(),
})

export const readDoor = endpoint({
  method: 'GET',
  path: '/api/centers/:center/door',
  access: 'public',
  limit: READS,
  reply: json<Door>(),
})
