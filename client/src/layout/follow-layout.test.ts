import { testLayout, testNavmesh } from '@foyer/shared/navmesh/navmesh-fixture.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPeopleStore } from '../people/people-store.ts'
import { followLayout } from './follow-layout.ts'
import { loadLayout } from './load-layout.ts'

const layout = testLayout()
const navmesh = testNavmesh(layout)
const load = (version: number) => loadLayout('main', 'visitor', version)

/** Lets time pass on the fake clock, and what waits for answers go on in between. */
async function pass(seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 0.5) {
    vi.advanceTimersByTime(500)
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Which versions the server can give now. */
let available = new Set<string>()
let asked: string[] = []
let people = createPeopleStore()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }) // answers are read in real time
  available = new Set()
  asked = []
  people = createPeopleStore()
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/api/layouts/current?center=main') return Response.json({ version: 1, key: 'a' })
    asked.push(path)
    const version = /layouts\/(\d+)/.exec(path)![1]!
    if (!available.has(version)) return new Response('', { status: 503 })
    return path.includes('navmesh') ? new Response(navmesh.slice()) : Response.json(layout)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('a published version is loaded once and handed over', async () => {
  const shown: number[] = []
  available.add('2')
  const stop = followLayout(load, people, 1, ({ version }) => shown.push(version))
  people.setState({ layoutVersion: 1 }) // the one that is shown
  people.setState({ layoutVersion: 2 })
  people.setState({ ownId: 'ada' })
  await pass(1)
  expect(shown).toEqual([2])
  expect(asked).toHaveLength(2)
  stop()
})

test('one that cannot be loaded is reported once, tried again, and the old one stays meanwhile', async () => {
  const shown: number[] = []
  const stop = followLayout(load, people, 1, ({ version }) => shown.push(version))
  people.setState({ layoutVersion: 2 })
  await pass(12)
  expect(asked.length).toBeGreaterThan(4)
  expect(shown).toEqual([])
  expect(console.warn).toHaveBeenCalledTimes(1)
  available.add('2')
  await pass(6)
  expect(shown).toEqual([2])
  stop()
})

test('a newer version overtakes one that is still being tried', async () => {
  const shown: number[] = []
  available.add('3')
  const stop = followLayout(load, people, 1, ({ version }) => shown.push(version))
  people.setState({ layoutVersion: 2 })
  await pass(1)
  expect(asked).toHaveLength(2)
  people.setState({ layoutVersion: 3 })
  await pass(6)
  expect(shown).toEqual([3])
  stop()
})
