import { endpoint, json } from '@foyer/shared/http/endpoint.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createResource } from './resource.ts'

const count = endpoint({ method: 'GET', path: '/count', access: 'public', reply: json<number>() })

/** What was asked, in order; each is answered when the test says so. */
let asked: { signal: AbortSignal; answer(value: number): void }[] = []

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    asked.push({ signal, answer: (value) => resolve(Response.json(value)) })
    return promise
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('nothing, then what came; it stays until the next answer is there', async () => {
  const resource = createResource(count, '/count')
  const first = resource.load()
  expect(resource.result.getState()).toBeNull()
  asked[0]!.answer(1)
  await first
  const second = resource.load()
  expect(resource.result.getState()).toEqual({ ok: true, value: 1 })
  asked[1]!.answer(2)
  await second
  expect(resource.result.getState()).toEqual({ ok: true, value: 2 })
})

test('an older answer that comes late is not shown, and its request is given up', async () => {
  const resource = createResource(count, '/count')
  const [older, newer] = [resource.load(), resource.load()]
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false])
  asked[1]!.answer(2)
  await newer
  asked[0]!.answer(1)
  await older
  expect(resource.result.getState()).toEqual({ ok: true, value: 2 })
})

test('after the end nothing is shown any more', async () => {
  const resource = createResource(count, '/count')
  const loading = resource.load()
  resource.stop()
  expect(asked[0]!.signal.aborted).toBe(true)
  asked[0]!.answer(1)
  await loading
  expect(resource.result.getState()).toBeNull()
})
