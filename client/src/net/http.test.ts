import { afterEach, expect, test, vi } from 'vitest'
import { fetchJson } from './http.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

function answerWith(answer: () => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async () => answer())
}

test('an answer is its JSON, an empty one is undefined', async () => {
  answerWith(() => Response.json({ a: 1 }))
  expect(await fetchJson('/x')).toEqual({ ok: true, value: { a: 1 } })
  answerWith(() => new Response(null, { status: 204 }))
  expect(await fetchJson('/x')).toEqual({ ok: true, value: undefined })
})

test('a refusal of ours comes back as it is', async () => {
  answerWith(() => Response.json({ reason: 'lobby-full', detail: '200' }, { status: 503 }))
  expect(await fetchJson('/x')).toEqual({ ok: false, reason: 'lobby-full', detail: '200' })
})

test('what is no refusal of ours is understood by its status', async () => {
  answerWith(() => new Response('<h1>Slow down</h1>', { status: 429 }))
  expect(await fetchJson('/x')).toEqual({ ok: false, reason: 'too-many' })
  answerWith(() => Response.json({ reason: 'made-up' }, { status: 404 }))
  expect(await fetchJson('/x')).toEqual({ ok: false, reason: 'not-found' })
})

test('no network and broken answers are unavailable, never an exception', async () => {
  answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await fetchJson('/x')).toMatchObject({ ok: false, reason: 'unavailable' })
  answerWith(() => new Response('{'))
  expect(await fetchJson('/x')).toMatchObject({ ok: false, reason: 'unavailable' })
})
