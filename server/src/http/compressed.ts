import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

/** What browsers take, best first. */
const ENCODINGS = ['br', 'gzip'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Less is not worth it. Bytes. */
const WORTH = 512
/** Of brotli: for what is sent once, and for what is kept and sent to many. */
const QUICK = 4
const SMALL = 9

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)
const kept = new WeakMap<object, Map<Encoding, Promise<Buffer>>>()

/**
 * The best of the encodings offered that the browser takes; undefined for none. One by one: asked for the best of a
 * list, Express goes by the browser's order, which begins with gzip.
 */
export function encodingFor(
  request: Request,
  offered: readonly Encoding[] = ENCODINGS,
): Encoding | undefined {
  return offered.find((encoding) => request.acceptsEncodings(encoding))
}

/**
 * Sends a body as small as the browser takes it. Express adds the ETag, which is another one for each encoding.
 *
 * @param of what the body is made of and does not change: its compressed variants are made once and kept as long as
 * it is
 */
export async function sendCompressed(
  request: Request,
  response: Response,
  body: Buffer,
  of?: object,
): Promise<void> {
  response.vary('Accept-Encoding')
  const encoding = body.length < WORTH ? undefined : encodingFor(request)
  if (encoding === undefined) {
    response.send(body)
    return
  }
  const variants = of && kept.getOrInsertComputed(of, () => new Map())
  const compressed = variants
    ? variants.getOrInsertComputed(encoding, () => compress(body, encoding, SMALL))
    : compress(body, encoding, QUICK)
  response.set('Content-Encoding', encoding).send(await compressed)
}

function compress(body: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body)
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })
}
