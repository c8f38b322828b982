import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LobbyClient } from './lobby-client.ts'
import { watchFlood } from './watch-flood.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

function watched() {
  const ref = new EventEmitter()
  const onFlood = vi.fn()
  let lastTick = performance.now()
  watchFlood({ ref } as unknown as LobbyClient, () => lastTick, onFlood)
  return {
    onFlood,
    tick: () => {
      lastTick = performance.now()
    },
    send: (count: number) => {
      for (let i = 0; i < count; i++) ref.emit('message')
    },
  }
}

test('far more than a page sends is a flood', () => {
  const { onFlood, send } = watched()
  send(300)
  expect(onFlood).not.toHaveBeenCalled()
  send(1)
  expect(onFlood).toHaveBeenCalled()
})

test('what pages have sent while the process stood still is none, what comes after it is counted', () => {
  const { onFlood, send, tick } = watched()
  vi.advanceTimersByTime(20_000)
  send(20 * 40)
  expect(onFlood).not.toHaveBeenCalled()
  tick()
  send(301)
  expect(onFlood).toHaveBeenCalled()
})
