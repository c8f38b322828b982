import type { IncomingHttpHeaders } from 'node:http'
import type { Beside } from '../http/route.ts'

/** A cookie that a browser brought along, or null. */
export function readCookie(headers: IncomingHttpHeaders, name: string): string | null {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value !== undefined) return value
  }
  return null
}

/**
 * Gives the browser a cookie that no script of the page can read.
 *
 * @param secure whether pages are served over https: it then travels over nothing else
 * @param maxAge milliseconds
 */
export function setCookie(
  beside: Beside,
  name: string,
  value: string,
  { secure, maxAge }: { secure: boolean; maxAge: number },
): void {
  beside.cookie(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge })
}
