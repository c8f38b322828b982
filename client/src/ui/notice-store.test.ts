import { MINUTE } from '@foyer/shared/time/durations.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dismissNotice, holdNotices, noticeStore, notify, notifyRefusal } from './notice-store.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  holdNotices(false)
  vi.runAllTimers()
  vi.useRealTimers()
})

const shown = () =>
  noticeStore
    .getState()
    .notices.map((notice) => ('text' in notice ? notice.text : notice.refusal.reason))

test('a notice goes by itself, one with something to undo later', () => {
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
  holdNotices(true)
  notify('second')
  vi.advanceTimersByTime(MINUTE)
  expect(shown()).toEqual(['first', 'second'])
  holdNotices(false)
  vi.advanceTimersByTime(6999)
  expect(shown()).toEqual(['first', 'second'])
  vi.advanceTimersByTime(1)
  expect(shown()).toEqual([])
})

test('a dismissed one is gone, and a refusal shows its reason', () => {
  notify('gone')
  dismissNotice(noticeStore.getState().notices[0]!.id)
  notifyRefusal({ ok: false, reason: 'not-allowed' })
  expect(shown()).toEqual(['not-allowed'])
})
