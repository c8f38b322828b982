import { endpoint, json } from '../http/endpoint.ts'
import type { DueRows, Retention } from './retention-contract.ts'

/** What is set, with every center named. */
export const readRetention = endpoint({
  method: 'GET',
  path: '/api/retention',
  access: 'data-manage',
  reply: json<Retention>(),
})

export const changeRetention = endpoint({
  method: 'PUT',
  path: '/api/retention',
  access: 'data-manage',
  body: json<Retention>(),
  reply: json<Retention>(),
})

/** What would be deleted right now if this was set; nothing is. */
export const previewRetention = endpoint({
  method: 'POST',
  path: '/api/retention/preview',
  access: 'data-manage',
  limit: { points: 20, seconds: 60, by: 'person' },
  body: json<Retention>(),
  reply: json<DueRows[]>(),
})
