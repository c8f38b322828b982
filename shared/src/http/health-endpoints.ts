import { endpoint, json } from './endpoint.ts'

/** The process answers. */
export const readAlive = endpoint({
  method: 'GET',
  path: '/healthz',
  access: 'public',
  reply: json<{ alive: true }>(),
})

/** It can also do its work; with status 503 what is false cannot. */
export const readReady = endpoint({
  method: 'GET',
  path: '/readyz',
  access: 'public',
  reply: json<Record<string, boolean>>(),
})
