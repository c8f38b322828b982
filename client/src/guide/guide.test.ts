import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Walker } from './walker-types.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
vi.stubGlobal('navigator', { languages: ['en'] })
const { beginGuide } = await import('./guide.ts')
const { toastStore } = await import('../ui/toast-store.ts')
const { loadTexts } = await import('../i18n/lazy-texts.ts')
await loadTexts('en')

const GOAL = { x: 5, y: 0, z: 0 }

function fakeWalker(): Walker & { path: (typeof GOAL)[] } {
  const walker = { x: 0, y: 0, z: 0, yaw: 0, path: [] as (typeof GOAL)[], seat: null }
  const start = () => {
    walker.path = [GOAL]
    return true
  }
  const stop = () => {
    walker.path = []
  }
  const never = () => false
  const ways = { walkTo: never, walkToSpot: start, walkToPerson: never, stop, getUp: () => {} }
  return Object.assign(walker, ways)
}

/** The texts that were shown, the last one last. */
const said = () =>
  toastStore.getState().toasts.map((toast) => ('text' in toast ? toast.text : toast.refusal.reason))

beforeEach(() => {
  vi.useFakeTimers()
  toastStore.setState({ toasts: [] })
})
afterEach(() => void vi.useRealTimers())

test('says where one goes and that one is there', () => {
  const walker = fakeWalker()
  const { value: guide } = beginGuide({ walker })
  guide.walkToSpot({ id: 'lounge', name: 'Lounge' })
  expect(guide.state.getState().goal).toBe('Lounge')
  vi.advanceTimersByTime(1000)
  Object.assign(walker, { x: 4.8, path: [] })
  vi.advanceTimersByTime(1000)
  expect(said()).toEqual(['On the way to Lounge.', 'You are at Lounge.'])
  expect(guide.state.getState().goal).toBeNull()
})

test('does not say so when keys of one’s own ended the way', () => {
  const walker = fakeWalker()
  const { value: guide } = beginGuide({ walker })
  guide.walkToSpot({ id: 'lounge', name: 'Lounge' })
  Object.assign(walker, { x: 2, path: [] })
  vi.advanceTimersByTime(1000)
  expect(said().at(-1)).toBe('You stopped.')
})

test('says when there is no way, and when one stops', () => {
  const walker = fakeWalker()
  const { value: guide } = beginGuide({ walker })
  guide.walkToPerson({ id: 'v-mia', name: 'Mia' })
  expect(said()).toEqual(['There is no way to Mia right now.'])
  guide.walkToSpot({ id: 'lounge', name: 'Lounge' })
  guide.stop()
  vi.advanceTimersByTime(1000)
  expect(said().at(-1)).toBe('You stopped.')
})

test('is silent when the stay ends on the way', () => {
  const walker = fakeWalker()
  const { value: guide, close } = beginGuide({ walker })
  guide.walkToSpot({ id: 'lounge', name: 'Lounge' })
  close()
  walker.path = []
  vi.advanceTimersByTime(1000)
  expect(said()).toEqual(['On the way to Lounge.'])
})
