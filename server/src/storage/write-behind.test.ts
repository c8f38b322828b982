import { beforeEach, expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { createLog } from '../log.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { WriteBehind } from './write-behind.ts'

let clock: FakeClock
let queue: SerialQueue
let writes: WriteBehind
let stored: string[]
/** How often a write of each text fails. */
let failures: Map<string, number>

beforeEach(() => {
  clock = new FakeClock(0)
  queue = new SerialQueue()
  writes = new WriteBehind({ clock, log: createLog('silent'), what: 'a text', queue })
  stored = []
  failures = new Map()
})

function set(key: string, text: string): void {
  writes.set(key, async () => {
    const left = failures.get(text) ?? 0
    failures.set(text, left - 1)
    if (left > 0) throw new Error(`no ${text}`)
    stored.push(text)
  })
}
async function pass(seconds: number): Promise<void> {
  clock.goTo(clock.now() + seconds * 1000)
  await queue.settled()
}

test('writes follow each other; of one key the newest that waits is enough', async () => {
  set('a', 'a1')
  set('b', 'b1')
  set('a', 'a2')
  await queue.settled()
  expect(stored).toEqual(['a2', 'b1'])
})

test('what fails is tried again after pauses that grow, until it is stored', async () => {
  failures.set('a1', 2)
  set('a', 'a1')
  await pass(0)
  await pass(0.9)
  expect(failures.get('a1')).toBe(1)
  await pass(0.1)
  expect(failures.get('a1')).toBe(0)
  await pass(1.9)
  expect(stored).toEqual([])
  await pass(0.1)
  expect(stored).toEqual(['a1'])
  await pass(600)
  expect(stored).toEqual(['a1'])
})

test('the pauses grow to a minute, and begin anew once everything is stored', async () => {
  failures.set('a1', 20)
  set('a', 'a1')
  await pass(0)
  for (let i = 0; i < 19; i += 1) await pass(60)
  expect(stored).toEqual([])
  await pass(60)
  expect(stored).toEqual(['a1'])
  failures.set('a2', 1)
  set('a', 'a2')
  await pass(0)
  await pass(1)
  expect(stored).toEqual(['a1', 'a2'])
})

test('what is overtaken is not written any more, and another key does not wait for it', async () => {
  failures.set('a1', 99)
  set('a', 'a1')
  set('b', 'b1')
  await pass(0)
  expect(stored).toEqual(['b1'])
  set('a', 'a2')
  await pass(300)
  expect(stored).toEqual(['b1', 'a2'])
})

test('who has to know tries at once, and is told when it cannot be stored', async () => {
  failures.set('a1', 2)
  set('a', 'a1')
  await expect(writes.flush()).rejects.toThrow('no a1')
  await writes.flush()
  expect(stored).toEqual(['a1'])
})

test('the end tries once more and then gives up', async () => {
  failures.set('a1', 1)
  failures.set('b1', 99)
  set('a', 'a1')
  set('b', 'b1')
  await writes.close()
  expect(stored).toEqual(['a1'])
  const left = failures.get('b1')
  await pass(600)
  expect(failures.get('b1')).toBe(left)
})
