import { REASONS, type Reason } from '@foyer/shared/errors/reasons.ts'
import { type Refusal, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'

export interface HttpOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Sent as JSON; a Blob as it is, by its type. */
  body?: unknown
  signal?: AbortSignal
}

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

/**
 * Asks the server over HTTP. The value is the answer's JSON (undefined for an empty answer). A refusal of
 * the server comes back as it is; no network, no server and broken answers are `unavailable`.
 */
export async function fetchJson<T>(path: string, options: HttpOptions = {}): Promise<Result<T>> {
  const response = await ask(path, options)
  if (!response.ok) return response
  try {
    const text = await response.value.text()
    return succeed((text === '' ? undefined : JSON.parse(text)) as T)
  } catch (error) {
    return refuse('unavailable', String(error))
  }
}

/** Like `fetchJson`, for binary answers. */
export async function fetchBytes(
  path: string,
  options: HttpOptions = {},
): Promise<Result<Uint8Array>> {
  const response = await ask(path, options)
  if (!response.ok) return response
  try {
    return succeed(new Uint8Array(await response.value.arrayBuffer()))
  } catch (error) {
    return refuse('unavailable', String(error))
  }
}

async function ask(path: string, options: HttpOptions): Promise<Result<Response>> {
  const init: RequestInit = { method: options.method ?? 'GET', credentials: 'same-origin' }
  if (options.signal) init.signal = options.signal
  if (options.body instanceof Blob) init.body = options.body
  else if (options.body !== undefined) {
    init.headers = { 'content-type': 'application/json' }
    init.body = JSON.stringify(options.body)
  }
  try {
    const response = await fetch(path, init)
    return response.ok ? succeed(response) : await readRefusal(response)
  } catch (error) {
    return refuse('unavailable', String(error))
  }
}

async function readRefusal(response: Response): Promise<Refusal> {
  const fallback = REASON_OF_STATUS[response.status] ?? 'unavailable'
  try {
    const body = (await response.json()) as { reason?: unknown; detail?: unknown } | null
    const known = REASONS.find((reason) => reason === body?.reason)
    if (!known) return refuse(fallback)
    return refuse(known, typeof body?.detail === 'string' ? body.detail : undefined)
  } catch {
    return refuse(fallback)
  }
}
