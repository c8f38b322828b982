import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '@foyer/shared/errors/result.ts'
import { chooseLocale, type Locale } from '@foyer/shared/i18n/locale.ts'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { sendRefusal } from './answers.ts'
import { sendCompressed } from './compressed.ts'
import { fillPage } from './page-template.ts'
import { busyPage, type CenterLink, notFoundPage } from './plain-page.ts'
import { addressKey, createRateLimit } from './rate-limit.ts'

export interface PageSources {
  /** The built client. */
  clientFolder: string
  /** Id of the center at `/`. */
  mainCenter: string
  /** Addresses below pages for staff, such as `/settings/team`; `:center` in them stands for one that there is. */
  staffParts: readonly string[]
  hasCenter(id: string): boolean
  centerLinks(): CenterLink[]
  /** What a center's page knows before its script has asked for anything: its texts by marker, and its data. */
  content(
    centerId: string,
    headers: Headers,
    locale: Locale,
  ): Promise<{ texts: Record<string, string>; data: object }>
}

/** Of one address: each reads the database, and behind an address may be a whole office. */
const PAGES_AT_MOST = { points: 600, seconds: 60 }

const LOBBY_PAGES = ['/', '/c/:center']
const STAFF_PAGES = [
  '/setup',
  '/sign-in',
  '/join',
  '/forgot',
  '/reset',
  '/settings',
  '/rota',
  '/my-shifts',
  '/design',
  '/privacy',
]

/** The web app's pages. */
export function createPages(sources: PageSources): Router {
  const { mainCenter } = sources
  const limit = createRateLimit(PAGES_AT_MOST, 'network-busy')
  const page = (file: string): RequestHandler => {
    return async (request, response, next) => {
      const centerId = String(request.params.center ?? mainCenter)
      if (!sources.hasCenter(centerId)) return next()
      const locale = localeOf(request)
      const may = await limit.take(addressKey(request.ip ?? ''))
      if (!may.ok) return sendBusyPage(response, locale, may.retryAfter ?? 1)
      const html = await readPage(sources.clientFolder, file, locale)
      if (html === null) return sendRefusal(response, refuse('unavailable', 'pages are not built'))
      const headers = new Headers({ cookie: request.headers.cookie ?? '' })
      const { texts, data } = await sources.content(centerId, headers, locale)
      response.type('html').set('Cache-Control', 'no-cache, private').vary('Accept-Language')
      await sendCompressed(request, response, Buffer.from(fillPage(html, texts, data)))
    }
  }
  const router = Router()
  router.get(LOBBY_PAGES, page('index'))
  router.get(LOBBY_PAGES, (request, response) => {
    sendNotFoundPage(request, response, 'center', sources)
  })
  router.get([...STAFF_PAGES, ...sources.staffParts], page('staff'))
  return router
}

/** A page in a language as it was built, else as it was written: in the first language. */
async function readPage(folder: string, name: string, locale: Locale): Promise<string | null> {
  for (const file of [`${name}.${locale}.html`, `${name}.html`]) {
    const html = await readFile(join(folder, file), 'utf8').catch(() => null)
    if (html !== null) return html
  }
  return null
}

/** Last in line: a page for people, a refusal for programs. */
export function answerNotFound(sources: PageSources): RequestHandler {
  return (request, response) => {
    if (request.path.startsWith('/api/') || !request.accepts('html')) {
      return sendRefusal(response, refuse('not-found'))
    }
    sendNotFoundPage(request, response, 'page', sources)
  }
}

function sendBusyPage(response: Response, locale: Locale, seconds: number): void {
  response.status(429).type('html').vary('Accept-Language').set('Retry-After', String(seconds))
  response.send(busyPage(locale, seconds))
}

function sendNotFoundPage(
  request: Request,
  response: Response,
  missing: 'page' | 'center',
  sources: PageSources,
): void {
  const page = notFoundPage(localeOf(request), missing, sources.centerLinks())
  response.status(404).type('html').vary('Accept-Language').send(page)
}

function localeOf(request: Request): Locale {
  return chooseLocale(request.acceptsLanguages())
}
