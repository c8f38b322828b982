import type { Reason } from '@foyer/shared/errors/reasons.ts'
import { type Refusal, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import {
  addressOf,
  type CallInput,
  type Endpoint,
  isJson,
  type ReplyOf,
} from '@foyer/shared/http/endpoint.ts'

/** What a status means when the answer carries no reason of ours (a proxy's page, a crash). */
const REASON_OF_STATUS: Readonly<Record<number, Reason>> = {
  400: 'invalid',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'too-many',
}

interface Abortable {
  signal?: AbortSignal
}

/** What an endpoint is called with; nothing need be said where it asks for nothing. */
export type Asking<E extends Endpoint> =
  Record<never, never> extends CallInput<E>
    ? [input?: CallInput<E> & Abortable]
    : [input: CallInput<E> & Abortable]

/**
 * Calls an endpoint of the server. A refusal comes back as it is; no network, no server, a broken answer and an abort
 * are `unavailable`.
 */
export function call<E extends Endpoint>(
  endpoint: E,
  ...[input]: Asking<E>
): Promise<Result<ReplyOf<E>>> {
  return callAt(endpoint, addressOf(endpoint, input), input)
}

/** The same where the endpoint's address is known already. */
export async function callAt<E extends Endpoint>(
  endpoint: E,
  address: string,
  { body, signal = null }: { body?: unknown; signal?: AbortSignal | null } = {},
): Promise<Result<ReplyOf<E>>> {
  try {
    const response = await fetch(address, {
      method: endpoint.method,
      signal,
      ...contentOf(body),
    })
    if (!response.ok) return await readRefusal(response)
    // The server is ours: what it answers is what the endpoint says.
    return succeed((await readReply(endpoint, response)) as ReplyOf<E>)
  } catch (error) {
    return refuse('unavailable', String(error))
  }
}

/** JSON; a Blob as it is, by its type. */
function contentOf(body: unknown): RequestInit {
  if (body === undefined) return {}
  if (body instanceof Blob) return { body }
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function readReply({ reply }: Endpoint, response: Response): Promise<unknown> {
  if (!reply) return undefined
  return isJson(reply) ? response.json() : new Uint8Array(await response.arrayBuffer())
}

async function readRefusal(response: Response): Promise<Refusal> {
  const fallback = REASON_OF_STATUS[response.status] ?? 'unavailable'
  try {
    const body = (await response.json()) as Partial<Record<keyof Refusal, unknown>> | null
    if (typeof body?.reason !== 'string') return refuse(fallback)
    const { reason, detail, retryAfter, stored } = body
    // One that this page does not know, of a newer server, has a text too: see `refusalText`.
    const refusal = refuse(reason as Reason, typeof detail === 'string' ? detail : undefined)
    if (typeof retryAfter === 'number') refusal.retryAfter = retryAfter
    if (stored) refusal.stored = stored as NonNullable<Refusal['stored']>
    return refusal
  } catch {
    return refuse(fallback)
  }
}
