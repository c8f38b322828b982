import { endpoint, json, type Limit } from '../http/endpoint.ts'
import type { Handover, HandoverBody, Live, TakeOver, TakeOverBody } from './duty-contract.ts'

/** Handover notes and take-overs. */
const PACE: Limit = { points: 30, seconds: 600, by: 'person' }

export const readLive = endpoint({
  method: 'GET',
  path: '/api/rota/:center/live',
  access: 'rota-own',
  reply: json<Live>(),
})

export const takeOver = endpoint({
  method: 'POST',
  path: '/api/rota/take-overs',
  access: 'rota-own',
  limit: PACE,
  body: json<TakeOverBody>(),
  reply: json<TakeOver>(),
})

export const leaveHandover = endpoint({
  method: 'POST',
  path: '/api/rota/handovers',
  access: 'rota-own',
  limit: PACE,
  body: json<HandoverBody>(),
  reply: json<Handover>(),
})

/** The newest first. */
export const readHandovers = endpoint({
  method: 'GET',
  path: '/api/rota/:center/handovers',
  access: 'rota-own',
  reply: json<Handover[]>(),
})

/** The caller has read it. */
export const markHandoverSeen = endpoint({
  method: 'POST',
  path: '/api/rota/:center/handovers/:id/seen',
  access: 'rota-own',
})
