import { endpoint, fields, json, type Limit } from '../http/endpoint.ts'
import type { DenialBody, Swap, SwapBoard, SwapBody, WordlessAction } from './swaps-contract.ts'

/** Swaps that are asked for and decided. */
const PACE: Limit = { points: 120, seconds: 600, by: 'person' }

export const readSwapBoard = endpoint({
  method: 'GET',
  path: '/api/rota/swaps',
  access: 'rota-plan',
  reply: json<SwapBoard>(),
})

export const askSwap = endpoint({
  method: 'POST',
  path: '/api/rota/swaps',
  access: 'rota-own',
  limit: PACE,
  body: json<SwapBody>(),
  reply: json<Swap>(),
})

/** What somebody says to a swap: each action is for those whom it concerns. */
export const actOnSwap = endpoint({
  method: 'POST',
  path: '/api/rota/swaps/:id/:action',
  access: 'rota-own',
  limit: PACE,
  params: fields<{ id: string; action: WordlessAction }>(),
  reply: json<Swap>(),
})

/** What a lead says no to, and why. */
export const denySwap = endpoint({
  method: 'PUT',
  path: '/api/rota/swaps/:id/denial',
  access: 'rota-plan',
  limit: PACE,
  body: json<DenialBody>(),
  reply: json<Swap>(),
})
