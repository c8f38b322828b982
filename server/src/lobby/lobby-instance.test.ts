import { encodeLook, randomLook } from '@foyer/shared/look/look.ts'
import { STEP_RATE } from '@foyer/shared/movement/constants.ts'
import { encodeInputs } from '@foyer/shared/movement/movement-codec.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { type FakePage, FakeWire } from '../../../tests/support/fake-wire.ts'
import { publishedLoft, visitor } from '../../../tests/support/lobby-entries.ts'
import { witness } from '../../../tests/support/witness.ts'
import type { PublishedLayout } from '../layout/layout-types.ts'
import { createLog } from '../log.ts'
import type { Entry, Hold } from '../people/lobby.ts'
import { peopleFeature } from '../people/people-feature.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { InstanceConnection } from './lobby-instance.ts'
import { LobbyInstance } from './lobby-instance.ts'

const loft = publishedLoft()

let layout: PublishedLayout
let clock: FakeClock
let wire: FakeWire
/** What the features were told, oldest first. */
let told: string[]
/** Ids of those whose place a feature keeps. */
let kept: Set<string>

beforeEach(() => {
  layout = loft
  clock = new FakeClock('2030-01-01T09:00Z')
  told = []
  kept = new Set()
  wire = openLobby([peopleFeature(), noting()])
})

function openLobby(features: readonly RoomFeature[]): FakeWire {
  const showAs = ({ personId }: Entry) => personId
  const log = createLog('silent')
  return new FakeWire(
    new LobbyInstance({ id: () => 'a', features, layout: () => layout, clock, log, showAs }),
  )
}

const noting = (name = '') => witness(told, { name, keeps: (id) => kept.has(id) })
const personOf = (id: string) => wire.instance.state.people.get(id)
const takeTold = () => told.splice(0)

/** Lets a second go by, after which places are kept again. */
function passSecond(): void {
  for (let i = 0; i < STEP_RATE; i++) wire.instance.tick()
}

/** Where somebody's avatar stands. */
function placeOf({ occupant: { index } }: FakePage) {
  const { x, z } = wire.instance.avatars
  return { x: x[index]!, z: z[index]! }
}

describe('a visit', () => {
  test('begins with the first page and ends when that leaves', async () => {
    const mia = wire.open(visitor('mia'))
    expect(takeTold()).toEqual(['came mia'])
    expect(personOf('mia')).toMatchObject({ kind: 'visitor', since: clock.now(), connected: true })
    mia.leave()
    await wire.settle()
    expect(takeTold()).toEqual(['disconnected mia', 'left mia'])
    expect(personOf('mia')).toBeUndefined()
    expect(wire.instance.avatars.used).toEqual([])
  })

  test('is welcomed before any feature says something, with the place where it stands', () => {
    const eager: RoomFeature = {
      requests: {},
      onConnect: ({ page }) => {
        if (page.state === 'here') page.connection.send('closing', { seconds: 1 })
      },
    }
    wire = openLobby([eager])
    const mia = wire.open(visitor('mia'))
    mia.hear()
    expect(mia.heard.map(({ name }) => name)).toEqual(['welcome', 'closing'])
    const { index } = mia.occupant
    expect(mia.heardOf('welcome')).toMatchObject([
      { personId: 'mia', index, now: clock.now(), ...placeOf(mia) },
    ])
  })

  test('is told to the features in their order', async () => {
    wire = openLobby([noting('1 '), noting('2 ')])
    wire.open(visitor('mia')).leave()
    await wire.settle()
    expect(told).toEqual(
      ['came', 'disconnected', 'left'].flatMap((what) => [`1 ${what} mia`, `2 ${what} mia`]),
    )
  })

  test('that is over is not over a second time', async () => {
    const mia = wire.open(visitor('mia'))
    mia.leave()
    mia.leave()
    await wire.settle()
    expect(takeTold().filter((what) => what === 'left mia')).toHaveLength(1)
  })

  test('does not begin in a layout without a floor, and nobody is half in', () => {
    layout = {
      ...loft,
      surfaces: { ...loft.surfaces, visitor: { ...loft.surfaces.visitor, place: () => null } },
    }
    expect(() => wire.open(visitor('mia'))).toThrow('no walkable floor')
    expect(wire.instance.occupants.size).toBe(0)
    expect(wire.instance.avatars.used).toEqual([])
    expect(told).toEqual([])
  })
})

