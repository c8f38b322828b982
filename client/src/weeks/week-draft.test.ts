import { MONDAY, testPlanned } from '@foyer/shared/shifts/shifts-fixture.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openWeekDraft } from './week-draft.ts'

const WEEK: Week = {
  centerId: 'main',
  monday: MONDAY,
  version: 3,
  state: 'draft',
  draft: [testPlanned(1)],
  published: [],
  publishedAt: null,
}
const KEY = `foyer:draft:main:${MONDAY}`
const stored = new Map<string, string>()

beforeEach(() => {
  vi.useFakeTimers() // what is not saved yet stays so
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const planned = () => openWeekDraft(WEEK).getState().history.present

test('a plan that was not saved is there again', () => {
  openWeekDraft(WEEK).edit('add', (shifts) => [...shifts, testPlanned(2)])
  expect(planned()).toEqual([testPlanned(1), testPlanned(2)])
})

test('so is one that was kept by an older version of the page', () => {
  stored.set(KEY, JSON.stringify({ version: 3, shifts: [testPlanned(2, { staffId: null })] }))
  expect(planned()).toEqual([testPlanned(2, { staffId: null })])
})

test('what is no plan is none', () => {
  for (const broken of [7, [null], [{ ...testPlanned(2), skills: 'all' }]]) {
    for (const kept of [{ draft: broken }, { draft: [testPlanned(2)], base: broken }]) {
      stored.set(KEY, JSON.stringify({ version: 3, ...kept }))
      expect(planned()).toBe(WEEK.draft)
    }
  }
})
