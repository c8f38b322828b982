import type { Reason } from './reasons.ts'

/**
 * The answer to everything that can be refused. `detail` names what was wrong (a path, a limit) for
 * logs and for the person's text; it never carries another person's data.
 */
export type Refusal = {
  ok: false
  reason: Reason
  detail?: string
  /** Seconds after which the same is worth another try. */
  retryAfter?: number
  /** Of a text that is too long: how many characters it has, and how many it may have. */
  length?: { is: number; max: number }
  /** Of what somebody else has saved first: the version in force and, where it is known, whose it is and since when. */
  stored?: { version: number; by?: string; at?: number }
}
export type Result<T = void> = { ok: true; value: T } | Refusal

/** Whether the same may be answered in another way by and by, though nobody changes anything. */
export function mayPass({ reason }: Refusal): boolean {
  return reason === 'unavailable' || reason === 'too-many' || reason === 'network-busy'
}

export const done: Result = { ok: true, value: undefined }

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A refusal for a while. */
export function refuseFor(seconds: number, reason: Reason, detail: string): Refusal {
  return { ok: false, reason, detail, retryAfter: seconds }
}

/** A refusal of a text that is too long. */
export function refuseLength(length: { is: number; max: number }): Refusal {
  return { ok: false, reason: 'text-too-long', detail: `at most ${length.max} characters`, length }
}

export function refuse(reason: Reason, detail?: string): Refusal {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }
}
