import type { Page } from '@playwright/test'
import { expect, test } from './support/foyer.ts'

// Which files come is what counts: a small picture is drawn sooner by software.
test.use({ viewport: { width: 400, height: 300 } })

/** What never changes under its address: scripts and styles, models, a version of a layout and its floor. */
const KEPT = /\/assets\/|\.glb$|\/api\/layouts\/\d+/

interface Loads {
  /** Paths whose content came over the network, whole. */
  fetched: Set<string>
  /** Paths that the browser had. */
  kept: Set<string>
}

/** Watches where a page's files come from. */
async function watchLoads(page: Page): Promise<Loads> {
  const loads: Loads = { fetched: new Set(), kept: new Set() }
  const network = await page.context().newCDPSession(page)
  const fromMemory = new Set<string>()
  const answers = new Map<string, { path: string; had: boolean }>()
  network.on('Network.requestServedFromCache', ({ requestId }) => fromMemory.add(requestId))
  network.on('Network.responseReceived', ({ requestId, response }) => {
    const had = fromMemory.has(requestId) || response.fromDiskCache === true
    answers.set(requestId, { path: new URL(response.url).pathname, had })
  })
  network.on('Network.loadingFinished', ({ requestId }) => {
    const answer = answers.get(requestId)
    if (answer) loads[answer.had ? 'kept' : 'fetched'].add(answer.path)
  })
  await network.send('Network.enable')
  return loads
}

/** What a page asks for, in the order in which it comes: the room is drawn behind the form, its models last. */
const KINDS = [/\.js$/, /^\/api\/layouts\//, /\.glb$/]

/** Waits until a page has something of each kind, from wherever; `among` says what counts. */
async function roomHasCome({ fetched, kept }: Loads, among?: readonly string[]): Promise<void> {
  for (const kind of KINDS) {
    const come = () => [...fetched, ...kept].filter((path) => !among || among.includes(path))
    await expect.poll(() => come().some((path) => kind.test(path)), String(kind)).toBe(true)
  }
}

test('a second visit fetches no script, model or layout again', async ({ people, foyer }) => {
  const first = await people.newVisitor('/design')
  await first.evaluate(() =>
    localStorage.setItem('foyer:settings', JSON.stringify({ quality: 'low', view3d: true })),
  )
  const before = await watchLoads(first)
  await first.goto(foyer.url)
  await roomHasCome(before)
  const had = [...before.fetched].filter((path) => KEPT.test(path))

  const context = first.context()
  await first.close() // its picture would be drawn on and on beside the second one
  const second = await context.newPage()
  const after = await watchLoads(second)
  await second.goto(foyer.url)
  // Not all of them: which files a page has asked for at a moment depends on where one arrives.
  await roomHasCome(after, had)
  expect(had.filter((path) => after.fetched.has(path))).toEqual([])
  expect(after.fetched).toContain('/')
})
