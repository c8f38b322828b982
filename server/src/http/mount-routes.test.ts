import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { succeed } from '@foyer/shared/errors/result.ts'
import { bytes, endpoint, fields, file, json, type Limit } from '@foyer/shared/http/endpoint.ts'
import express from 'express'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { mountRoutes } from './mount-routes.ts'
import { type Caller, type Route, route } from './route.ts'

const HOUR: Limit = { points: 2, seconds: 3600, by: 'address' }
const OWN: Limit = { points: 2, seconds: 3600, by: 'person' }
const staff = (id: string): Caller => ({ kind: 'staff', id, role: 'rep', sessionId: `of ${id}` })

let server: Server
let caller: Caller
/** What was done, in order. */
let log: string[]

beforeEach(() => {
  caller = { kind: 'nobody' }
  log = []
})
afterEach(() => void server.close())

/** Asks a server that has only these routes. */
async function serve(...routes: Route[]) {
  const app = express()
  app.use(
    mountRoutes(routes, async () => {
      log.push('who asks')
      return caller
    }),
  )
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  return async (method: string, path: string, body?: RequestInit['body'], type?: string) => {
    const headers = { 'content-type': type ?? 'application/json' }
    const answer = await fetch(`http://localhost:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body, headers }),
    })
    return { answer, status: answer.status, text: await answer.text() }
  }
}

test('a handler gets what the contracts let through, and who asks', async () => {
  const change = endpoint({
    method: 'PUT',
    path: '/things/:id',
    access: 'staff',
    params: fields<{ id: number }>(),
    query: fields<{ of?: string | undefined }>(),
    body: json<{ name: string }>(),
    reply: json<unknown>(),
  })
  const ask = await serve(
    route(change, {
      params: z.object({ id: z.string().regex(/^\d+$/).transform(Number) }),
      query: z.object({ of: z.string().max(3).optional() }),
      body: z.object({ name: z.string() }),
      handle: ({ actor, params, query, body }) =>
        succeed({ who: actor.sessionId, ...params, ...query, ...body }),
    }),
  )
  caller = staff('rita')
  const { text } = await ask('PUT', '/things/7?of=abc', '{"name":"a","more":1}')
  expect(JSON.parse(text)).toEqual({ who: 'of rita', id: 7, of: 'abc', name: 'a' })
  expect((await ask('PUT', '/things/x', '{"name":"a"}')).status).toBe(404)
  expect((await ask('PUT', '/things/7?of=abcd', '{"name":"a"}')).text).toContain('of: ')
  expect((await ask('PUT', '/things/7', '{"name":5}')).text).toContain('name: ')
  expect((await ask('PUT', '/things/7')).text).toContain('body: ')
})

test('who asks is known before the body is read, and nobody is looked up for what is public', async () => {
  const body = z.custom<unknown>(() => {
    log.push('body')
    return true
  })
  const of = (path: string, access: 'public' | 'staff') =>
    route(endpoint({ method: 'POST', path, access, body: json<unknown>() }), {
      body,
      handle: () => succeed(undefined),
    })
  const ask = await serve(of('/open', 'public'), of('/closed', 'staff'))
  expect((await ask('POST', '/open', '{}')).status).toBe(204)
  expect(log.splice(0)).toEqual(['body'])
  expect((await ask('POST', '/closed', '{')).status).toBe(401)
  expect(log.splice(0)).toEqual(['who asks'])
  caller = staff('rita')
  await ask('POST', '/closed', '{}')
  expect(log).toEqual(['who asks', 'body'])
})

test('the limit of an address comes before who asks; those that name one limit share it', async () => {
  const of = (path: string) =>
    route(endpoint({ method: 'GET', path, access: 'staff', limit: HOUR }), {
      handle: () => succeed(undefined),
    })
  const ask = await serve(of('/a'), of('/b'))
  const statuses = []
  for (const path of ['/a', '/b', '/a']) statuses.push((await ask('GET', path)).status)
  expect(statuses).toEqual([401, 401, 429])
  expect(log).toHaveLength(2)
})

test('the limit of a person is each one’s own, and strangers use none of it up', async () => {
  const get = endpoint({ method: 'GET', path: '/', access: 'staff', limit: OWN })
  const ask = await serve(route(get, { handle: () => succeed(undefined) }))
  const statusFor = async (who: Caller) => {
    caller = who
    return (await ask('GET', '/')).status
  }
  const nobody: Caller = { kind: 'nobody' }
  const [rita, rex] = [staff('rita'), staff('rex')]
  const statuses = []
  for (const who of [nobody, rita, rita, rita, rex]) statuses.push(await statusFor(who))
  expect(statuses).toEqual([401, 204, 204, 429, 204])
})

test('files come in and bytes go out as they are, with what is said beside them', async () => {
  const upload = endpoint({
    method: 'POST',
    path: '/files',
    access: 'public',
    body: file('image/*'),
    bodyLimit: 4,
    reply: json<string>(),
  })
  const read = endpoint({
    method: 'GET',
    path: '/file',
    access: 'public',
    reply: bytes('text/css'),
  })
  const ask = await serve(
    route(upload, {
      handle: async ({ body }) =>
        succeed(`${body.type} ${Buffer.from(await body.arrayBuffer()).toString()}`),
    }),
    route(read, {
      handle(_, beside) {
        beside.set('Cache-Control', 'no-cache')
        return succeed(Buffer.from('a{}'))
      },
    }),
  )
  expect(JSON.parse((await ask('POST', '/files', 'abcd', 'image/png')).text)).toBe('image/png abcd')
  expect((await ask('POST', '/files', 'abcde', 'image/png')).status).toBe(413)
  expect(JSON.parse((await ask('POST', '/files', 'ab', 'text/plain')).text)).toBe('text/plain ')
  const { answer, text } = await ask('GET', '/file')
  expect(text).toBe('a{}')
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
})

/** A route that gives back the body that came through. */
const echo = (bodyLimit?: number) =>
  route(
    endpoint({
      method: 'POST',
      path: '/echo',
      access: 'public',
      body: json<Record<string, unknown>>(),
      reply: json<unknown>(),
      ...(bodyLimit && { bodyLimit }),
    }),
    {
      body: z.record(z.string(), z.unknown()),
      handle: ({ body }) => succeed({ keys: Object.keys(body), polluted: 'x' in {} }),
    },
  )

test.each([
  ['none', undefined, undefined],
  ['one of another type', '{"a":1}', 'text/plain'],
  ['a form', 'a=1', 'application/x-www-form-urlencoded'],
  ['a number', '5', undefined],
  ['a list', '[1]', undefined],
  ['nothing in quotes', '""', undefined],
])('a body that is %s is refused, and no handler sees it', async (_, body, type) => {
  const ask = await serve(echo())
  const { status, text } = await ask('POST', '/echo', body, type)
  expect(status).toBe(400)
  expect(text).not.toContain('keys')
})

test('a body with properties of all objects changes none of them', async () => {
  const ask = await serve(echo())
  const body = '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"a":1}'
  const { text } = await ask('POST', '/echo', body)
  expect(JSON.parse(text)).toMatchObject({ polluted: false })
  expect(JSON.parse(text).keys).toContain('a')
})

test('a body may have as many bytes as its endpoint says, not as many letters', async () => {
  const ask = await serve(echo(20))
  const of = (text: string) => JSON.stringify({ a: text })
  expect((await ask('POST', '/echo', of('x'.repeat(12)))).status).toBe(200)
  expect((await ask('POST', '/echo', of('x'.repeat(13)))).status).toBe(413)
  expect((await ask('POST', '/echo', of('ä'.repeat(6)))).status).toBe(200)
  expect((await ask('POST', '/echo', of('ä'.repeat(7)))).status).toBe(413)
})

test('a body without a limit of its own may have 64 KiB, to the byte', async () => {
  const ask = await serve(echo())
  const of = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`
  expect((await ask('POST', '/echo', of(64 * 1024))).status).toBe(200)
  expect((await ask('POST', '/echo', of(64 * 1024 + 1))).status).toBe(413)
})

test('whoever knows a token is let in as its owner; nothing else is looked at', async () => {
  const known = 'k'.repeat(43)
  const read = endpoint({
    method: 'GET',
    path: '/secrets/:token.txt',
    access: 'token',
    limit: { points: 4, seconds: 3600, by: 'address' },
    reply: json<unknown>(),
  })
  const ask = await serve(
    route(read, {
      async ownerOf(token) {
        log.push('token')
        return token === known ? { staffId: 'rita' } : null
      },
      handle: ({ actor }) => succeed(actor),
    }),
  )
  caller = staff('rex')
  const { text } = await ask('GET', `/secrets/${known}.txt`)
  expect(JSON.parse(text)).toEqual({ kind: 'token', owner: { staffId: 'rita' } })
  const unknown = await ask('GET', `/secrets/${'u'.repeat(43)}.txt`)
  expect([unknown.status, JSON.parse(unknown.text)]).toEqual([404, { reason: 'not-found' }])
  expect(log.splice(0)).toEqual(['token', 'token'])
  // What cannot be one is not looked up, nor anything beyond the limit of the address.
  expect((await ask('GET', '/secrets/x.txt')).status).toBe(404)
  expect((await ask('GET', '/secrets/%00.txt')).status).toBe(404)
  expect((await ask('GET', `/secrets/${known}.txt`)).status).toBe(429)
  expect(log).toEqual([])
})

test('what needs a right is refused to who has another one, before the own limit is touched', async () => {
  const get = endpoint({ method: 'GET', path: '/', access: 'staff-invite', limit: OWN })
  const ask = await serve(route(get, { handle: () => succeed(undefined) }))
  const statuses = []
  caller = staff('rita')
  for (let i = 0; i < 4; i += 1) statuses.push((await ask('GET', '/')).status)
  expect(statuses).toEqual([403, 403, 403, 403])
  caller = { kind: 'staff', id: 'rita', role: 'owner', sessionId: 's' }
  for (let i = 0; i < 3; i += 1) statuses.push((await ask('GET', '/')).status)
  expect(statuses.slice(4)).toEqual([204, 204, 429])
})
