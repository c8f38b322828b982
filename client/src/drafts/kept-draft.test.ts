import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepInBrowser } from './kept-draft.ts'

let stored: Map<string, string>
const readText = ({ base, draft }: Readonly<Record<string, unknown>>) =>
  typeof base === 'string' && typeof draft === 'string' ? { base, draft } : null
const kept = () => keepInBrowser('plan', readText)

beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
})

afterEach(() => vi.unstubAllGlobals())

test('a draft is kept by its name until it is forgotten', () => {
  kept().keep({ version: 3, base: 'the one before', draft: 'a plan' })
  expect(kept().read()).toEqual({ version: 3, base: 'the one before', draft: 'a plan' })
  expect(keepInBrowser('another', readText).read()).toBeNull()
  kept().keep(null)
  expect(kept().read()).toBeNull()
  expect(stored.size).toBe(0)
})

test('what is broken or of another kind is no draft', () => {
  for (const broken of [
    '',
    'null',
    '{',
    '[]',
    '{"base":"w","draft":"x"}',
    '{"version":1,"draft":7}',
  ]) {
    stored.set('foyer:draft:plan', broken)
    expect(kept().read(), broken).toBeNull()
  }
})

test('without storage it is kept as long as the page', () => {
  vi.stubGlobal('localStorage', undefined)
  kept().keep({ version: 3, base: 'the one before', draft: 'a plan' })
  expect(kept().read()).toMatchObject({ draft: 'a plan' })
  kept().keep(null)
  expect(kept().read()).toBeNull()
})
