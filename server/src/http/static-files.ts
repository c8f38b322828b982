import { readdirSync } from 'node:fs'
import { extname, relative, sep } from 'node:path'
import express, { type RequestHandler } from 'express'

/** Compressed variants that the build may have laid beside a file, best first. */
const ENCODINGS = { br: '.br', gzip: '.gz' } as const
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
    // One by one: asked for the best of a list, Express goes by the browser's order, which begins with gzip.
    const encoding = variants.find((variant) => request.acceptsEncodings(variant))
    if (encoding === undefined) return next()
    response.type(extname(request.path)).set('Content-Encoding', encoding)
    request.url = request.path + ENCODINGS[encoding]
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
function findCompressed(folder: string): Map<string, (keyof typeof ENCODINGS)[]> {
  const found = new Map<string, (keyof typeof ENCODINGS)[]>()
  let names: string[]
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return found // not built
  }
  for (const [encoding, ending] of Object.entries(ENCODINGS)) {
    for (const name of names) {
      if (!name.endsWith(ending)) continue
      const path = `/${name.slice(0, -ending.length).split(sep).join('/')}`
      found.set(path, [...(found.get(path) ?? []), encoding as keyof typeof ENCODINGS])
    }
  }
  return found
}
