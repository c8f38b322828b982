import type { Page } from '@playwright/test'
import { expect, test } from './support/foyer.ts'

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

test('a second visit fetches no script, model or layout again', async ({ people, foyer }) => {
  const first = await people.newVisitor('/design')
  await first.evaluate(() =>
    localStorage.setItem('foyer:settings', JSON.stringify({ quality: 'low', view3d: true })),
  )
  const before = await watchLoads(first)
  await first.goto(foyer.url)
  // The models come last: the room is drawn behind the form.
  await expect.poll(() => [...before.fetched].some((path) => path.endsWith('.glb'))).toBe(true)
  const wanted = [...before.fetched].filter((path) => KEPT.test(path))
  expect(wanted.some((path) => path.endsWith('.js'))).toBe(true)
  expect(wanted.some((path) => path.startsWith('/api/layouts/'))).toBe(true)

  const second = await first.context().newPage()
  const after = await watchLoads(second)
  await second.goto(foyer.url)
  await expect
    .poll(() => wanted.filter((path) => !after.kept.has(path) && !after.fetched.has(path)))
    .toEqual([])
  expect(wanted.filter((path) => after.fetched.has(path))).toEqual([])
  expect(after.fetched).toContain('/')
})
