import { endpoint, json } from '../http/endpoint.ts'
import type { DraftBody } from '../weeks/weeks-contract.ts'
import { WEEK_BYTES } from '../weeks/weeks-endpoints.ts'
import type { Proposal } from './proposal-contract.ts'

/** A plan for the open shifts of a draft. Each takes a core for up to two seconds. */
export const fillWeek = endpoint({
  method: 'POST',
  path: '/api/rota/:center/weeks/:monday/fill',
  access: 'rota-plan',
  limit: { points: 15, seconds: 60, by: 'person' },
  body: json<DraftBody>(),
  bodyLimit: WEEK_BYTES,
  reply: json<Proposal>(),
})
