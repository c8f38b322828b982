import { resolve } from 'node:path'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeTheme } from '../support/change-theme.ts'
import { makePng } from '../support/png.ts'

let server: BootedServer
let marketer: BrowserSession
beforeAll(async () => {
  server = await bootServer({
    // The pages as they are written: the build changes nothing of their heads but the language.
    settings: { CLIENT_DIR: resolve(import.meta.dirname, '../../client') },
  })
  marketer = await server.asStaff('Mara Marketer', 'marketer')
})
afterAll(() => server.stop())

/** A page's head as its markup, and what of it is read by others: icon, description and Open Graph. */
async function headOf(path: string, language = 'en') {
  const headers = { accept: 'text/html', 'accept-language': language }
  const response = await server.browser().request('GET', path, undefined, headers)
  expect(response.status).toBe(200)
  const [html] = /<head>.*<\/head>/s.exec(await response.text())!
  const read = (pattern: string) => new RegExp(pattern).exec(html)?.[1]
  const property = (name: string) => read(`<meta property="og:${name}" content="([^"]*)"`)
  return {
    html,
    icon: read('<link rel="icon" href="([^"]*)"')!,
    description: read('<meta name="description" content="([^"]*)"'),
    title: property('title'),
    shared: property('description'),
    image: property('image'),
    url: property('url'),
    locale: property('locale'),
  }
}

async function brand(change: Partial<Theme>, center = MAIN_CENTER): Promise<void> {
  expect((await changeTheme(marketer, change, center)).status).toBe(200)
}

async function readIcon(path: string) {
  const response = await server.browser().request('GET', path)
  expect(response.status).toBe(200)
  return { headers: response.headers, text: await response.text() }
}

describe('the head of a page', () => {
  test.each(['/', '/sign-in', '/join?token=secret'])(
    '%s says whose lobby it is, where and in which language',
    async (path) => {
      const english = await headOf(path)
      expect(english).toMatchObject({
        icon: '/icon.svg?center=main',
        title: 'Foyer',
        image: `${server.url}/icon.svg?center=main`,
        url: `${server.url}/`,
        locale: 'en_US',
      })
      expect(english.description).toMatch(/^Walk into the lobby of Foyer/)
      expect(english.shared).toBe(english.description)
      expect(english.html).not.toContain('secret')
      expect(english.html).not.toContain('<!--foyer:')
      const german = await headOf(path, 'de-CH')
      expect(german.description).toMatch(/^Gehen Sie in die Lobby von Foyer/)
      expect(german.locale).toBe('de_DE')
    },
  )

  test('a name that is markup stays text', async () => {
    await brand({ name: `A"><script>alert(1)</script>&'$&` })
    for (const path of ['/', '/sign-in']) {
      const { html, title, description } = await headOf(path)
      const escaped = `A&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;'$&amp;`
      expect(title).toBe(escaped)
      expect(description).toContain(escaped)
      expect(html).not.toContain('<script>alert')
    }
    expect((await readIcon('/icon.svg')).text).toContain('>A</text>')
  })

  test('each center has its own; an icon for an unknown one is the main center’s', async () => {
    const owner = await server.asOwner()
    const oslo = { id: 'oslo', name: 'Oslo', zone: 'Europe/Oslo', layout: 'loft' }
    expect((await owner.request('POST', '/api/centers', oslo)).ok).toBe(true)
    await brand({ name: 'Nordlys', colours: { primary: '#ffe08a', accent: '#222222' } }, 'oslo')
    await brand({ name: 'Acme', colours: { primary: '#1b4f8a', accent: '#222222' } })
    expect(await headOf('/c/oslo')).toMatchObject({
      icon: '/icon.svg?center=oslo',
      title: 'Nordlys, Oslo',
      image: `${server.url}/icon.svg?center=oslo`,
      url: `${server.url}/c/oslo`,
    })
    expect((await headOf('/')).title).toMatch(/^Acme, /)
    expect((await readIcon('/icon.svg?center=oslo')).text).toMatch(/#ffe08a.*#000000">N</s)
    expect((await readIcon('/icon.svg?center=main')).text).toMatch(/#1b4f8a.*#ffffff">A</s)
    const manifest = (path: string) => server.browser().ask('GET', path)
    expect(await manifest('/manifest.webmanifest?center=oslo')).toMatchObject({
      name: 'Nordlys',
      start_url: '/c/oslo',
      theme_color: '#ffe08a',
      icons: [{ src: '/icon.svg?center=oslo' }],
    })
    expect((await headOf('/c/oslo')).html).toContain('href="/manifest.webmanifest?center=oslo"')
    expect(await manifest('/manifest.webmanifest')).toMatchObject({ name: 'Acme', start_url: '/' })
    const unknown = await readIcon('/icon.svg?center=nowhere')
    expect(unknown.text).toBe((await readIcon('/icon.svg')).text)
  })
})

describe('the icon', () => {
  test('is an image that can do nothing, and is sent again only when the branding has changed', async () => {
    await brand({ name: 'Acme' })
    const { headers } = await readIcon('/icon.svg')
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': expect.stringMatching(/^image\/svg\+xml/),
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    // As a browser asks; without the second header `fetch` says that nothing kept is wanted.
    const known = { 'if-none-match': headers.get('etag')!, 'cache-control': 'max-age=0' }
    const again = () => server.browser().request('GET', '/icon.svg', undefined, known)
    expect((await again()).status).toBe(304)
    await brand({ name: 'Blüte' })
    const changed = await again()
    expect(changed.status).toBe(200)
    expect(await changed.text()).toContain('>B</text>')
  })

  test('is the logo as soon as there is one', async () => {
    const png = { 'content-type': 'image/png' }
    const stored = await marketer.request('POST', '/api/uploads', makePng(64, 64), png)
    const { path: logo } = (await stored.json()) as { path: string }
    await brand({ logo })
    for (const page of ['/', '/sign-in']) {
      expect(await headOf(page)).toMatchObject({ icon: logo, image: server.url + logo })
    }
  })
})
