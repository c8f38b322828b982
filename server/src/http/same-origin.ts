import { refuse } from '@foyer/shared/errors/result.ts'
import type { RequestHandler } from 'express'
import { sendRefusal } from './answers.ts'

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/
const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a request with these headers comes from one of our own pages, or from no page at all. */
export type OriginCheck = (origin: string | undefined, host: string | undefined) => boolean

/**
 * Our own pages are those of the public URL, and those of the very host that the request names (a browser
 * sets both headers, a page cannot). Where the public URL is of https, no page that came over plain http is ours, for
 * whoever is on its way may have written it; but for this machine's own. A request without an `Origin` is no browser's: those send it with
 * everything that changes something and with every websocket, and only browsers can be misled into
 * sending somebody's cookies.
 */
export function createOriginCheck(publicUrl: string): OriginCheck {
  const https = publicUrl.startsWith('https:')
  return (origin, host) => {
    if (origin === undefined || origin === publicUrl) return true
    const page = URL.parse(origin)
    if (page === null || page.host !== host?.toLowerCase()) return false
    return !https || page.protocol === 'https:' || LOOPBACK.test(page.hostname)
  }
}

/** Refuses every changing request that another site's page sends. */
export function refuseOtherOrigins(isOurs: OriginCheck): RequestHandler {
  return (request, response, next) => {
    if (READING.has(request.method)) return next()
    if (isOurs(request.headers.origin, request.headers.host)) return next()
    sendRefusal(response, refuse('not-allowed', 'the request comes from another site'))
  }
}
