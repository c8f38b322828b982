import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeTemporaryFolder } from '../../../tests/support/temporary-folder.ts'
import { answerNotFound, createPages, type PageSources } from './pages.ts'

const temporary = makeTemporaryFolder()
let server: Server
/** What the content of pages was asked for. */
let asked: { center: string; cookie: string | null; locale: string }[]

beforeAll(() => {
  const { folder } = temporary
  const page = (name: string) => `<title><!--foyer:title--></title>${name}<!--foyer:door-data-->`
  writeFileSync(join(folder, 'index.html'), page('lobby'))
  writeFileSync(join(folder, 'index.de.html'), page('Halle'))
  writeFileSync(join(folder, 'staff.html'), page('staff'))
})
afterAll(() => temporary.remove())
beforeEach(() => {
  asked = []
})
afterEach(() => void server.close())

async function serve(clientFolder = temporary.folder) {
  const sources: PageSources = {
    clientFolder,
    mainCenter: 'main',
    staffParts: ['/settings/team', '/settings/centers/:center'],
    hasCenter: (id) => ['main', 'oslo'].includes(id),
    centerLinks: () => [{ name: 'Oslo', path: '/c/oslo' }],
    async content(center, headers, locale) {
      asked.push({ center, cookie: headers.get('cookie'), locale })
      return { texts: { title: `<${center}>` }, data: { center } }
    },
  }
  server = createServer(express().use(createPages(sources)).use(answerNotFound(sources)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { accept: 'text/html', 'accept-language': 'en', ...headers },
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
}

describe('a page', () => {
  test.each([
    ['/', 'main', 'lobby'],
    ['/c/oslo', 'oslo', 'lobby'],
    ['/c/oslo?spot=desk', 'oslo', 'lobby'],
    ['/rota', 'main', 'staff'],
    ['/my-shifts', 'main', 'staff'],
    ['/settings/team', 'main', 'staff'],
    ['/settings/centers/oslo', 'oslo', 'staff'],
    ['/design', 'main', 'staff'],
  ])('%s is of the center %s: %s', async (path, center, page) => {
    const get = await serve()
    const { status, text, headers } = await get(path)
    expect(status).toBe(200)
    expect(text).toContain(`<title>&lt;${center}&gt;</title>${page}`)
    expect(asked.map((one) => one.center)).toEqual([center])
    // It is somebody's own: nothing between us and the browser keeps it.
    expect(headers.get('cache-control')).toBe('no-cache, private')
  })

  test('is asked for with the cookies of the browser and in its language', async () => {
    const get = await serve()
    const { text } = await get('/', { cookie: 'a=b; c=d', 'accept-language': 'fr, de-CH;q=0.8' })
    expect(text).toContain('Halle')
    expect(asked).toEqual([{ center: 'main', cookie: 'a=b; c=d', locale: 'de' }])
  })

  test('that is not there in a language is filled in that language all the same', async () => {
    const get = await serve()
    expect((await get('/rota', { 'accept-language': 'de' })).text).toContain('staff')
    expect(asked[0]!.locale).toBe('de')
  })

  test('is sent to one address 600 times a minute, then with a word and the time to wait', async () => {
    const get = await serve()
    const answers = await Promise.all(Array.from({ length: 601 }, () => get('/')))
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused).toMatchObject([{ status: 429, text: /In \d+ seconds/ }])
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(asked).toHaveLength(600)
  })

  test('that is not built is refused as that, and nobody is asked for its content', async () => {
    const get = await serve(join(temporary.folder, 'nowhere'))
    const { status, text } = await get('/')
    expect(status).toBe(503)
    expect(JSON.parse(text)).toEqual({ reason: 'unavailable', detail: 'pages are not built' })
    expect(asked).toEqual([])
  })
})

describe('an address that we do not have', () => {
  test.each([
    '/c/',
    '/c/bergen',
    '/c/Oslo',
    '/c/oslo/x',
    '/c/..%2f',
    '/c/__proto__',
    '/nowhere',
    '/settings/x',
    '/settings/team/oslo',
    '/settings/centers/bergen',
  ])('%s has a page that leads on', async (path) => {
    const get = await serve()
    const { status, text, headers } = await get(path)
    expect(status).toBe(404)
    expect(text).toContain('<a href="/c/oslo">Oslo</a>')
    expect(headers.get('vary')).toContain('Accept-Language')
    expect(asked).toEqual([])
  })

  test('the page says what is missing: a center, or a page', async () => {
    const get = await serve()
    expect((await get('/c/bergen')).text).toContain('There is no center at this address.')
    expect((await get('/bergen')).text).toContain('There is no page at this address.')
  })

  test.each([
    ['a program', '/nowhere', 'application/json'],
    ['an image', '/nowhere.png', 'image/*'],
    ['whoever asks for data', '/api/nowhere', 'text/html'],
  ])('is a refusal for %s', async (_, path, accept) => {
    const get = await serve()
    const { status, text } = await get(path, { accept })
    expect(status).toBe(404)
    expect(JSON.parse(text)).toEqual({ reason: 'not-found' })
  })

  test('pages are read, not written to', async () => {
    const get = await serve()
    expect((await get('/', {}, 'POST')).status).toBe(404)
    expect(asked).toEqual([])
  })
})
