import type { Reason } from '@foyer/shared/errors/reasons.ts'
import type { Refusal } from '@foyer/shared/errors/result.ts'
import type { Response } from 'express'

/** The HTTP status that goes with a reason; 400 for those not named. */
const STATUS: Partial<Record<Reason, number>> = {
  'not-signed-in': 401,
  'password-wrong': 401,
  'code-needed': 401,
  'code-wrong': 401,
  'code-over': 401,
  'token-invalid': 401,
  'token-expired': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  full: 409,
  'shift-past': 409,
  'email-taken': 409,
  'name-taken': 409,
  'link-used': 410,
  'too-large': 413,
  'too-many': 429,
  'network-busy': 429,
  'sign-in-paused': 429,
  unavailable: 503,
  'lobby-full': 503,
}

/** Sends a refusal: all that it says as JSON, with the status that fits. */
export function sendRefusal(response: Response, { ok: _, ...said }: Refusal): void {
  if (said.retryAfter !== undefined) response.set('Retry-After', String(said.retryAfter))
  response.status(STATUS[said.reason] ?? 400).json(said)
}
