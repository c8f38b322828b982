import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeTemporaryFolder } from '../../../tests/support/temporary-folder.ts'
import { createStaticFiles } from './static-files.ts'

const temporary = makeTemporaryFolder()
const CLIENT = join(temporary.folder, 'client')
const FOR_EVER = 'public, max-age=31536000, immutable'
let server: Server | null = null

/** What each file says is its own name, so that a wrong one is seen. */
const FILES = [
  '../secret.txt',
  'index.html',
  'plain.css',
  'icon.svg',
  'icon.svg.gz',
  '.env',
  'assets/app-1.js',
  'assets/app-1.js.br',
  'assets/app-1.js.gz',
  'assets/deep/model.bin',
  'assets-of-others/app.js',
]

beforeAll(() => {
  for (const folder of ['assets/deep', 'assets-of-others']) {
    mkdirSync(join(CLIENT, folder), { recursive: true })
  }
  for (const name of FILES) writeFileSync(join(CLIENT, name), name)
})
afterAll(() => temporary.remove())
afterEach(() => {
  server?.close()
  server = null
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** Asks for a path as it stands: nothing tidies it, and nothing unpacks the answer. */
async function get(path: string, encodings = '', method = 'GET', folder = CLIENT): Promise<Answer> {
  const app = express().use(createStaticFiles(folder))
  server = createServer(app.use((_, response) => void response.status(404).end('none')))
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encodings, connection: 'close' }
    const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => {
        resolve({ status: response.statusCode!, headers: response.headers, text })
      })
    })
    asking.on('error', reject).end()
  })
}

describe('the variant that a browser takes', () => {
  test.each([
    ['gzip, deflate, br', 'assets/app-1.js.br', 'br'],
    ['br;q=0.1, gzip', 'assets/app-1.js.br', 'br'],
    ['gzip', 'assets/app-1.js.gz', 'gzip'],
    ['br;q=0, gzip', 'assets/app-1.js.gz', 'gzip'],
    ['*', 'assets/app-1.js.br', 'br'],
    ['br;q=0, gzip;q=0', 'assets/app-1.js', undefined],
    ['zstd', 'assets/app-1.js', undefined],
    ['identity', 'assets/app-1.js', undefined],
    ['nonsense;;q=,', 'assets/app-1.js', undefined],
  ])('by %j is %s', async (encodings, file, encoding) => {
    const { text, headers } = await get('/assets/app-1.js', encodings)
    expect(text).toBe(file)
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers['content-type']).toMatch(/^text\/javascript/)
    expect(headers.vary).toContain('Accept-Encoding')
    expect(headers['cache-control']).toBe(FOR_EVER)
  })

  test('keeps its own type, and is the plain file where there is no such variant', async () => {
    const packed = await get('/icon.svg', 'br, gzip')
    expect(packed.text).toBe('icon.svg.gz')
    expect(packed.headers['content-type']).toMatch(/^image\/svg\+xml/)
    const plain = await get('/icon.svg', 'br')
    expect(plain.text).toBe('icon.svg')
    expect(plain.headers['content-encoding']).toBeUndefined()
  })

  test('of a file without variants: nothing varies', async () => {
    const { text, headers } = await get('/plain.css', 'br, gzip')
    expect(text).toBe('plain.css')
    expect(headers.vary).toBeUndefined()
  })

  test('is the same when only the headers are asked for', async () => {
    const { status, headers, text } = await get('/assets/app-1.js', 'br', 'HEAD')
    expect([status, headers['content-encoding'], text]).toEqual([200, 'br', ''])
    expect(headers['content-length']).toBe(String('assets/app-1.js.br'.length))
  })

  test('does not hang on what stands behind the path', async () => {
    expect((await get('/assets/app-1.js?v=1', 'br')).text).toBe('assets/app-1.js.br')
  })
})

describe('how long a file is kept', () => {
  test.each([
    ['/assets/app-1.js', FOR_EVER],
    ['/assets/deep/model.bin', FOR_EVER],
    ['/plain.css', 'no-cache'],
    ['/assets-of-others/app.js', 'no-cache'], // begins alike, and has no hash in its name
  ])('%s: %s', async (path, kept) => {
    expect((await get(path)).headers['cache-control']).toBe(kept)
  })

  test('what is not there is not kept at all', async () => {
    const { status, headers } = await get('/assets/app-2.js', 'br')
    expect(status).toBe(404)
    expect(headers['cache-control']).toBeUndefined()
  })
})

describe('what is no file of the build', () => {
  test.each([
    '/',
    '/assets',
    '/assets/',
    '/index.html',
    '/%69ndex.html',
    '/.env',
    '/nothing.js',
    '/plain.css/',
    '/plain.css%00.js',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/%E0%A4%A',
  ])('%s', async (path) => {
    const { status, text } = await get(path, 'br')
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    for (const name of FILES) expect(text).not.toBe(name)
  })

  test.each(['POST', 'PUT', 'DELETE'])('nothing is there for %s', async (method) => {
    expect(await get('/plain.css', '', method)).toMatchObject({ status: 404, text: 'none' })
    expect(await get('/assets/app-1.js', 'br', method)).toMatchObject({ status: 404, text: 'none' })
  })

  test('without a build there is nothing, and the server runs', async () => {
    const nowhere = join(temporary.folder, 'nowhere')
    expect((await get('/plain.css', 'br', 'GET', nowhere)).status).toBe(404)
  })
})
