import { refuse } from '@foyer/shared/errors/result.ts'
import express, { type ErrorRequestHandler, type Express, type Request } from 'express'
import type { Logger } from 'pino'
import { sendRefusal } from './answers.ts'
import { mountRoutes } from './mount-routes.ts'
import { answerNotFound, createPages, type PageSources } from './pages.ts'
import type { Caller, Route } from './route.ts'
import { type OriginCheck, refuseOtherOrigins } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { createStaticFiles } from './static-files.ts'

export interface HttpOptions {
  publicUrl: string
  trustProxy: number
  hstsSubdomains: boolean
  isOurs: OriginCheck
  /** True while the server goes down: nothing is changed any more, and health says so. */
  isClosing(): boolean
  /** All that can be asked. */
  routes: readonly Route[]
  /** Who sent a request with these headers. */
  callerOf(headers: Request['headers']): Promise<Caller>
  pages: PageSources
  log: Logger
}

/** Everything that the server answers over HTTP, in the order in which a request meets it. */
export function createHttpApp(options: HttpOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', options.trustProxy)
  app.set('query parser', 'simple')
  app.use(securityHeaders(options.publicUrl, options.hstsSubdomains))
  app.use(refuseOtherOrigins(options.isOurs))
  app.use(['/api', '/readyz'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    if (!options.isClosing()) return next()
    sendRefusal(response, refuse('unavailable', 'the server is going down'))
  })
  app.use(mountRoutes(options.routes, options.callerOf))
  app.use(createPages(options.pages))
  app.use(createStaticFiles(options.pages.clientFolder))
  app.use(answerNotFound(options.pages))
  app.use(answerError(options.log))
  return app
}

/** What a broken request is answered with, and what a fault of ours is: logged, and no word of it outside. */
function answerError(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const status = typeof error?.status === 'number' ? error.status : 500
    if (status === 413) return sendRefusal(response, refuse('too-large'))
    if (status < 500) {
      const isBody = error.type === 'entity.parse.failed'
      const detail = isBody ? 'the body is not valid JSON' : 'the request cannot be read'
      return sendRefusal(response, refuse('invalid', detail))
    }
    // The route, not the address: that may be a secret.
    const path = request.route?.path ?? request.path
    log.error({ error, method: request.method, path }, 'a request failed')
    sendRefusal(response, refuse('unavailable'))
  }
}
