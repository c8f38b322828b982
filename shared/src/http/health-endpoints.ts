import { endpoint, json } from './endpoint.ts'

/** The process answers. */
export const readAlive = endpoint({
  method: 'GET',
  path: '/healthz',
  access: 'public',
  reply: json<{ alive: true }>(),
})

/** It can also do its work, or status 503. By name what works; with `ready`, what is false is only to be looked into. */
export const readReady = endpoint({
  method: 'GET',
  path: '/readyz',
  access: 'public',
  // Whoever watches asks every few seconds; each answer asks the database.
  limit: { points: 60, seconds: 60, by: 'address' },
  reply: json<Record<string, boolean>>(),
})
