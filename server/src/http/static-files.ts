import { readdirSync } from 'node:fs'
import { extname, relative, sep } from 'node:path'
import express, { type RequestHandler } from 'express'
import { type Encoding, encodingFor } from './compressed.ts'

/** Compressed variants that the build may have laid beside a file, best first. */
const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }
const PAGE = /\.html$/

/**
 * The built client's files, in the compressed variant that the browser takes. Files under `/assets/` carry
 * a hash of their content in their names and may be kept for ever. Pages are left to `createPages`.
 */
export function createStaticFiles(folder: string): RequestHandler[] {
  const compressed = findCompressed(folder)
  const choose: RequestHandler = (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const variants = compressed.get(request.path)
    if (!variants) return next()
    response.vary('Accept-Encoding')
    const encoding = encodingFor(request, variants)
    if (encoding === undefined) return next()
    response.type(extname(request.path)).set('Content-Encoding', encoding)
    request.url = request.path + ENDINGS[encoding]
    next()
  }
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(response, path) {
      const immutable = relative(folder, path).startsWith(`assets${sep}`)
      response.setHeader(
        'Cache-Control',
        immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  const withoutPages: RequestHandler = (request, response, next) =>
    PAGE.test(request.path) ? next() : files(request, response, next)
  return [choose, withoutPages]
}

/** Which encodings each file is there in, by the path it is asked for. */
function findCompressed(folder: string): Map<string, Encoding[]> {
  const found = new Map<string, Encoding[]>()
  let names: string[]
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return found // not built
  }
  for (const [encoding, ending] of Object.entries(ENDINGS)) {
    for (const name of names) {
      if (!name.endsWith(ending)) continue
      const path = `/${name.slice(0, -ending.length).split(sep).join('/')}`
      found.set(path, [...(found.get(path) ?? []), encoding as Encoding])
    }
  }
  return found
}
