import { endpoint, json } from '../http/endpoint.ts'
import type { Outlook } from './outlook-contract.ts'

export const readOutlook = endpoint({
  method: 'GET',
  path: '/api/rota/:center/outlook',
  access: 'rota-plan',
  reply: json<Outlook>(),
})
