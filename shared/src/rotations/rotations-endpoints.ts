import { endpoint, json, type Limit } from '../http/endpoint.ts'
import type { Versioned } from '../http/versioned.ts'
import type { Week } from '../weeks/weeks-contract.ts'
import type { GivenBack, RotationBody, RotationReply } from './rotations-contract.ts'

const PACE: Limit = { points: 60, seconds: 60, by: 'address' }

/** A center's rotation, and what it makes. */
export const readRotation = endpoint({
  method: 'GET',
  path: '/api/rota/:center/rotation',
  access: 'rota-plan',
  reply: json<RotationReply>(),
})

/** What is due is made and published before this answers. */
export const saveRotation = endpoint({
  method: 'PUT',
  path: '/api/rota/:center/rotation',
  access: 'rota-plan',
  limit: PACE,
  body: json<RotationBody>(),
  reply: json<RotationReply>(),
})

/** Ends it: drafts that nobody has touched are emptied, what is published stays. */
export const endRotation = endpoint({
  method: 'DELETE',
  path: '/api/rota/:center/rotation',
  access: 'rota-plan',
  limit: PACE,
})

/** What a week would be that is given back to the rotation. */
export const previewGivenBack = endpoint({
  method: 'GET',
  path: '/api/rota/:center/weeks/:monday/rotation',
  access: 'rota-plan',
  reply: json<GivenBack>(),
})

/** Makes a week that a lead has saved what the rotation plans for it, which sees to it from then on. */
export const giveBack = endpoint({
  method: 'POST',
  path: '/api/rota/:center/weeks/:monday/rotation',
  access: 'rota-plan',
  limit: PACE,
  body: json<Versioned>(),
  reply: json<Week>(),
})
