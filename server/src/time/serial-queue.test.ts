import { expect, test } from 'vitest'
import { SerialQueue } from './serial-queue.ts'

/** A work that lasts until it is told to end. */
function slowWork(name: string, seen: string[]) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const work = async () => {
    seen.push(`${name} begins`)
    await promise
    seen.push(`${name} ends`)
    return name
  }
  return { work, end: resolve }
}

test('one work begins when the one before is over, and each gets its own result', async () => {
  const queue = new SerialQueue()
  const seen: string[] = []
  const [a, b] = [slowWork('a', seen), slowWork('b', seen)]
  const results = Promise.all([queue.run(a.work), queue.run(b.work)])
  b.end()
  await Promise.resolve()
  expect(seen).toEqual(['a begins'])
  a.end()
  expect(await results).toEqual(['a', 'b'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('a failure is told to its caller and hinders none of the others', async () => {
  const queue = new SerialQueue()
  const failed = queue.run(() => Promise.reject(new Error('not today')))
  const thrown = queue.run(() => {
    throw new Error('not at all')
  })
  const next = queue.run(async () => 'done')
  await expect(failed).rejects.toThrow('not today')
  await expect(thrown).rejects.toThrow('not at all')
  expect(await next).toBe('done')
})

test('it is settled when everything given so far is over, failures too', async () => {
  const queue = new SerialQueue()
  await queue.settled()
  const seen: string[] = []
  const slow = slowWork('slow', seen)
  const failed = queue.run(slow.work)
  queue.run(() => Promise.reject(new Error('not today'))).catch(() => seen.push('told'))
  const settled = queue.settled().then(() => seen.push('settled'))
  slow.end()
  await Promise.all([failed, settled])
  expect(seen.at(-1)).toBe('settled')
  expect(seen).toContain('told')
})
