import { MINUTE } from '@foyer/shared/time/durations.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dismissToast, holdToasts, notify, notifyRefusal, toastStore } from './toast-store.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  holdToasts(false)
  vi.runAllTimers()
  vi.useRealTimers()
})

const shown = () =>
  toastStore.getState().toasts.map((toast) => ('text' in toast ? toast.text : toast.refusal.reason))

test('a toast goes by itself, one with something to undo later', () => {
  notify('saved')
  notify('deleted', () => {})
  vi.advanceTimersByTime(7000)
  expect(shown()).toEqual(['deleted'])
  vi.advanceTimersByTime(8000)
  expect(shown()).toEqual([])
})

test('of more than three the oldest go at once', () => {
  for (const text of ['1', '2', '3', '4', '5']) notify(text)
  expect(shown()).toEqual(['3', '4', '5'])
})

test('while somebody is on them none goes; afterwards their time starts anew', () => {
  notify('first')
  holdToasts(true)
  notify('second')
  vi.advanceTimersByTime(MINUTE)
  expect(shown()).toEqual(['first', 'second'])
  holdToasts(false)
  vi.advanceTimersByTime(6999)
  expect(shown()).toEqual(['first', 'second'])
  vi.advanceTimersByTime(1)
  expect(shown()).toEqual([])
})

test('a dismissed one is gone, and a refusal shows its reason', () => {
  notify('gone')
  dismissToast(toastStore.getState().toasts[0]!.id)
  notifyRefusal({ ok: false, reason: 'not-allowed' })
  expect(shown()).toEqual(['not-allowed'])
})
