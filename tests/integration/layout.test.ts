import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'

let server: BootedServer
beforeAll(async () => {
  server = await bootServer()
})
afterAll(() => server.stop())

const get = (path: string) => server.browser().request('GET', path)

async function currentVersion(): Promise<number> {
  const { version } = (await (await get('/api/layouts/current')).json()) as { version: number }
  return version
}

describe('reading', () => {
  test('the default layout is in force after the first start', async () => {
    expect(await currentVersion()).toBe(1)
    const response = await get('/api/layouts/1')
    const layout = (await response.json()) as Layout
    expect(layout.name).toEqual(ATRIUM.name)
    expect(layout.items[0]).toMatchObject({ lift: 0, scale: 1 })
  })

  test('with its key a version is cached for ever, without it is asked for again', async () => {
    const current = await get('/api/layouts/current')
    expect(current.headers.get('cache-control')).toBe('no-store')
    const { key } = (await current.json()) as { key: string }
    for (const path of ['/api/layouts/1', '/api/layouts/1/navmesh']) {
      const cacheOf = async (query: string) =>
        (await get(path + query)).headers.get('cache-control')
      expect(await cacheOf(`?key=${key}`)).toBe('public, max-age=31536000, immutable')
      expect(await cacheOf('?key=0123456789abcdef')).toBe('no-cache')
      expect(await cacheOf('')).toBe('no-cache')
      const etag = (await get(path)).headers.get('etag')!
      // A browser asks so; fetch by itself would say no-cache, which asks for the whole answer.
      const headers = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' }
      const again = await server.browser().request('GET', path, undefined, headers)
      expect(again.status).toBe(304)
    }
  })

  test('the navmesh is one that can be walked on', async () => {
    const response = await get('/api/layouts/1/navmesh')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    const decoded = decodeNavmesh(new Uint8Array(await response.arrayBuffer()))
    if (!decoded.ok) throw new Error(decoded.detail)
    const surface = createWalkingSurfaces(decoded.value).visitor
    const [x, z] = ATRIUM.spots[0]!.at
    expect(surface.place(x, z, 0.5)).not.toBeNull()
  })

  test.each(['99', '0', '-1', '1.5', '1e3', '99999999999999', 'x', '__proto__'])(
    'version %s is not found',
    async (version) => {
      for (const path of [`/api/layouts/${version}`, `/api/layouts/${version}/navmesh`]) {
        const response = await get(path)
        expect(response.status).toBe(404)
        expect(await response.json()).toMatchObject({ reason: 'not-found' })
      }
    },
  )
})

describe('publishing', () => {
  const publish = (browser: BrowserSession, document: unknown) =>
    currentVersion().then((version) =>
      browser.request('POST', '/api/layouts', { version, document }),
    )

  test('is for marketers and the owner', async () => {
    const refusals = [
      [server.browser(), 401, 'not-signed-in'],
      [await server.asStaff('Rita Rep', 'rep'), 403, 'not-allowed'],
    ] as const
    for (const [browser, status, reason] of refusals) {
      const response = await publish(browser, ATRIUM)
      expect(response.status).toBe(status)
      expect(await response.json()).toMatchObject({ reason })
    }
    expect(await currentVersion()).toBe(1)
  })

  test('puts a new version in force and tells of it; who is on the way still gets the old one', async () => {
    const told: string[] = []
    server.app.bus.on('layout', (centerId) => told.push(centerId))
    const marketer = await server.asStaff('Mara Marketer', 'marketer')
    const response = await publish(marketer, { ...ATRIUM, name: { en: 'New hall' } })
    expect(await response.json()).toEqual({ version: 2 })
    expect(told).toEqual(['main'])
    expect(await currentVersion()).toBe(2)
    expect(await (await get('/api/layouts/2')).json()).toMatchObject({ name: { en: 'New hall' } })
    expect(await (await get('/api/layouts/1')).json()).toMatchObject({ name: ATRIUM.name })
  })

  test.each([
    [
      'a wrong kind',
      { ...ATRIUM, items: [{ id: 'a', kind: 'sofaa', at: [0, 0] }] },
      /^items\[0\]\.kind: 'sofaa' is not in the catalog/,
    ],
    [
      'a place that nobody can walk to',
      {
        ...ATRIUM,
        spots: [
          ...ATRIUM.spots,
          { id: 'in-a-wall', kind: 'place', name: { en: 'In a wall' }, at: [13.99, 0.01] },
        ],
      },
      /^spots\[\d+\]\.at: nobody can walk to 'in-a-wall'/,
    ],
    [
      'a newer document',
      { ...ATRIUM, schemaVersion: 99 },
      /^schemaVersion: 99 was made by a newer Foyer/,
    ],
    ['no document', [], /^document: /],
  ])('%s is refused with its path, and nothing changes', async (_what, document, detail) => {
    const before = await currentVersion()
    const response = await publish(await server.asOwner(), document)
    expect(response.status).toBe(400)
    const refusal = (await response.json()) as { reason: string; detail: string }
    expect(refusal.reason).toBe('layout-broken')
    expect(refusal.detail).toMatch(detail)
    expect(await currentVersion()).toBe(before)
    expect((await get(`/api/layouts/${before + 1}`)).status).toBe(404)
  })

  test('a document of more than 64 kB is read, one of more than 512 kB is not', async () => {
    const owner = await server.asOwner()
    const withItems = (count: number) => ({
      ...ATRIUM,
      items: Array.from({ length: count }, (_, i) => ({
        id: `p${i}`,
        kind: 'nothing-of-the-catalog',
        at: [0, 0],
        properties: { title: 'x'.repeat(600) },
      })),
    })
    const large = await publish(owner, withItems(150))
    expect(await large.json()).toMatchObject({ reason: 'layout-broken' })
    const tooLarge = await publish(owner, withItems(900))
    expect(tooLarge.status).toBe(413)
    expect(await tooLarge.json()).toMatchObject({ reason: 'too-large' })
  })

  test('of two that were made of one version the second is refused, also at the same time', async () => {
    const owner = await server.asOwner()
    const version = await currentVersion()
    const make = (en: string) =>
      owner.request('POST', '/api/layouts', { version, document: { ...ATRIUM, name: { en } } })
    const answers = await Promise.all(['One', 'Two'].map(make))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = await make('Three')
    expect(await late.json()).toMatchObject({ reason: 'conflict' })
    expect(await currentVersion()).toBe(version + 1)
  })

  test('without the version that was read it is refused, and nothing changes', async () => {
    const before = await currentVersion()
    const body = { document: ATRIUM }
    const response = await (await server.asOwner()).request('POST', '/api/layouts', body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^version: /),
    })
    expect(await currentVersion()).toBe(before)
  })

  test('older versions are readable by who may publish, and by nobody else', async () => {
    const owner = await server.asOwner()
    expect((await publish(owner, ATRIUM)).ok).toBe(true)
    expect((await publish(owner, ATRIUM)).ok).toBe(true)
    const rep = await server.asStaff('Ria Reader', 'rep')
    for (const path of ['/api/layouts/1', '/api/layouts/1/navmesh']) {
      expect((await get(path)).status).toBe(404)
      expect((await rep.request('GET', path)).status).toBe(404)
      expect((await owner.request('GET', path)).status).toBe(200)
    }
  })
})
