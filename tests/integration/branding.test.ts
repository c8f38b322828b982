import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import type { CenterTheme, Theme } from '@foyer/shared/theme/theme-contract.ts'
import type { Upload } from '@foyer/shared/uploads/uploads-contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeTheme } from '../support/change-theme.ts'
import { makePng } from '../support/png.ts'

const THEME = `/api/layouts/current/theme?center=${MAIN_CENTER}`
const SVG = (within: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">${within}</svg>`)

let server: BootedServer
let marketer: BrowserSession
beforeAll(async () => {
  server = await bootServer()
  marketer = await server.asStaff('Mara Marketer', 'marketer')
})
afterAll(() => server.stop())

async function upload(bytes: Uint8Array, type: string, by = marketer) {
  const response = await by.request('POST', '/api/uploads', bytes, { 'content-type': type })
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

function brandOf({ version: _, followsCompany: __, ...theme }: CenterTheme): Theme {
  return theme
}

describe('uploading', () => {
  test('a PNG is served as it is, for ever, and can do nothing when opened', async () => {
    const stored = await upload(makePng(64, 32), 'image/png')
    expect(stored.body.path).toMatch(/^\/uploads\/[0-9a-f]{32}\.png$/)
    const served = await server.browser().request('GET', stored.body.path!)
    expect(Object.fromEntries(served.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    expect(Buffer.from(await served.arrayBuffer()).equals(makePng(64, 32))).toBe(true)
    expect(await upload(makePng(64, 32), 'image/png')).toEqual(stored)
  })

  test('of an SVG with a script only the drawing is kept', async () => {
    const { body } = await upload(
      SVG('<script>alert(1)</script><path d="M0 0h9" onclick="alert(2)"/>'),
      'image/svg+xml',
    )
    const served = await server.browser().request('GET', body.path!)
    expect(served.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    const text = await served.text()
    expect(text).toContain('<path d="M0 0h9">')
    expect(text).not.toContain('alert')
  })

  test.each<[string, Uint8Array, string, string]>([
    ['another type', makePng(32, 32), 'image/gif', 'image-broken'],
    ['a page that says it is an image', Buffer.from('<html>'), 'image/png', 'image-broken'],
    ['a PNG that says it is an SVG', makePng(32, 32), 'image/svg+xml', 'image-broken'],
    ['a truncated PNG', makePng(64, 64).subarray(0, 60), 'image/png', 'image-broken'],
    ['a PNG too small', makePng(8, 8), 'image/png', 'image-broken'],
    ['10 MB', new Uint8Array(10_000_000), 'image/png', 'too-large'],
    ['one byte too many', new Uint8Array(256 * 1024 + 1), 'image/svg+xml', 'too-large'],
    ['nothing', new Uint8Array(0), 'image/png', 'image-broken'],
    [
      'an entity from a file',
      Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
      'image/svg+xml',
      'image-broken',
    ],
    [
      'an image of elsewhere',
      SVG('<image href="https://evil.example/a.png"/>'),
      'image/svg+xml',
      'image-broken',
    ],
  ])('%s is refused', async (_, bytes, type, reason) => {
    const refused = await upload(bytes, type)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.body.reason).toBe(reason)
  })

  test('a stranger and a rep may not', async () => {
    const rep = await server.asStaff('Rita Rep', 'rep')
    expect((await upload(makePng(32, 32), 'image/png', server.browser())).status).toBe(401)
    expect((await upload(makePng(32, 32), 'image/png', rep)).status).toBe(403)
  })

  test.each(['/uploads/x.svg', `/uploads/${'0'.repeat(32)}.png`, '/uploads/..%2f..%2fetc'])(
    '%s is not found',
    async (path) => {
      expect((await server.browser().request('GET', path)).status).toBe(404)
    },
  )
})

describe('publishing a theme', () => {
  const read = async () => brandOf(await server.browser().ask<CenterTheme>('GET', THEME))
  const version = async () =>
    (await server.browser().ask<{ version: number }>('GET', '/api/layouts/current')).version

  test('is a new version of the layout with only the theme changed; pages and style sheet follow', async () => {
    const { body } = await upload(makePng(48, 48), 'image/png')
    const { path: logo } = body as unknown as Upload
    const before = await read()
    const from = await version()
    const theme = { ...before, name: 'Blüte & Söhne', logo, logoGround: 'dark', mood: 'evening' }
    const colours = { primary: '#ffe08a', accent: '#222222' }
    const answer = await changeTheme(marketer, { ...theme, colours })
    expect(answer.status).toBe(200)
    expect(await version()).toBe(from + 1)
    expect(await read()).toEqual({ ...theme, colours })

    const page = await (await server.browser().request('GET', '/theme.css')).text()
    expect(page).toContain('--primary: #ffe08a;')
    expect(page).toContain('--on-primary: #000000;')
  })

  test.each([
    [
      'a colour that is none',
      { colours: { primary: 'red', accent: '#222222' } },
      'theme.colours.primary: must be a colour such as #1b4f8a',
    ],
    ['no name', { name: '  ' }, 'theme.name'],
    ['a mood that nobody knows', { mood: 'night' }, 'theme.mood'],
    ['a logo of another site', { logo: '//evil.example/a.svg' }, 'theme.logo'],
    [
      'a logo that nobody uploaded',
      { logo: `/uploads/${'0'.repeat(32)}.svg` },
      'theme.logo: must be the path of an uploaded image',
    ],
    ['what a theme does not have', { script: 'x' }, 'theme'],
  ])('%s is refused with its path, and nothing changes', async (_, part, detail) => {
    const before = await read()
    const from = await version()
    const answer = await changeTheme(marketer, part)
    const refused = (await answer.json()) as { reason: string; detail: string }
    expect(refused.reason).toBe('layout-broken')
    expect(refused.detail).toContain(detail)
    expect(await read()).toEqual(before)
    expect(await version()).toBe(from)
  })

  test('a rep may not, and there is no center of another name', async () => {
    const rep = await server.asStaff('Ron Rep', 'rep')
    expect((await changeTheme(rep, {})).status).toBe(403)
    expect((await changeTheme(marketer, await read(), 'nowhere')).status).toBe(404)
  })
})

describe('the company’s brand', () => {
  const themeIn = async (center: string) => {
    const path = `/api/layouts/current/theme?center=${center}`
    const { version, followsCompany, ...theme } = await server
      .browser()
      .ask<CenterTheme>('GET', path)
    return { version, followsCompany, theme }
  }
  const publishIn = (center: string, body: object) =>
    marketer.request('PUT', `/api/layouts/current/theme?center=${center}`, body)

  beforeAll(async () => {
    const owner = await server.asOwner()
    for (const id of ['lima', 'oslo']) {
      const body = { id, name: id, zone: 'UTC', layout: 'loft' }
      expect((await owner.request('POST', '/api/centers', body)).status).toBe(200)
    }
  })

  test('is that of a new center, on the layout that it begins with', async () => {
    const main = await themeIn('main')
    expect(main.followsCompany).toBe(false)
    expect(await themeIn('lima')).toMatchObject({ followsCompany: true, theme: main.theme })
  })

  test('reaches all that follow it, and none that has its own, until that follows again', async () => {
    const { version, theme } = await themeIn('oslo')
    const own = { ...theme, name: 'Oslo & Co', mood: 'evening' }
    expect((await publishIn('oslo', { version, theme: own })).status).toBe(200)
    expect(await themeIn('oslo')).toMatchObject({ followsCompany: false, theme: own })

    expect((await changeTheme(marketer, { name: 'Nordlicht' })).status).toBe(200)
    expect((await themeIn('lima')).theme).toEqual((await themeIn('main')).theme)
    expect((await themeIn('lima')).theme.name).toBe('Nordlicht')
    const oslo = await themeIn('oslo')
    expect(oslo.theme.name).toBe('Oslo & Co')

    expect((await publishIn('oslo', { version: oslo.version, theme: null })).status).toBe(200)
    expect(await themeIn('oslo')).toMatchObject({
      followsCompany: true,
      theme: { name: 'Nordlicht' },
    })
  })

  test('stays where a layout is published that brings another', async () => {
    const owner = await server.asOwner()
    const { version } = await owner.ask<{ version: number }>(
      'GET',
      '/api/layouts/current?center=lima',
    )
    const layout = await owner.ask<{ theme: object }>('GET', `/api/layouts/${version}`)
    const document = { ...layout, theme: { ...layout.theme, name: 'Another' } }
    const body = { version, document }
    expect((await owner.request('POST', '/api/layouts?center=lima', body)).status).toBe(200)
    expect((await themeIn('lima')).theme.name).toBe('Nordlicht')
  })

  test('is the main center’s, which follows nobody', async () => {
    const { version } = await themeIn('main')
    const refused = await publishIn('main', { version, theme: null })
    expect(await refused.json()).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^theme: /),
    })
  })
})
