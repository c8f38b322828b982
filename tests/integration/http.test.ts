import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const SCRIPT = `export const answer = ${'4'.repeat(2000)}`
const temporary = makeTemporaryFolder()
let server: BootedServer
let browser: BrowserSession

beforeAll(async () => {
  const { folder } = temporary
  mkdirSync(join(folder, 'assets'))
  writeFileSync(
    join(folder, 'index.html'),
    `<title><!--foyer:title--></title><!--foyer:door-data--><a href="<!--foyer:phone-link-->"><!--foyer:phone--></a>${'<p>Welcome</p>'.repeat(50)}`,
  )
  writeFileSync(join(folder, 'staff.html'), '<title>Staff</title>')
  writeFileSync(join(folder, 'staff.de.html'), '<html lang="de"><title>Team</title>')
  writeFileSync(join(folder, 'assets/app-1a2b3c.js'), SCRIPT)
  writeFileSync(join(folder, 'assets/app-1a2b3c.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(folder, 'assets/app-1a2b3c.js.gz'), gzipSync(SCRIPT))
  server = await bootServer({ settings: { CLIENT_DIR: folder } })
  browser = server.browser()
})
afterAll(async () => {
  await server.stop()
  temporary.remove()
})

describe('pages', () => {
  test.each(['/', '/c/main'])('%s is the lobby, filled in', async (path) => {
    const response = await browser.request('GET', path)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain('<title>Foyer</title>')
    const json = html.match(/id="foyer-door">(.*?)<\/script>/)![1]!
    expect(JSON.parse(json)).toMatchObject({
      name: 'Foyer',
      door: { centerId: 'main', name: 'Atrium', open: false, reps: 0, languages: [], hours: {} },
    })
  })

  test('the company is called by its number, as it is set now', async () => {
    const page = async () => (await browser.request('GET', '/')).text()
    expect(await page()).toContain('<a href=""></a>')
    const owner = await server.asOwner()
    const company = { phone: '+49 (30) 12-34', privacy: '', imprint: '' }
    expect((await owner.change('/api/settings', { company })).ok).toBe(true)
    expect(await page()).toContain('<a href="tel:+49301234">+49 (30) 12-34</a>')
  })

  test.each(['/c/berlin', '/c/Main', '/c/main%20', '/c/__proto__', '/c/%3Cscript%3E'])(
    '%s is no center: the page names those that there are',
    async (path) => {
      const german = { accept: 'text/html', 'accept-language': 'de-AT,en' }
      const response = await browser.request('GET', path, undefined, german)
      expect(response.status).toBe(404)
      const html = await response.text()
      expect(html).toContain('gibt es kein Center')
      expect(html).toContain('<a href="/">Atrium</a>')
      expect(html).not.toContain('<script')
    },
  )

  test.each([
    '/setup',
    '/sign-in',
    '/join',
    '/settings',
    '/settings/team',
    '/settings/centers/main',
    '/settings/branding/main',
  ])('%s is for staff', async (path) => {
    expect(await (await browser.request('GET', path)).text()).toBe('<title>Staff</title>')
  })

  test.each([
    ['de-AT,en', '<html lang="de"><title>Team</title>'],
    ['fr,de;q=0.5', '<html lang="de"><title>Team</title>'],
    ['fr', '<title>Staff</title>'],
  ])('for a browser that wishes %s the page is in the best language', async (wishes, page) => {
    const headers = { accept: 'text/html', 'accept-language': wishes }
    const response = await browser.request('GET', '/sign-in', undefined, headers)
    expect(await response.text()).toBe(page)
    expect(response.headers.get('vary')).toContain('Accept-Language')
  })

  test('what the owner sets as hours stands on the page at once', async () => {
    const owner = await server.asOwner()
    const hours = { en: 'Mo to Fr, 9 to 17', de: 'Mo bis Fr, 9 bis 17 Uhr' }
    expect((await browser.change('/api/settings', { hours })).status).toBe(401)
    expect((await owner.change('/api/settings', { hours })).status).toBe(200)
    expect(await owner.ask('GET', '/api/settings')).toMatchObject({ hours })
    expect(await (await browser.request('GET', '/')).text()).toContain('Mo bis Fr, 9 bis 17 Uhr')
    const rep = await server.asStaff('Rex Rep', 'rep')
    expect((await rep.change('/api/settings', { hours })).status).toBe(403)
  })

  test('an unknown address is said to be one, in the browser’s language', async () => {
    const german = { accept: 'text/html', 'accept-language': 'de-AT,en' }
    const response = await browser.request('GET', '/nowhere', undefined, german)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Hier ist nichts')
    expect(await browser.ask('GET', '/api/nowhere')).toEqual({ reason: 'not-found' })
    const page = await browser.request('GET', '/index.html', undefined, { accept: 'text/html' })
    expect(page.status).toBe(404) // the unfilled page is not served
  })

  test('/theme.css has the published theme’s colours', async () => {
    const response = await browser.request('GET', '/theme.css')
    expect(response.headers.get('content-type')).toContain('text/css')
    expect(await response.text()).toMatch(/--primary: #[0-9a-f]{6};\s+--on-primary: #ffffff;/)
  })
})

describe('files of the build', () => {
  test.each([
    ['br', 'gzip, br'],
    ['gzip', 'gzip'],
    [null, 'identity'],
  ])('come as %s to a browser that takes %j, and may be kept', async (encoding, accepted) => {
    const headers = { 'accept-encoding': accepted }
    const response = await browser.request('GET', '/assets/app-1a2b3c.js', undefined, headers)
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('content-type')).toContain('javascript')
    expect(response.headers.get('vary')).toContain('Accept-Encoding')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await response.text()).toBe(SCRIPT)
  })

  test('an address or a body that cannot be read is refused as what it is', async () => {
    expect(await browser.ask('GET', '/api/centers/%E0%A4%A/door')).toEqual({
      reason: 'invalid',
      detail: 'the request cannot be read',
    })
    const half = new TextEncoder().encode('{"email":')
    const json = { 'content-type': 'application/json' }
    const response = await browser.request('POST', '/api/auth/sign-in', half, json)
    expect(await response.json()).toEqual({
      reason: 'invalid',
      detail: 'the body is not valid JSON',
    })
  })

  test.each(['/assets/../../package.json', '/assets/%2e%2e/%2e%2e/etc/passwd', '/.env', '/%00'])(
    '%s is not one',
    async (path) => {
      const response = await browser.request('GET', path)
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
    },
  )
})

describe('what is made by the server', () => {
  const read = async (path: string, accepted: string) => {
    const headers = { 'accept-encoding': accepted, accept: '*/*' }
    const response = await browser.request('GET', path, undefined, headers)
    return { response, text: await response.text() }
  }

  test.each(['/', '/api/layouts/1', '/api/layouts/1/navmesh'])(
    '%s comes compressed to who takes that, and the same to everybody',
    async (path) => {
      const plain = await read(path, 'identity')
      expect(plain.response.headers.get('content-encoding')).toBeNull()
      const tags = new Set([plain.response.headers.get('etag')])
      for (const [encoding, accepted] of [
        ['br', 'gzip, br'],
        ['gzip', 'gzip'],
      ] as const) {
        const { response, text } = await read(path, accepted)
        expect(response.headers.get('content-encoding')).toBe(encoding)
        expect(response.headers.get('vary')).toContain('Accept-Encoding')
        expect(response.headers.get('content-type')).toBe(
          plain.response.headers.get('content-type'),
        )
        expect(text).toBe(plain.text)
        tags.add(response.headers.get('etag'))
      }
      expect(tags.size).toBe(3)
    },
  )

  test('a layout that one has already is not sent again', async () => {
    const { response } = await read('/api/layouts/1', 'br')
    const etag = response.headers.get('etag')!
    const again = {
      'accept-encoding': 'br',
      'if-none-match': etag,
      'cache-control': 'max-age=0', // fetch would ask past all caches by itself
    }
    expect((await browser.request('GET', '/api/layouts/1', undefined, again)).status).toBe(304)
  })
})

describe('security', () => {
  test('nothing is loaded from elsewhere, no inline script runs, nobody frames a page', async () => {
    const { headers } = await browser.request('GET', '/')
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.has('x-powered-by')).toBe(false)
    expect(headers.has('strict-transport-security')).toBe(false)
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
  })

  test('another site’s page changes nothing', async () => {
    const owner = await server.asOwner()
    const hours = { en: 'Never' }
    for (const origin of ['https://evil.example', 'null']) {
      const response = await owner.request(
        'PATCH',
        '/api/settings',
        { version: 0, hours },
        { origin },
      )
      expect(response.status).toBe(403)
    }
    expect(await owner.ask('GET', '/api/settings')).not.toEqual({ hours })
  })

  test('another site’s page gets no websocket', async () => {
    const address = `${server.url.replace('http', 'ws')}/process/room?sessionId=x`
    const statusFor = (origin: string) =>
      new Promise<number>((done, fail) => {
        const socket = new WebSocket(address, { origin })
        socket.on('unexpected-response', (_request, { statusCode }) => done(statusCode ?? 0))
        socket.on('open', () => done(101))
        socket.on('error', fail)
      })
    expect(await statusFor('https://evil.example')).toBe(403)
    expect(await statusFor(server.url)).toBe(101)
  })

  test('the rooms have no other door than the entry route', async () => {
    for (const method of ['joinOrCreate', 'create', 'join', 'joinById', 'reconnect']) {
      const response = await browser.request('POST', `/matchmake/${method}/lobby`, {})
      expect(response.status).toBe(404)
    }
    const options = await browser.request('OPTIONS', '/matchmake/joinOrCreate/lobby')
    expect(options.headers.has('access-control-allow-origin')).toBe(false)
  })

  test('bad bodies are refused with a reason', async () => {
    const send = (body: string) =>
      fetch(`${server.url}/api/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
    const broken = await send('{"email":')
    expect([broken.status, await broken.json()]).toMatchObject([400, { reason: 'invalid' }])
    const large = await send(JSON.stringify({ email: 'x'.repeat(70_000) }))
    expect([large.status, await large.json()]).toMatchObject([413, { reason: 'too-large' }])
    const missing = await send('{}')
    expect(await missing.json()).toMatchObject({ reason: 'invalid', detail: /^email: / })
    const none = await fetch(`${server.url}/api/auth/sign-in`, { method: 'POST' })
    expect(none.status).toBe(400)
  })
})

describe('health', () => {
  test('alive and ready', async () => {
    expect(await browser.ask('GET', '/healthz')).toEqual({ alive: true })
    expect(await browser.ask('GET', '/readyz')).toEqual({
      ready: true,
      database: true,
      disk: true,
      layout: true,
      events: true,
    })
  })

  test('readiness is told 60 times a minute to one address', async () => {
    const answers = await Promise.all(
      Array.from({ length: 61 }, () => browser.request('GET', '/readyz')),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]))
  })
})

describe('behind https', () => {
  test('cookies and pages insist on it', async () => {
    await server.stop()
    server = await bootServer({
      settings: { CLIENT_DIR: temporary.folder, PUBLIC_URL: 'https://foyer.example.com' },
    })
    const owner = await server.asOwner()
    expect(owner.cookie).toMatch(/^__Host-foyer\.session_token=/)
    const { headers } = await owner.request('GET', '/')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    expect(server.app.setupLink).toMatch(/^https:\/\/foyer\.example\.com\/setup\?token=/)
  })
})
