import { Client } from '@colyseus/sdk'
import type { EnterReply } from '@foyer/shared/lobby/entry-contract.ts'
import { angleBetween, yawOf } from '@foyer/shared/math/angle.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LightClient, type Reservation } from '../load/light-client.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { entryBody, LobbyPerson } from '../support/lobby-person.ts'

let server: BootedServer
beforeAll(async () => {
  server = await bootServer({ settings: { LOBBY_CAPACITY: '6', ENTRIES_PER_MINUTE: '1000' } })
})
afterAll(() => server.stop())

const enter = (more = {}, browser = server.browser()) =>
  LobbyPerson.enter(server.url, browser, more)

// These first, while no place is held that nobody takes: all are in one instance then.
test('a full lobby opens another instance; staff gets into a full one', async () => {
  const people = await Promise.all(Array.from({ length: 7 }, (_, i) => enter({ name: `V ${i}` })))
  const counts = Map.groupBy(people, (person) => person.room.roomId)
  expect([...counts.values()].map((here) => here.length).sort()).toEqual([1, 6])
  const full = [...counts].find(([, here]) => here.length === 6)![0]
  const rep = await enter({}, await server.asStaff('Sven Staff', 'rep'))
  expect(rep.room.roomId).toBe(full)
  expect(rep.room.state.people.get(rep.id)).toMatchObject({ kind: 'rep', name: 'Sven Staff' })
  await Promise.all([...people, rep].map((person) => person.leave()))
})

describe('staff whose place is held', () => {
  /** Somebody of the staff with a place that is not taken yet, and what takes it. */
  async function hold(name: string) {
    const browser = await server.asStaff(name, 'rep')
    const reply = await browser.ask<EnterReply>('POST', '/api/lobby/enter', entryBody())
    const take = () => new Client(server.url).consumeSeatReservation(reply.reservation as never)
    const { id: personId } = await browser.ask<{ id: string }>('GET', '/api/me')
    return { browser, personId, take }
  }
  const owner = () => server.asOwner()
  const isSeen = (visitor: LobbyPerson, id: string) => visitor.room.state.people.has(id)

  test('does not get in any more when no longer staff', async () => {
    const watcher = await enter()
    const { personId, take } = await hold('Petra Past')
    await (await owner()).request('PATCH', `/api/staff/${personId}`, { active: false })
    await expect(take()).rejects.toThrow()
    expect(isSeen(watcher, personId)).toBe(false)
    await watcher.leave()
  })

  test('does not get in any more when signed out', async () => {
    const watcher = await enter()
    const { browser, personId, take } = await hold('Otto Out')
    await browser.request('POST', '/api/auth/sign-out')
    await expect(take()).rejects.toThrow()
    expect(isSeen(watcher, personId)).toBe(false)
    await watcher.leave()
  })

  test('comes in under the name of now', async () => {
    const watcher = await enter()
    const { browser, personId, take } = await hold('Nora Name')
    const renamed = await browser.request('PATCH', '/api/me', { name: 'Nora Neu' })
    expect(renamed.status).toBeLessThan(300)
    const room = await take()
    await eventually(
      () => watcher.room.state.people.get(personId)?.name === 'Nora Neu' || undefined,
      'the new name',
    )
    await room.leave()
    await watcher.leave()
  })
})

test('two tabs of one visitor come to the same instance, with the last place of it too', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, (_, i) => enter({ name: `V ${i}` })))
  const browser = server.browser()
  await browser.ask('POST', '/api/lobby/enter', entryBody()) // knows the visitor from now on, and holds the fifth
  const ask = () => browser.ask<EnterReply>('POST', '/api/lobby/enter', entryBody())
  const rooms = (await Promise.all([ask(), ask()])).map(
    ({ reservation }) => (reservation as Reservation).roomId,
  )
  expect(rooms[0]).toBe(rooms[1])
  await Promise.all(people.map((person) => person.leave()))
})

