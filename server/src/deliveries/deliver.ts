import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import { ATTEMPTS_MAX, pauseAfter } from './attempts.ts'
import { type ClaimedDelivery, endDelivery, postponeDelivery } from './deliveries-queries.ts'

const ERROR_MAX = 300

/** How an attempt went. `later`: the other end may take it another time. */
export type Outcome = { state: 'sent' } | { state: 'later' | 'failed' | 'dropped'; error: string }

/** Hands one over. It may throw: that is `later`. */
export type Send = (delivery: ClaimedDelivery) => Promise<Outcome>

export interface DeliverDeps {
  database: Database
  clock: Clock
  log: Logger
  /** From 0 up to 1. */
  random: () => number
}

/** Makes one attempt at what was claimed, and stores how it went. Rejects only when that cannot be stored. */
export async function deliver(
  { database, clock, log, random }: DeliverDeps,
  delivery: ClaimedDelivery,
  send: Send,
): Promise<void> {
  const { id, attempts, expiresAt, channel } = delivery
  const late = expiresAt !== null && expiresAt <= clock.now()
  const outcome = late ? tooLate(delivery) : await send(delivery).catch(laterFor)
  const at = clock.now()
  if (outcome.state === 'sent') return endDelivery(database, id, { ...outcome, at, error: null })
  const error = outcome.error.replaceAll(/\p{Cc}+/gu, ' ').slice(0, ERROR_MAX)
  const next = at + pauseAfter(attempts, random())
  const pointless = expiresAt !== null && next >= expiresAt
  if (outcome.state === 'later' && attempts < ATTEMPTS_MAX && !pointless) {
    return postponeDelivery(database, id, { at: next, error })
  }
  const state = outcome.state === 'dropped' ? 'dropped' : 'failed'
  if (state === 'failed') log.warn({ channel, error, attempts }, 'something was not delivered')
  await endDelivery(database, id, { state, at, error })
}

function tooLate({ error }: ClaimedDelivery): Outcome {
  return error === null ? { state: 'dropped', error: 'too late' } : { state: 'failed', error }
}

function laterFor(error: unknown): Outcome {
  return { state: 'later', error: error instanceof Error ? error.message : String(error) }
}