describe('a second page of the same person', () => {
  test('takes over the avatar where it is, and the first is told why it is closed', async () => {
    const old = wire.open(visitor('mia'))
    const before = placeOf(old)
    const tab = wire.open(visitor('mia'))
    await wire.settle()
    expect(old.closed).toBe(CloseReason.takenOver)
    expect(tab.closed).toBeNull()
    expect(tab.occupant).toBe(old.occupant)
    expect(tab.heardOf('welcome')).toMatchObject([{ index: old.occupant.index, ...before }])
    expect(takeTold()).toEqual(['came mia', 'connected mia'])
  })

  test('is as it has entered: its view and name are those that count', async () => {
    wire.open(visitor('mia', { name: 'Mia' }))
    wire.open(visitor('mia', { name: 'Mia M.', view: 'list' }))
    await wire.settle()
    expect(personOf('mia')).toMatchObject({ name: 'Mia M.', view: 'list' })
  })

  test('hears nothing of what the first asks afterwards, which is refused', async () => {
    const old = wire.open(visitor('mia'))
    wire.open(visitor('mia'))
    const late = old.ask('view', { view: 'list' })
    await old.arrive()
    await old.arrive()
    old.hear()
    expect(late.reply).toEqual({ ok: false, reason: 'unavailable' })
    expect(personOf('mia')?.view).toBe('3d')
  })

  test('is not walked by steps of the first', async () => {
    const connections = [silentConnection(), silentConnection()] as const
    const mia = wire.instance.enter(visitor('mia'), connections[0])
    wire.instance.enter(visitor('mia'), connections[1])
    wire.instance.avatars.yaw[mia.index] = 0
    const turn = encodeInputs([{ sequence: 1, dx: 0, dz: 0, yaw: 1, action: 0 }])
    wire.instance.walk(mia, connections[0], turn)
    expect(wire.instance.avatars.yaw[mia.index]).toBe(0)
    wire.instance.walk(mia, connections[1], turn)
    expect(wire.instance.avatars.yaw[mia.index]).toBeCloseTo(1, 1)
  })

  test('stays when the connection of the first breaks late, for which nothing is held', () => {
    const connections = [silentConnection(), silentConnection()] as const
    const mia = wire.instance.enter(visitor('mia'), connections[0])
    wire.instance.enter(visitor('mia'), connections[1])
    wire.instance.cutOff(mia, connections[0], () => {
      throw new Error('must not be held')
    })
    expect(mia.page).toEqual({ state: 'here', connection: connections[1] })
    expect(personOf('mia')?.connected).toBe(true)
  })

  test('opened while the first is cut off ends the hold, whose end then takes nothing away', () => {
    const ends: number[] = []
    const hold: Hold = { end: (reason) => void ends.push(reason) }
    const first = silentConnection()
    const mia = wire.instance.enter(visitor('mia'), first)
    wire.instance.cutOff(mia, first, () => hold)
    wire.instance.enter(visitor('mia'), silentConnection())
    wire.instance.leave(mia, hold)
    expect(ends).toEqual([CloseReason.takenOver])
    expect(personOf('mia')).toMatchObject({ connected: true, view: '3d' })
    expect(takeTold()).toEqual(['came mia', 'disconnected mia', 'connected mia'])
  })
})

/** A connection that goes nowhere. */
function silentConnection(): InstanceConnection {
  return {
    socket: { ready: true, queued: 0, write: () => undefined },
    send: () => undefined,
    close: () => undefined,
  }
}

