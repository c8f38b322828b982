import { endpoint, json } from '../http/endpoint.ts'
import type { Mine } from './my-shifts-contract.ts'

/** Null for who is not of the crew. */
export const readMine = endpoint({
  method: 'GET',
  path: '/api/rota/mine',
  access: 'rota-own',
  reply: json<Mine | null>(),
})
