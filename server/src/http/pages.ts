import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '@foyer/shared/errors/result.ts'
import { chooseLocale, type Locale } from '@foyer/shared/i18n/locale.ts'
import { type RequestHandler, Router } from 'express'
import { sendRefusal } from './answers.ts'
import { notFoundPage } from './not-found-page.ts'
import { fillPage } from './page-template.ts'
import { type ThemeColours, themeCss } from './theme-css.ts'

export interface PageSources {
  /** The built client. */
  clientFolder: string
  /** The company's name and colours. */
  theme(): { name: string; colours: ThemeColours }
  /** What a page knows before its script has asked for anything: its texts by marker, and its data. */
  content(
    headers: Headers,
    locale: Locale,
  ): Promise<{ texts: Record<string, string>; data: object }>
}

const LOBBY_PAGES = ['/', '/c/*rest']
const STAFF_PAGES = ['/setup', '/sign-in', '/join', '/settings', '/rota', '/my-shifts', '/design']

/** The web app's pages and the theme's style sheet. */
export function createPages(sources: PageSources): Router {
  const page = (file: string): RequestHandler => {
    return async (request, response) => {
      const html = await readFile(join(sources.clientFolder, file), 'utf8').catch(() => null)
      if (html === null) return sendRefusal(response, refuse('unavailable', 'pages are not built'))
      const locale = chooseLocale(request.acceptsLanguages())
      const headers = new Headers({ cookie: request.headers.cookie ?? '' })
      const { texts, data } = await sources.content(headers, locale)
      response
        .type('html')
        .set('Cache-Control', 'no-cache, private')
        .vary('Accept-Language')
        .send(fillPage(html, texts, data))
    }
  }
  const router = Router()
  router.get(LOBBY_PAGES, page('index.html'))
  router.get(STAFF_PAGES, page('staff.html'))
  router.get('/theme.css', (_request, response) => {
    response.type('css').set('Cache-Control', 'no-cache').send(themeCss(sources.theme().colours))
  })
  return router
}

/** Last in line: a page for people, a refusal for programs. */
export const answerNotFound: RequestHandler = (request, response) => {
  if (request.path.startsWith('/api/') || !request.accepts('html')) {
    return sendRefusal(response, refuse('not-found'))
  }
  const locale = chooseLocale(request.acceptsLanguages())
  response.status(404).type('html').send(notFoundPage(locale))
}
