import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { expect, test } from 'vitest'
import { createLastSaves } from './last-saves.ts'

const NAMES: Record<string, string> = { rita: 'Rita', lea: 'Lea' }
let now = 1000
const saves = () =>
  createLastSaves({ nameOf: async (id) => NAMES[id] ?? null, clock: { now: () => now } })
const saved = (version: number) => async () => succeed({ version })
const late = (stored: number) => async () => checkVersion(stored, stored - 1)!

test('who comes too late is told who was first, and when', async () => {
  const last = saves()
  now = 5000
  await last.follow('center:main', 'rita', saved(3))
  now = 9000
  expect(await last.follow('center:main', 'lea', late(3))).toMatchObject({
    reason: 'conflict',
    stored: { version: 3, by: 'Rita', at: 5000 },
  })
})

test('a version that was made in another way has nobody’s name, nor has another thing', async () => {
  const last = saves()
  await last.follow('center:main', 'rita', saved(3))
  for (const [thing, version] of [
    ['center:main', 4],
    ['center:spree', 3],
  ] as const) {
    expect(await last.follow(thing, 'lea', late(version))).toMatchObject({ stored: { version } })
    expect(await last.follow(thing, 'lea', late(version))).not.toHaveProperty('stored.by')
  }
})

test('whoever is erased has no name, and other refusals are as they are', async () => {
  const last = saves()
  await last.follow('center:main', 'gone', saved(3))
  expect(await last.follow('center:main', 'lea', late(3))).not.toHaveProperty('stored.by')
  const refused = refuse('conflict', 'id: taken')
  expect(await last.follow('center:main', 'lea', async () => refused)).toBe(refused)
})

test('a thousand things are remembered, the last ones', async () => {
  const last = saves()
  for (let i = 0; i <= 1000; i++) await last.follow(`center:${i}`, 'rita', saved(1))
  expect(await last.follow('center:0', 'lea', late(1))).not.toHaveProperty('stored.by')
  expect(await last.follow('center:1', 'lea', late(1))).toHaveProperty('stored.by', 'Rita')
})
