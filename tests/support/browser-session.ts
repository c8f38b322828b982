import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import {
  addressOf,
  type CallInput,
  type Endpoint,
  type ReplyOf,
} from '@foyer/shared/http/endpoint.ts'

type Asking<E extends Endpoint> = Record<never, never> extends CallInput<E> ? [] : [CallInput<E>]

/** A browser as far as HTTP goes: it keeps cookies and says which page it asks from. */
export class BrowserSession {
  readonly #cookies = new Map<string, string>()
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  /** Its cookies as a header. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** `body` is sent as JSON; bytes as they are, whose type then is among the `headers`. */
  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(new URL(path, this.#url), {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { origin: this.#url }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(body === undefined || body instanceof Uint8Array
          ? {}
          : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    return response
  }

  /** Changes part of what is at a path, over the version that is there now. */
  async change(path: string, part: object): Promise<Response> {
    const { version = 0 } = await this.ask<{ version?: number }>('GET', path)
    return this.request('PATCH', path, { version, ...part })
  }

  /** The answer's JSON, whatever its status; undefined for an empty one. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const text = await (await this.request(method, path, body)).text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  /** What an endpoint answers, as the client's own `call` gives it. */
  async call<E extends Endpoint>(endpoint: E, ...[input]: Asking<E>): Promise<Result<ReplyOf<E>>> {
    const { method } = endpoint
    const response = await this.request(method, addressOf(endpoint, input), input?.body)
    const text = await response.text()
    const value = text === '' ? undefined : JSON.parse(text)
    return response.ok ? succeed(value) : { ok: false, ...value }
  }

  /**
   * The same where nothing may be refused.
   *
   * @throws what was refused
   */
  async must<E extends Endpoint>(endpoint: E, ...asking: Asking<E>): Promise<ReplyOf<E>> {
    const answer = await this.call(endpoint, ...asking)
    if (answer.ok) return answer.value
    const { reason, detail = '' } = answer
    throw new Error(`${endpoint.method} ${endpoint.path}: ${reason} ${detail}`)
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))) {
      this.#cookies.delete(name)
    } else {
      this.#cookies.set(name, pair.slice(at + 1))
    }
  }
}
