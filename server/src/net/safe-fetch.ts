import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { AddressCheck } from './public-address.ts'

export interface SafeRequest {
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: Buffer
  /** Such as `https:`. */
  protocols: readonly string[]
  /** How many redirects are followed. */
  redirects: number
  /** Bytes of the answer, after unpacking. */
  maxBytes: number
  /** For everything together: names, redirects, the whole answer. */
  seconds: number
}

export interface SafeResponse {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

const INSIDE = 'not on the internet'
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Why a connection was refused by ourselves, carried through Node's own error paths. */
class Forbidden extends Error {}
class TooLarge extends Error {}

/**
 * Asks an address that a person named, without becoming a way into the own network: every IP address that
 * its host has must be allowed, the connection goes to one of those that were checked (no second look-up in
 * between), and a redirect is an address like any other.
 *
 * Refused with `address-forbidden`, `address-unreachable` (network, time, a redirect too many) or `too-large`.
 */
export async function safeFetch(
  address: string,
  request: SafeRequest,
  mayReach: AddressCheck,
): Promise<Result<SafeResponse>> {
  const signal = AbortSignal.timeout(request.seconds * 1000)
  let url = URL.parse(address)
  try {
    for (let followed = 0; ; followed++) {
      const allowed = checkUrl(url, request.protocols, mayReach)
      if (!allowed.ok) return allowed
      const response = await ask(allowed.value, request, mayReach, signal)
      const { statusCode: status = 0, headers } = response
      if (!REDIRECTS.has(status) || headers.location === undefined) {
        return succeed({ status, headers, body: await readAll(response, request.maxBytes) })
      }
      response.destroy()
      if (followed === request.redirects) return refuse('address-unreachable', 'too many redirects')
      url = URL.parse(headers.location, allowed.value)
    }
  } catch (error) {
    if (error instanceof Forbidden) return refuse('address-forbidden', error.message)
    if (error instanceof TooLarge) return refuse('too-large', `over ${request.maxBytes} bytes`)
    const why = signal.aborted ? `no answer within ${request.seconds} s` : messageOf(error)
    return refuse('address-unreachable', why)
  }
}

/** What can be said of an address without asking anybody: `address-forbidden`, or the address. */
export function checkUrl(
  url: URL | null,
  protocols: readonly string[],
  mayReach: AddressCheck,
): Result<URL> {
  if (url === null) return refuse('address-forbidden', 'no address')
  if (!protocols.includes(url.protocol)) {
    return refuse('address-forbidden', `only ${protocols.join(' ')}`)
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('address-forbidden', 'no name or password in the address')
  }
  // A host that is an IP address is never looked up, so it is checked here.
  const host = hostOf(url)
  if (isIP(host) !== 0 && !mayReach(host)) return refuse('address-forbidden', INSIDE)
  return succeed(url)
}

/** A look-up that fails when any address of the host is not allowed. */
export function checkedLookup(mayReach: AddressCheck, resolve = lookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return done(error, [])
      if (!addresses.every(({ address }) => mayReach(address))) {
        return done(new Forbidden(INSIDE), [])
      }
      if (options.all) return done(null, addresses)
      done(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}

function ask(
  url: URL,
  { method, headers, body }: SafeRequest,
  mayReach: AddressCheck,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const request = send({
      host: hostOf(url),
      port: url.port,
      path: url.pathname + url.search,
      method,
      headers: { host: url.host, 'user-agent': 'Foyer', 'accept-encoding': 'gzip', ...headers },
      lookup: checkedLookup(mayReach),
      agent: false, // a connection of its own: none that was made for somebody else
      signal,
    })
    request.on('response', resolve)
    request.on('error', reject)
    request.end(body)
  })
}

async function readAll(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  // Counted after unpacking: a small answer may unpack to gigabytes.
  for await (const chunk of unpack(response)) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new TooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function unpack(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding'] ?? 'identity'
  if (encoding === 'identity') return response
  if (encoding !== 'gzip') throw new Error(`the encoding ${encoding} was not asked for`)
  const unpacked = createGunzip()
  response.on('error', (error) => unpacked.destroy(error))
  unpacked.on('close', () => response.destroy())
  return response.pipe(unpacked)
}

/** Without the brackets of IPv6. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

function messageOf(error: unknown): string {
  // Several addresses of one host that all fail come as one error without a message.
  const { message, code } = error as NodeJS.ErrnoException
  return String(message || code).slice(0, 200)
}
