import type { IncomingHttpHeaders } from 'node:http'
import type { Beside } from '../http/route.ts'

/**
 * How the names of our cookies begin. Over https browsers take a `__Host-` cookie from the very host alone: no page of
 * another subdomain can put one of its own in the place of ours (RFC 6265bis, 4.1.3.2).
 */
export function cookiePrefix(secure: boolean): string {
  return secure ? '__Host-foyer' : 'foyer'
}

/** A cookie that no script of the page can read. */
export interface Cookie {
  /** What a browser brought along, or null. */
  read(headers: IncomingHttpHeaders): string | null
  /** Gives it to the browser. */
  set(beside: Beside, value: string): void
  /** Takes it from the browser. */
  take(beside: Beside): void
}

/**
 * @param what the end of its name
 * @param secure whether pages are served over https: it then travels over nothing else
 * @param maxAge milliseconds
 */
export function createCookie(what: string, secure: boolean, maxAge: number): Cookie {
  const name = `${cookiePrefix(secure)}_${what}`
  const kind = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  return {
    read: (headers) => readCookie(headers, name),
    set: (beside, value) => beside.cookie(name, value, { ...kind, maxAge }),
    take: (beside) => beside.cookie(name, '', { ...kind, maxAge: 0 }),
  }
}

function readCookie(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value !== undefined) return value
  }
  return null
}
