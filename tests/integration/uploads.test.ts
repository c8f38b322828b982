import { createUploads, type Uploads } from '@foyer/server/uploads/create-uploads.ts'
import { countUploads, insertUpload } from '@foyer/server/uploads/uploads-queries.ts'
import { uploads as uploadsTable } from '@foyer/server/uploads/uploads-tables.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FakeClock } from '../support/fake-clock.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { makePng } from '../support/png.ts'
import { storeStaff } from '../support/store-staff.ts'

let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let clock: FakeClock
let uploads: Uploads
let by: string
/** Paths of what the place shows. */
let shown: Set<string>

beforeAll(async () => {
  storage = await openFreshDatabase()
  by = (await storeStaff(storage.database, 'Mara')).id
})
afterAll(() => storage.close())
beforeEach(async () => {
  await storage.database.delete(uploadsTable)
  shown = new Set()
  clock = new FakeClock('2027-03-01T08:00:00Z')
  uploads = createUploads({
    database: storage.database,
    clock,
    readUsedImages: async () => shown,
  })
})

const SVG = (within = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${within}</svg>`)
const storePng = (width: number) => uploads.store('image/png', makePng(width, 16), by)
const storeSvg = (within: string) => uploads.store('image/svg+xml', SVG(within), by)

async function pathOf(stored: ReturnType<Uploads['store']>): Promise<string> {
  const result = await stored
  if (!result.ok) throw new Error(`${result.reason} ${result.detail}`)
  return result.value.path
}
const isThere = async (path: string) => (await uploads.read(path)) !== null

/** So many images of before, all of one age. */
async function fill(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, i) => i.toString(16).padStart(32, '0'))
  const uploadedAt = new Date(clock.now())
  for (const hash of names) {
    const bytes = Buffer.of(1)
    await insertUpload(storage.database, {
      hash,
      type: 'image/png',
      bytes,
      uploadedBy: by,
      uploadedAt,
    })
  }
  return names.map((hash) => `/uploads/${hash}.png`)
}

describe('an image', () => {
  test('has its content for a name: the same one twice, also at the same moment, is one', async () => {
    const paths = await Promise.all([1, 2, 3].map(() => pathOf(storePng(20))))
    expect(new Set(paths).size).toBe(1)
    expect(await pathOf(storePng(21))).not.toBe(paths[0])
    expect(await countUploads(storage.database)).toBe(2)
  })

  test('is named by what is kept of it, not by what was sent', async () => {
    const plain = await pathOf(storeSvg('<path d="M0"/>'))
    expect(await pathOf(storeSvg('<!-- by me --><path d="M0" onclick="x()"/><script/>'))).toBe(
      plain,
    )
    expect(String((await uploads.read(plain))?.bytes)).not.toMatch(/by me|onclick|script/)
  })

  test('is found by its own path alone', async () => {
    const path = await pathOf(storePng(20))
    expect(await uploads.read(path)).toMatchObject({ type: 'image/png', uploadedBy: by })
    for (const wrong of [
      path.replace('.png', '.svg'),
      path.replace('.png', ''),
      path.replace('/uploads/', '/'),
      path.toUpperCase(),
      `${path}?`,
      `${path}\n`,
      `/uploads/..${path}`,
      path.replace(/[0-9a-f]{32}/, (hash) => hash.slice(1)),
      '',
    ]) {
      expect(await uploads.read(wrong), wrong).toBeNull()
    }
  })

  test('that grows over the limit by being made harmless is refused, and nothing is stored', async () => {
    // Each element comes out with its closing tag and the properties of its class.
    const many = '<path class="a"/>'.repeat(4000)
    const style = `<style>.a{stroke:#111111;fill:#222222;stroke-width:1;opacity:1}</style>`
    expect(SVG(style + many).length).toBeLessThan(256 * 1024)
    expect(await storeSvg(style + many)).toMatchObject({ ok: false, reason: 'too-large' })
    expect(await countUploads(storage.database)).toBe(0)
  })
})

