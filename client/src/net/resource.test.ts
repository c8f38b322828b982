import type { Reason } from '@foyer/shared/errors/reasons.ts'
import { refuse } from '@foyer/shared/errors/result.ts'
import { endpoint, json } from '@foyer/shared/http/endpoint.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createResource } from './resource.ts'

const count = endpoint({ method: 'GET', path: '/count', access: 'public', reply: json<number>() })

/** What was asked, in order; each is answered when the test says so. */
let asked: {
  signal: AbortSignal
  answer(value: number): void
  refuse(status: number, reason: Reason): void
}[] = []

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
    const { promise, resolve } = Promise.withResolvers<Response>()
    asked.push({
      signal,
      answer: (value) => resolve(Response.json(value)),
      refuse: (status, reason) => resolve(Response.json(refuse(reason), { status })),
    })
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

test('a refusal that may pass leaves what is shown; with nothing shown, or one that stays, it is told', async () => {
  const resource = createResource(count, '/count')
  const hear = async (answer: (asking: (typeof asked)[number]) => void) => {
    const loading = resource.load()
    answer(asked.at(-1)!)
    await loading
    return resource.result.getState()
  }
  expect(await hear((asking) => asking.refuse(503, 'unavailable'))).toEqual(refuse('unavailable'))
  expect(await hear((asking) => asking.answer(1))).toEqual({ ok: true, value: 1 })
  const passing = [
    [503, 'unavailable'],
    [429, 'too-many'],
    [429, 'network-busy'],
  ] as const
  for (const [status, reason] of passing) {
    const shown = await hear((asking) => asking.refuse(status, reason))
    expect(shown, reason).toEqual({ ok: true, value: 1 })
  }
  const gone = await hear((asking) => asking.refuse(404, 'not-found'))
  expect(gone).toEqual(refuse('not-found'))
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
