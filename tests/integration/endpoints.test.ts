import { randomUUID } from 'node:crypto'
import type { Route } from '@foyer/server/http/route.ts'
import { can } from '@foyer/shared/access/can.ts'
import { ROLES, type Role } from '@foyer/shared/access/roles.ts'
import { addAbsence, changeCrewMember, removeAbsence } from '@foyer/shared/crew/crew-endpoints.ts'
import { isJson } from '@foyer/shared/http/endpoint.ts'
import type { Profile, SessionInfo } from '@foyer/shared/identity/identity-contract.ts'
import { endSession, readProfile } from '@foyer/shared/identity/identity-endpoints.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { entryBody } from '../support/lobby-person.ts'

/**
 * Every endpoint, from the list that the server itself mounts: who may not ask is refused before anything else is
 * looked at, and whatever is sent to those who may is answered or refused, never a fault.
 */
let server: BootedServer
let routes: readonly Route[]
let nobody: BrowserSession
let guest: BrowserSession
let owner: BrowserSession

beforeAll(async () => {
  server = await bootServer()
  routes = server.app.routes
  nobody = server.browser()
  guest = server.browser()
  await guest.request('POST', '/api/lobby/enter', entryBody())
  owner = await server.asOwner()
})
afterAll(() => server.stop())

/** Names nothing that there is, but as a name could be. */
const NOTHING: Record<string, string> = {
  center: 'nowhere',
  monday: '2026-03-02',
  version: '999999',
  action: 'accept',
}

/** What the queries of all endpoints that have one ask for. */
const QUERY = new URLSearchParams({ monday: '2026-03-02', from: '2026-03-02', to: '2026-03-02' })

function addressOf({ endpoint }: Route): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name) => NOTHING[name] ?? randomUUID())
  return endpoint.method === 'GET' ? `${path}?${QUERY}` : path
}

/** More than any body may be, and nothing that a contract names. */
const HUGE = { huge: 'x'.repeat(600_000) }

interface Answer {
  status: number
  reason?: string
  detail?: string
}

async function ask(session: BrowserSession, route: Route, body?: unknown): Promise<Answer> {
  const { method } = route.endpoint
  const sent = method === 'GET' ? undefined : body // browsers send none
  const response = await session.request(method, addressOf(route), sent)
  const text = await response.text()
  const refusal: Omit<Answer, 'status'> = response.ok || text === '' ? {} : JSON.parse(text)
  return { status: response.status, ...refusal }
}

/** Which of some calls are not answered as they should be. */
async function offenders(
  chosen: readonly Route[],
  call: (route: Route) => Promise<Answer>,
  isRight: (answer: Answer) => boolean,
): Promise<string[]> {
  const found: string[] = []
  for (const route of chosen) {
    const answer = await call(route)
    const { method, path } = route.endpoint
    if (!isRight(answer)) found.push(`${method} ${path}: ${JSON.stringify(answer)}`)
  }
  return found
}

const isOpen = ({ endpoint: { access } }: Route) => access === 'public' || access === 'anybody'
const isByToken = ({ endpoint: { access } }: Route) => access === 'token'
/** Only for staff. */
const isClosed = (route: Route) => !isOpen(route) && !isByToken(route)
const takesJson = ({ endpoint: { body } }: Route) => body !== undefined && isJson(body)

/** Bodies that are wrong whatever is asked for, and one with something wrong in each field of the contract. */
function wrongBodies({ body }: Route): unknown[] {
  const schema = z.toJSONSchema(body!, { io: 'input', unrepresentable: 'any' })
  const fields = Object.keys(schema.properties ?? {})
  return [undefined, [], ...fields.map((field) => ({ [field]: [[0]] }))]
}

test('there are many, and no two are the same', () => {
  const names = routes.map(({ endpoint: { method, path } }) => `${method} ${path}`)
  expect(names.length).toBeGreaterThan(60)
  expect(new Set(names).size).toBe(names.length)
})

test('persons are counted only where it is known who asks', () => {
  const byPerson = routes.filter(({ endpoint: { limit } }) => limit?.by === 'person')
  expect(byPerson.length).toBeGreaterThan(5)
  expect(byPerson.filter((route) => !isClosed(route))).toEqual([])
})

test('every contract can be written as JSON Schema', () => {
  for (const { params, query, body } of routes) {
    for (const contract of [params, query, body].filter((one) => one !== undefined)) {
      z.toJSONSchema(contract, { io: 'input', unrepresentable: 'any' })
    }
  }
})