describe('500 images', () => {
  test('are the most; one of them may be sent again, and a new one when there is room', async () => {
    await fill(498)
    const known = await pathOf(storePng(20))
    await pathOf(storePng(21))
    expect(await storePng(22)).toMatchObject({
      ok: false,
      reason: 'full',
      detail: expect.stringContaining('500'),
    })
    expect(await pathOf(storePng(20))).toBe(known)
    expect(await countUploads(storage.database)).toBe(500)
  })

  test('do not stand in the way for ever: what nothing shows goes after a day', async () => {
    const old = await fill(500)
    shown = new Set(old.slice(0, 3))
    expect(await storePng(20)).toMatchObject({ reason: 'full' })
    clock.goTo(clock.now() + DAY)
    expect(await storePng(20)).toMatchObject({ reason: 'full' }) // a day old, not older
    clock.goTo(clock.now() + 1)
    await pathOf(storePng(20))
    expect(await countUploads(storage.database)).toBe(4)
    expect(await Promise.all(old.slice(0, 4).map(isThere))).toEqual([true, true, true, false])
  })
})

describe('what nothing shows', () => {
  test('goes with the next upload, not with one that is refused, and not by itself', async () => {
    const unused = await pathOf(storePng(20))
    clock.goTo(clock.now() + 2 * DAY)
    expect(await uploads.store('image/png', Buffer.from('no PNG'), by)).toMatchObject({
      reason: 'image-broken',
    })
    expect(await isThere(unused)).toBe(true)
    await pathOf(storePng(21))
    expect(await isThere(unused)).toBe(false)
  })

  test('is shown by its whole path: the same name with another ending is none', async () => {
    const path = await pathOf(storePng(20))
    shown.add(path.replace('.png', '.svg'))
    clock.goTo(clock.now() + 2 * DAY)
    await pathOf(storePng(21))
    expect(await isThere(path)).toBe(false)
  })

  test('stays when it is sent again in time, and when it is the very one that comes', async () => {
    const path = await pathOf(storePng(20))
    clock.goTo(clock.now() + DAY)
    expect(await pathOf(storePng(20))).toBe(path)
    clock.goTo(clock.now() + DAY)
    await pathOf(storePng(21))
    expect(await isThere(path)).toBe(true)
    clock.goTo(clock.now() + 2 * DAY)
    expect(await pathOf(storePng(20))).toBe(path)
    expect(await isThere(path)).toBe(true)
  })

  test('stays as long as nobody can say what is shown', async () => {
    const path = await pathOf(storePng(20))
    const broken = createUploads({
      database: storage.database,
      clock,
      readUsedImages: () => Promise.reject(new Error('away')),
    })
    clock.goTo(clock.now() + 2 * DAY)
    await expect(broken.store('image/png', makePng(21, 16), by)).rejects.toThrow('away')
    expect(await isThere(path)).toBe(true)
    expect(await countUploads(storage.database)).toBe(1)
  })
})

test('a file made to be read for ever is refused in the end, and nothing waits for it meanwhile', async () => {
  // Every way through sixty ancestors is tried before it is known that none of them is an `x`.
  const endless = `<style>x ${'g '.repeat(20)}{fill:red}</style>${'<g>'.repeat(60)}${'</g>'.repeat(60)}`
  let turns = 0
  const turning = setInterval(() => {
    turns += 1
  }, 10)
  const stored = await storeSvg(endless)
  clearInterval(turning)
  expect(stored).toMatchObject({
    ok: false,
    reason: 'image-broken',
    detail: expect.stringContaining('too laborious'),
  })
  expect(turns).toBeGreaterThan(50)
  // What 60 kB of one letter took 3.6 s for is read, and drawn.
  expect(await storeSvg(`<style>${'a'.repeat(60_000)}</style>`)).toMatchObject({ ok: true })
})
