import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { type SeatPlace, seatsOf } from '@foyer/shared/layout/item-place.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'
import { approachTo } from '@foyer/shared/seats/seats.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readFloor } from '../load/read-floor.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

/** Rules M9 to M14 of the movement's SPEC, over the real protocol. */
const CHAIR = 'lounge-chair-1/0'

let server: BootedServer
let seats: ReadonlyMap<string, SeatPlace>
let besideChair: { x: number; z: number }
let anna: LobbyPerson
let watcher: LobbyPerson
const others: LobbyPerson[] = []

beforeAll(async () => {
  server = await bootServer({ settings: { ENTRIES_PER_MINUTE: '1000' } })
  const layout = validateLayout(ATRIUM, CATALOG)
  if (!layout.ok) throw new Error(layout.detail)
  seats = seatsOf(layout.value, CATALOG)
  besideChair = approachTo(seats.get(CHAIR)!, (await readFloor(server.url)).surface)!
})
afterAll(() => server.stop())
beforeEach(async () => {
  watcher = await LobbyPerson.enter(server.url, server.browser(), { name: 'Wim' })
  anna = await enterBesideChair('Anna')
  return async () => {
    const all = [anna, watcher, ...others.splice(0)]
    await Promise.all(all.map((person) => person.leave()))
  }
})

async function enterBesideChair(name: string): Promise<LobbyPerson> {
  const { x, z } = besideChair
  const wish = { name, spot: 'lounge', at: { x, z } }
  return LobbyPerson.enter(server.url, server.browser(), wish)
}

const seatOf = (person: LobbyPerson) => watcher.room.state.people.get(person.id)?.seat
const isOn = (person: LobbyPerson, seat: string) =>
  eventually(() => seatOf(person) === seat, `${person.id} on '${seat}'`)
const sit = (person: LobbyPerson, seat: string | null) => person.request('sit', { seat })

test('M9 a seat is taken, and everybody knows; the body stays on the floor', async () => {
  const { x, z } = { ...(await watcher.sees(anna.index)) }
  expect(await sit(anna, CHAIR)).toEqual({ ok: true })
  await isOn(anna, CHAIR)
  expect(watcher.seen.get(anna.index)).toMatchObject({ x, z })
  expect(await sit(anna, null)).toEqual({ ok: true })
  await isOn(anna, '')
})

test('M9 a seat that is none, or taken, is refused with its reason', async () => {
  for (const none of ['lounge-chair-1/9', 'desk/0', '', '__proto__', CHAIR.toUpperCase()]) {
    expect(await sit(anna, none)).toMatchObject({ ok: false, reason: 'not-found' })
  }
  expect(await sit(anna, 'x'.repeat(49))).toMatchObject({ ok: false, reason: 'invalid' })
  const ben = await enterBesideChair('Ben')
  others.push(ben)
  expect(await sit(anna, CHAIR)).toEqual({ ok: true })
  expect(await sit(ben, CHAIR)).toMatchObject({ ok: false, reason: 'seat-taken' })
  expect(await sit(anna, CHAIR)).toEqual({ ok: true })
})

test('M10 a seat across the room is too far', async () => {
  expect(await sit(anna, 'meeting-stool-1/0')).toMatchObject({ ok: false, reason: 'too-far' })
})

test('M11 a step gets up, turning and gestures do not', async () => {
  await sit(anna, CHAIR)
  await isOn(anna, CHAIR)
  anna.step({ yaw: 2, action: 1 })
  await eventually(() => watcher.seen.get(anna.index)?.action === 1, 'the gesture')
  expect(await watcher.request('emote', { emote: 'nod' })).toEqual({ ok: true })
  expect(seatOf(anna)).toBe(CHAIR)
  anna.step({ dx: 0.09, dz: 0.02 })
  anna.step({ dx: -0.09, dz: 0.02 })
  await isOn(anna, '')
})

test('M12 who leaves leaves the seat free', async () => {
  const ben = await enterBesideChair('Ben')
  await sit(ben, CHAIR)
  await isOn(ben, CHAIR)
  await ben.leave()
  await eventually(async () => (await sit(anna, CHAIR)).ok, 'the seat for Anna')
})

test('M13 under another layout the seat is kept where it is, and gone where it went', async () => {
  await sit(anna, CHAIR)
  await isOn(anna, CHAIR)
  const owner = await server.asOwner()
  const publish = async (items: unknown) => {
    const { version } = await owner.ask<{ version: number }>('GET', '/api/layouts/current')
    const document = { ...ATRIUM, items }
    return owner.request('POST', '/api/layouts', { version, document })
  }
  const without = (id: string) => ATRIUM.items.filter((item) => item.id !== id)
  const changed = (await publish(without('meeting-stool-1'))).ok
  expect(changed).toBe(true)
  const version = () => watcher.room.state.layoutVersion
  await eventually(() => version() === 2, 'the second layout')
  expect(seatOf(anna)).toBe(CHAIR)
  await publish(without('lounge-chair-1'))
  await isOn(anna, '')
  await publish(ATRIUM.items)
  await eventually(() => version() === 4, 'the first layout again')
})

test('M14 a wheelchair and a seat exclude each other', async () => {
  await sit(anna, CHAIR)
  await isOn(anna, CHAIR)
  const look = { ...decodeLook(''), chair: 'wheelchair' as const }
  expect(await anna.request('look', { look })).toEqual({ ok: true })
  await isOn(anna, '')
  expect(await sit(anna, CHAIR)).toMatchObject({ ok: false, reason: 'not-allowed' })
})