describe('who may not', () => {
  test.each(['nobody', 'guest'] as const)(
    '%s is asked to sign in, and told no more',
    async (who) => {
      const session = { nobody, guest }[who]
      const closed = routes.filter(isClosed)
      const isRight = ({ status, reason, detail }: Answer) =>
        status === 401 && reason === 'not-signed-in' && detail === undefined
      expect(await offenders(closed, (route) => ask(session, route), isRight)).toEqual([])
      expect(await offenders(closed, (route) => ask(session, route, HUGE), isRight)).toEqual([])
    },
  )

  test.each(['nobody', 'guest', 'owner'] as const)(
    '%s opens nothing by a token that there is not, whatever else is sent along',
    async (who) => {
      const session = { nobody, guest, owner }[who]
      const byToken = routes.filter(isByToken)
      expect(byToken.length).toBeGreaterThan(0)
      const isRight = ({ status, reason, detail }: Answer) =>
        status === 404 && reason === 'not-found' && detail === undefined
      for (const token of ['x', 'a'.repeat(43), '%00', randomUUID()]) {
        const call = async ({ endpoint: { method, path } }: Route): Promise<Answer> => {
          expect(path).toContain(':token')
          const response = await session.request(method, path.replace(':token', token))
          return { status: response.status, ...((await response.json()) as object) }
        }
        expect(await offenders(byToken, call, isRight)).toEqual([])
      }
    },
  )

  test.each(ROLES.filter((role) => role !== 'owner'))(
    'a %s is refused what the role may not, whatever is sent',
    async (role: Role) => {
      const member = await server.asStaff(`${role} of all`, role)
      const closed = routes.filter((route) => {
        const { access } = route.endpoint
        if (access === 'public' || access === 'anybody' || access === 'token') return false
        return access !== 'staff' && !can({ kind: 'staff', id: '', role }, access)
      })
      expect(closed.length).toBeGreaterThan(5)
      expect(closed.some(({ endpoint: { method } }) => method === 'DELETE')).toBe(true)
      const isRight = ({ status, reason, detail }: Answer) =>
        status === 403 && reason === 'not-allowed' && detail === undefined
      for (const body of [undefined, {}, HUGE]) {
        expect(await offenders(closed, (route) => ask(member, route, body), isRight)).toEqual([])
      }
    },
  )

  test('a rep changes nothing of another’s', async () => {
    const rep = await server.asStaff('Rex Rep', 'rep')
    const other = await server.asStaff('Rita Rep', 'rep')
    const { id: staffId } = await other.ask<Profile>('GET', '/api/me')
    const refused = { ok: false, reason: 'not-allowed' }
    const absence = {
      from: '2026-03-02',
      to: '2026-03-02',
      fromTime: null,
      toTime: null,
      kind: 'holiday',
      note: '',
    } as const
    const params = { staffId, id: randomUUID() }
    expect(
      await rep.call(changeCrewMember, { params, body: { version: 0, availability: {} } }),
    ).toEqual(refused)
    expect(await rep.call(addAbsence, { params, body: absence })).toEqual(refused)
    expect(await rep.call(removeAbsence, { params })).toEqual(refused)
    const [session] = await other.ask<SessionInfo[]>('GET', '/api/auth/sessions')
    const ended = await rep.call(endSession, { params: { id: session!.id } })
    expect(ended).toEqual({ ok: false, reason: 'not-found' })
    expect(await other.call(readProfile)).toMatchObject({ ok: true })
  })
})

describe('who may', () => {
  test('is told when there is no such thing', async () => {
    const named = routes.filter(({ endpoint: { path, body } }) => path.includes(':') && !body)
    expect(named.length).toBeGreaterThan(15)
    const isRight = ({ status, reason }: Answer) => status === 404 && reason === 'not-found'
    expect(named.some(({ endpoint: { method } }) => method === 'DELETE')).toBe(true)
    // A body that is not asked for is not looked at, however large.
    for (const body of [undefined, {}, HUGE]) {
      expect(await offenders(named, (route) => ask(owner, route, body), isRight)).toEqual([])
    }
  })

  test('is told which field of a body is wrong', async () => {
    const isRight = ({ status, reason, detail = '' }: Answer) =>
      status === 400 &&
      (reason === 'invalid' || reason === 'layout-broken') &&
      /^[\w.-]+: ./.test(detail)
    const found: string[] = []
    const taking = routes.filter(takesJson)
    expect(taking.length).toBeGreaterThan(20)
    for (const route of taking) {
      for (const body of wrongBodies(route)) {
        found.push(...(await offenders([route], () => ask(owner, route, body), isRight)))
      }
    }
    expect(found).toEqual([])
  })

  test('is told when a body is too large', async () => {
    const tooLarge = (route: Route) =>
      ask(owner, route, { huge: 'x'.repeat(route.endpoint.bodyLimit ?? 64 * 1024) })
    const isRight = ({ status, reason }: Answer) => status === 413 && reason === 'too-large'
    expect(await offenders(routes.filter(takesJson), tooLarge, isRight)).toEqual([])
  })

  test('may send an address full of nonsense', async () => {
    const nonsense = ['%00', "'", '..%2F..', '%F0%9F%98%80', '1e9', 'x'.repeat(300)]
    const found: string[] = []
    for (const part of nonsense) {
      const call = async ({ endpoint: { method, path } }: Route): Promise<Answer> => {
        const address = `${path.replace(/:\w+/g, part)}?center=${part}&key=${part}`
        return { status: (await owner.request(method, address)).status }
      }
      const named = routes.filter(
        ({ endpoint: { method, path, body } }) =>
          method === 'GET' || (body === undefined && path.includes('/:')),
      )
      found.push(...(await offenders(named, call, ({ status }) => status < 500)))
    }
    expect(found).toEqual([])
  })
})
