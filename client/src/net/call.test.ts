import { bytes, endpoint, fields, file, json } from '@foyer/shared/http/endpoint.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { call } from './call.ts'

const read = endpoint({ method: 'GET', path: '/x', access: 'public', reply: json<object>() })
const change = endpoint({
  method: 'PUT',
  path: '/x/:id',
  access: 'staff',
  query: fields<{ center?: string }>(),
  body: json<{ a: number }>(),
})
const download = endpoint({ method: 'GET', path: '/x', access: 'public', reply: bytes('x/y') })
const upload = endpoint({ method: 'POST', path: '/x', access: 'staff', body: file('image/*') })

afterEach(() => {
  vi.unstubAllGlobals()
})

function answerWith(answer: () => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async () => answer())
}

test('is sent as the endpoint says', async () => {
  const sent: Request[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    sent.push(new Request(new URL(address, 'http://foyer.test'), init))
    return new Response(null, { status: 204 })
  })
  const params = { id: 'a b' }
  await call(change, { params, query: { center: 'main' }, body: { a: 1 } })
  await call(upload, { body: new Blob(['<svg/>'], { type: 'image/svg+xml' }) })
  await call(read)
  expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'PUT /x/a%20b',
    'POST /x',
    'GET /x',
  ])
  expect(new URL(sent[0]!.url).search).toBe('?center=main')
  expect(await sent[0]!.json()).toEqual({ a: 1 })
  expect(sent[0]!.headers.get('content-type')).toBe('application/json')
  expect(await sent[1]!.text()).toBe('<svg/>')
  expect(sent[1]!.headers.get('content-type')).toBe('image/svg+xml')
})

test('an answer is its JSON or its bytes, an empty one is undefined', async () => {
  answerWith(() => Response.json({ a: 1 }))
  expect(await call(read)).toEqual({ ok: true, value: { a: 1 } })
  answerWith(() => new Response(new Uint8Array([1, 2])))
  expect(await call(download)).toEqual({ ok: true, value: new Uint8Array([1, 2]) })
  answerWith(() => new Response(null, { status: 204 }))
  const input = { params: { id: '1' }, query: {}, body: { a: 1 } }
  expect(await call(change, input)).toEqual({ ok: true, value: undefined })
})

test('a refusal of ours comes back as it is', async () => {
  answerWith(() => Response.json({ reason: 'lobby-full', detail: '200' }, { status: 503 }))
  expect(await call(read)).toEqual({ ok: false, reason: 'lobby-full', detail: '200' })
})

test('what is no refusal of ours is understood by its status', async () => {
  answerWith(() => new Response('<h1>Slow down</h1>', { status: 429 }))
  expect(await call(read)).toEqual({ ok: false, reason: 'too-many' })
  answerWith(() => Response.json({ reason: 7 }, { status: 404 }))
  expect(await call(read)).toEqual({ ok: false, reason: 'not-found' })
})

test('no network and broken answers are unavailable, never an exception', async () => {
  answerWith(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await call(read)).toMatchObject({ ok: false, reason: 'unavailable' })
  answerWith(() => new Response('{'))
  expect(await call(read)).toMatchObject({ ok: false, reason: 'unavailable' })
})

test('what is given up is unavailable', async () => {
  const giveUp = new AbortController()
  vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => signal?.throwIfAborted())
  giveUp.abort()
  const given = await call(read, { signal: giveUp.signal })
  expect(given).toMatchObject({ ok: false, reason: 'unavailable' })
})