describe('a page that is cut off', () => {
  test('is shown as such, and comes back as the same avatar at the same place', async () => {
    const mia = wire.open(visitor('mia'))
    const before = placeOf(mia)
    mia.cut()
    expect(personOf('mia')).toMatchObject({ connected: false, view: '3d' })
    mia.comeBack()
    await wire.settle()
    expect(personOf('mia')?.connected).toBe(true)
    expect(placeOf(mia)).toEqual(before)
    expect(takeTold()).toEqual(['came mia', 'disconnected mia', 'connected mia'])
  })

  test('is gone once its time is over, told once', () => {
    const mia = wire.open(visitor('mia'))
    mia.cut()
    passSecond()
    expect(wire.instance.occupants.size).toBe(1)
    mia.giveUp()
    expect(wire.instance.occupants.size).toBe(0)
    expect(takeTold()).toEqual(['came mia', 'disconnected mia', 'left mia'])
  })

  test('may count its steps from anew', async () => {
    const connections = [silentConnection(), silentConnection()] as const
    const mia = wire.instance.enter(visitor('mia'), connections[0])
    const turn = (sequence: number, yaw: number) =>
      encodeInputs([{ sequence, dx: 0, dz: 0, yaw, action: 0 }])
    wire.instance.walk(mia, connections[0], turn(500, 1))
    wire.instance.cutOff(mia, connections[0], () => ({ end: () => undefined }))
    wire.instance.comeBack(mia, connections[1])
    wire.instance.walk(mia, connections[1], turn(1, 2))
    expect(wire.instance.avatars.yaw[mia.index]).toBeCloseTo(2, 1)
  })
})

describe('somebody is removed', () => {
  test('with a page open: it is closed with the reason, then the visit ends', async () => {
    const mia = wire.open(visitor('mia'))
    wire.instance.remove(mia.occupant, CloseReason.signedOut)
    expect(wire.instance.occupants.size).toBe(1)
    await wire.settle()
    expect(mia.closed).toBe(CloseReason.signedOut)
    expect(wire.instance.occupants.size).toBe(0)
  })

  test('while cut off: the hold ends with the reason', () => {
    const mia = wire.open(visitor('mia'))
    mia.cut()
    wire.instance.remove(mia.occupant, CloseReason.signedOut)
    expect(mia.closed).toBe(CloseReason.signedOut)
    expect(wire.instance.occupants.size).toBe(0)
  })

  test('while away: at once, unless the place is kept', async () => {
    kept.add('rita')
    const rita = wire.open(visitor('rita'))
    rita.leave()
    await wire.settle()
    wire.instance.remove(rita.occupant, CloseReason.signedOut)
    expect(wire.instance.occupants.size).toBe(1)
    kept.clear()
    wire.instance.remove(rita.occupant, CloseReason.signedOut)
    expect(wire.instance.occupants.size).toBe(0)
  })
})

describe('a place that a feature keeps', () => {
  beforeEach(() => void kept.add('rita'))

  test('stays without a page, and is the same for the next page', async () => {
    const rita = wire.open(visitor('rita'))
    rita.leave()
    await wire.settle()
    expect(personOf('rita')).toMatchObject({ view: 'away', connected: true })
    const again = wire.open(visitor('rita', { view: 'list' }))
    expect(again.occupant).toBe(rita.occupant)
    expect(personOf('rita')?.view).toBe('list')
    expect(takeTold()).toEqual(['came rita', 'disconnected rita', 'away rita', 'connected rita'])
  })

  test('stays after a cut that nobody came back from', () => {
    const rita = wire.open(visitor('rita'))
    rita.cut()
    rita.giveUp()
    expect(personOf('rita')).toMatchObject({ view: 'away', connected: true })
    expect(takeTold()).toEqual(['came rita', 'disconnected rita', 'away rita'])
  })

  test('is given up within a second of being kept no more, once', async () => {
    wire.open(visitor('rita')).leave()
    await wire.settle()
    takeTold()
    passSecond()
    expect(takeTold()).toEqual([])
    kept.clear()
    passSecond()
    passSecond()
    expect(takeTold()).toEqual(['left rita'])
  })

  test('that is kept no more is not taken from who has a page open or is cut off', () => {
    wire.open(visitor('mia'))
    wire.open(visitor('rita')).cut()
    kept.clear()
    passSecond()
    expect([...wire.instance.occupants.keys()]).toEqual(['mia', 'rita'])
  })
})