describe('entering', () => {
  test('a visitor gets a token that scripts cannot read, and the same again with it', async () => {
    const browser = server.browser()
    const enters = () => browser.request('POST', '/api/lobby/enter', entryBody())
    const response = await enters()
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^foyer_guest=.*HttpOnly; SameSite=Lax/)
    expect(await response.json()).toMatchObject({ kind: 'visitor', name: 'Ada' })
    const idIn = (token = '') => token.split('.')[0]
    expect(idIn((await enters()).headers.getSetCookie()[0])).toBe(idIn(cookie))
  })

  test('a token that somebody made up makes a new visitor', async () => {
    const body = entryBody()
    const headers = { cookie: `foyer_guest=somebody.99999999999999.${'a'.repeat(43)}` }
    const response = await server.browser().request('POST', '/api/lobby/enter', body, headers)
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()[0]).not.toContain('somebody')
  })

  test.each([
    [{ name: '  ' }, 'name-empty'],
    [{ name: 'x'.repeat(60) }, 'name-too-long'],
    [{ name: 'x'.repeat(3000) }, 'name-too-long'],
    [{ name: 'Foyer' }, 'name-of-house'],
    [{ name: 'a\u202Eb' }, 'name-characters'],
    [{ name: 'Support' }, 'name-reserved'],
    [{ protocol: 999 }, 'protocol-version'],
    [{ look: { hair: 'flames' } }, 'invalid'],
    [{ at: { x: 'here', z: 0 } }, 'invalid'],
  ])('%j is refused as %s', async (more, reason) => {
    const body = { ...entryBody(), ...more }
    expect(await server.browser().ask('POST', '/api/lobby/enter', body)).toMatchObject({ reason })
  })

  test('a guest cannot have a name of staff', async () => {
    const body = entryBody({ name: 'R1ta  Moss' })
    const before = await server.browser().ask('POST', '/api/lobby/enter', body)
    expect(before).toMatchObject({ kind: 'visitor' })
    await server.asStaff('Rita Moss', 'rep')
    const refused = await server.browser().ask('POST', '/api/lobby/enter', body)
    expect(refused).toMatchObject({ reason: 'name-reserved' })
  })

  test.each(['joinOrCreate', 'create', 'join'])('nobody gets in by %s', async (method) => {
    const response = await server.browser().request('POST', `/matchmake/${method}/lobby`, {})
    expect(response.ok).toBe(false)
  })

  test('a place that nobody has reserved is none', async () => {
    const person = await enter()
    const { roomId } = person.room
    const reservation: Reservation = { processId: 'p', roomId, sessionId: 'made-up' }
    await expect(new LightClient(server.url, reservation).joined).rejects.toThrow('closed')
    await person.leave()
  })
})

describe('together', () => {
  test('two see each other in the state and walking', async () => {
    const ada = await enter()
    const bob = await enter({ name: 'Bob' })
    const shown = await eventually(() => ada.room.state.people.get(bob.id), 'Bob in the state')
    expect(shown).toMatchObject({ name: 'Bob', kind: 'visitor', view: '3d', connected: true })
    const before = { ...(await ada.sees(bob.index)) }
    // Towards Ada: where one arrives is left to chance, and any other way may be against a wall.
    const { x, z } = await bob.sees(ada.index)
    const away = Math.hypot(x - before.x, z - before.z) || 1
    const step = { dx: ((x - before.x) / away) * 0.07, dz: ((z - before.z) / away) * 0.07 }
    for (let i = 0; i < 10; i++) bob.step(step)
    await eventually(() => {
      const now = ada.seen.get(bob.index)!
      return Math.hypot(now.x - before.x, now.z - before.z) > 0.1
    }, 'Bob walking')
    await eventually(() => bob.seen.get(bob.index)?.acknowledged === 10, 'the acknowledgement')
    await Promise.all([ada.leave(), bob.leave()])
  })

  test('who has left is gone', async () => {
    const ada = await enter()
    const bob = await enter({ name: 'Bob' })
    await eventually(() => ada.room.state.people.has(bob.id), 'Bob')
    await bob.leave()
    await eventually(() => !ada.room.state.people.has(bob.id), 'Bob gone')
    await ada.leave()
  })

  test('a deep link leads to its spot', async () => {
    const { version } = await server
      .browser()
      .ask<{ version: number }>('GET', '/api/layouts/current')
    const layout = await server
      .browser()
      .ask<{ spots: { id: string; at: [number, number] }[] }>('GET', `/api/layouts/${version}`)
    const spot = layout.spots.at(-1)!
    const person = await enter({ spot: spot.id })
    const { x, z } = person.all('welcome')[0]!
    expect(Math.hypot(x - spot.at[0], z - spot.at[1])).toBeLessThan(1.5)
    await person.leave()
  })

  test('a newcomer looks to the desk for everybody, as on the own page', async () => {
    const person = await enter()
    const { x, z, yaw } = person.all('welcome')[0]!
    // The Atrium's arrival zone lies south of its desk: north is where one looks, not the wall behind.
    expect(z).toBeGreaterThan(0)
    expect(Math.abs(angleBetween(yaw, yawOf(0 - x, -5.8 - z)))).toBeLessThan(0.1)
    await person.leave()
  })

  test('a far place that a page claims to have walked to is not believed', async () => {
    const person = await enter({ at: { x: 120, z: 120 } })
    const { x, z } = person.all('welcome')[0]!
    expect(Math.hypot(x - 120, z - 120)).toBeGreaterThan(50)
    await person.leave()
  })
})