describe('what is shown of somebody', () => {
  test('follows within a second what has become of it', () => {
    const mia = wire.open(visitor('mia'))
    const look = randomLook(() => 0.9)
    mia.occupant.entry = { ...mia.occupant.entry, name: 'Mia the Second', look }
    passSecond()
    expect(personOf('mia')).toMatchObject({ name: 'Mia the Second', look: encodeLook(look) })
  })

  test('are the language of a visitor’s page and a rep’s own languages', () => {
    wire.open(visitor('mia', { locale: 'de', languages: ['de'] }))
    const look = randomLook(() => 0)
    const languages: Entry['languages'] = ['en', 'it']
    const member = { id: 'rita', name: 'Rita', role: 'rep', greeting: {}, look } as const
    const staff = { member: { ...member, languages: [...languages] }, sessionId: 's' }
    wire.open(visitor('rita', { languages: ['de'], staff }))
    expect(personOf('mia')).toMatchObject({ kind: 'visitor', languages: 'de' })
    expect(personOf('rita')).toMatchObject({ kind: 'rep', languages: 'en,it' })
  })

  test('is the zone that the avatar is in', () => {
    const mia = wire.open(visitor('mia'))
    const zone = loft.layout.zones[0]!
    layout = { ...loft, layout: { ...loft.layout, zones: [] } }
    passSecond()
    expect(personOf('mia')?.zone).toBe('')
    const { x, z } = placeOf(mia)
    const around = { ...zone, outline: square(x, z) }
    layout = { ...loft, layout: { ...loft.layout, zones: [around] } }
    passSecond()
    expect(personOf('mia')?.zone).toBe(zone.id)
  })

  /** Two metres wide. */
  function square(x: number, z: number): [number, number][] {
    return [
      [x - 1, z - 1],
      [x + 1, z - 1],
      [x + 1, z + 1],
      [x - 1, z + 1],
    ]
  }
})

test.each(['constructor', '__proto__', 'toString', '', 'View'])(
  'the request "%s" that no feature answers is refused',
  async (name) => {
    const connection = silentConnection()
    const mia = wire.instance.enter(visitor('mia'), connection)
    const reply = await wire.instance.answer(mia, connection, name, {})
    expect(reply).toEqual({ ok: false, reason: 'unavailable' })
  },
)

test('under another layout people stay; who has no floor any more is moved before the features look', () => {
  const seen: (number | undefined)[] = []
  const onLayout: RoomFeature['onLayout'] = ({ avatars, occupants }) => {
    seen.push(avatars.x[occupants.get('ben')!.index])
  }
  wire = openLobby([{ requests: {}, onLayout }])
  const [mia, ben] = [wire.open(visitor('mia')), wire.open(visitor('ben'))]
  const { avatars, state } = wire.instance
  const stays = placeOf(mia)
  avatars.place(ben.occupant.index, { x: 100, y: 0, z: 100, node: 0 }, 1.5)
  layout = { ...loft, version: 2 }
  wire.instance.followLayout()
  expect(placeOf(mia).x).toBeCloseTo(stays.x, 1)
  expect(placeOf(ben).x).toBeLessThan(50)
  expect(seen).toEqual([placeOf(ben).x])
  expect(avatars.yaw[ben.occupant.index]).toBe(1.5)
  expect(state.layoutVersion).toBe(2)
})
