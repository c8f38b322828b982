import { readDuties } from '@foyer/server/duty/roster-queries.ts'
import { ABSENT_MINUTES, AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import { posts as postsOf } from '@foyer/shared/layout/layout-places.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FakePage } from '../support/fake-wire.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { visitor } from '../support/lobby-entries.ts'
import { StaffedLobby } from '../support/staffed-lobby.ts'

/** Who is on duty and away, and what those on duty are told, over a wire and a real database. */
let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let lobby: StaffedLobby
let start: number

beforeAll(async () => {
  storage = await openFreshDatabase()
})
afterAll(() => storage.close())
beforeEach(async () => {
  lobby = await StaffedLobby.open(storage.database)
  start = lobby.parts.clock.now()
})
afterEach(() => lobby.close())

const spots = () => postsOf(lobby.wire.instance.layout().layout)
const postOf = ({ occupant }: FakePage) =>
  lobby.duty.posts.of(lobby.wire.instance, occupant)?.id ?? null
/** What a page was told of its colleagues, in short. */
const toldOf = (page: FakePage) =>
  page.heardOf('crew-news').map(({ kind, staffId }) => `${kind} ${staffId}`)

describe('a rep on duty who is not there', () => {
  let rita: FakePage
  let rob: FakePage
  const END = 600 * MINUTE

  beforeEach(async () => {
    rita = await lobby.takeDuty('rita', start + END)
    rob = await lobby.takeDuty('rob', start + END)
  })

  test('keeps the avatar at the post, and the page that comes back has it', async () => {
    rita.leave()
    await lobby.settle()
    lobby.tick()
    expect(lobby.personOf('rita')).toMatchObject({ view: 'away', status: 'available' })
    const again = lobby.enter('rita')
    expect(again.occupant).toBe(rita.occupant)
    expect(postOf(again)).toBe(spots()[0]!.id)
  })

  test('is away to the others after a while, and back with a page', async () => {
    rita.cut()
    await lobby.goTo(start + AWAY_SECONDS * SECOND - 1)
    expect(toldOf(rob)).toEqual([])
    await lobby.goTo(start + AWAY_SECONDS * SECOND)
    lobby.tick()
    expect(toldOf(rob)).toEqual(['away rita'])
    expect(lobby.personOf('rita')?.status).toBe('back-soon')
    rita.comeBack()
    await lobby.settle()
    expect(toldOf(rob)).toEqual(['away rita', 'back rita'])
    expect(lobby.personOf('rita')?.status).toBe('available')
    expect(toldOf(rita)).toEqual([])
  })

  test(`is off duty after ${ABSENT_MINUTES} minutes, and the avatar goes`, async () => {
    rita.leave()
    await lobby.settle()
    await lobby.goTo(start + ABSENT_MINUTES * MINUTE - 1)
    expect(lobby.isOnDuty('rita')).toBe(true)
    await lobby.goTo(start + ABSENT_MINUTES * MINUTE)
    lobby.tick()
    expect(lobby.isOnDuty('rita')).toBe(false)
    expect(lobby.personOf('rita')).toBeUndefined()
    expect(toldOf(rob)).toEqual(['away rita', 'leaving rita'])
  })

  test('was there in between: the minutes count from the last page', async () => {
    rita.cut()
    await lobby.goTo(start + (ABSENT_MINUTES - 1) * MINUTE)
    rita.comeBack()
    rita.cut()
    await lobby.goTo(start + (2 * ABSENT_MINUTES - 1) * MINUTE - 1)
    expect(lobby.isOnDuty('rita')).toBe(true)
    await lobby.goTo(start + (2 * ABSENT_MINUTES - 1) * MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(false)
  })

  test.each([
    { to: 'hidden', after: AWAY_SECONDS * SECOND },
    { to: 'idle', after: 0 },
  ] as const)(
    '$to is away after $after ms, and still on duty much later',
    async ({ to, after }) => {
      await lobby.must(rita.ask('attention', { to }))
      if (after > 0) {
        await lobby.goTo(start + after - 1)
        expect(toldOf(rob)).toEqual([])
      }
      await lobby.goTo(start + after)
      expect(toldOf(rob)).toEqual(['away rita'])
      await lobby.goTo(start + 2 * ABSENT_MINUTES * MINUTE, 10 * SECOND)
      expect(lobby.isOnDuty('rita')).toBe(true)
      await lobby.must(rita.ask('attention', { to: 'here' }))
      await lobby.settle()
      expect(toldOf(rob)).toEqual(['away rita', 'back rita'])
    },
  )

  test('and has said so before is not told of', async () => {
    await lobby.must(rita.ask('status', { status: 'back-soon' }))
    await lobby.must(rita.ask('attention', { to: 'idle' }))
    await lobby.goTo(start + 2 * AWAY_SECONDS * SECOND)
    expect(toldOf(rob)).toEqual([])
  })

  test('stands at the post again after a restart, and is off duty when not coming', async () => {
    await lobby.must(rita.ask('status', { status: 'busy' }))
    const next = await lobby.restart()
    expect(next.personOf('rita')).toBeUndefined()
    next.tick()
    expect(next.personOf('rita')).toMatchObject({ view: 'away', status: 'busy', kind: 'rep' })
    expect(next.wire.instance.occupants.size).toBe(2)
    const again = next.enter('rob')
    await next.goTo(start + ABSENT_MINUTES * MINUTE)
    expect([next.isOnDuty('rita'), next.isOnDuty('rob')]).toEqual([false, true])
    expect(toldOf(again)).toContain('leaving rita')
    await next.close()
  })

  test('and is no longer staff is not on duty after a restart', async () => {
    lobby.dismiss('rita')
    const next = await lobby.restart()
    next.tick()
    await next.settle()
    expect([...next.wire.instance.occupants.keys()]).toEqual(['rob'])
    const rows = await readDuties(storage.database, lobby.parts.centerId)
    expect(rows.map(({ staffId }) => staffId)).toEqual(['rob'])
    await next.close()
  })
})

describe('those on duty are told', () => {
  test('of a visitor who comes in, not of one who is back or opens a second page', async () => {
    const rita = await lobby.takeDuty('rita')
    const off = lobby.enter('off')
    const mia = lobby.visit('mia', { name: 'Mia', locale: 'de' })
    mia.cut()
    mia.comeBack()
    lobby.wire.open(visitor('mia'))
    await lobby.settle()
    expect(mia.closed).toBe(CloseReason.takenOver)
    expect(rita.heardOf('arrival')).toEqual([
      { personId: 'mia', name: 'Mia', locale: 'de', since: start },
    ])
    expect(off.heardOf('arrival')).toEqual([])
  })

  test.each(['late', 'no-show'] as const)(
    'of a colleague who is %s in this center',
    async (kind) => {
      const rita = await lobby.takeDuty('rita')
      lobby.enter('rob')
      const { bus, centerId } = lobby.parts
      bus.emit('absence', { kind, centerId: 'elsewhere', staffId: 'rob' })
      bus.emit('absence', { kind, centerId, staffId: 'nobody-known' })
      bus.emit('absence', { kind, centerId, staffId: 'rob' })
      await lobby.settle()
      expect(rita.heardOf('crew-news')).toEqual([
        { kind, staffId: 'rob', name: 'rob of staff', at: start },
      ])
    },
  )

  test('of the own shift whenever the plan changes, on duty or not; visitors are not', async () => {
    const [rita, mia] = [lobby.enter('rita'), lobby.visit('mia')]
    const end = start + 60 * MINUTE
    lobby.ends.set('rita', end).set('mia', end)
    lobby.parts.bus.emit('plan')
    await lobby.settle()
    const duty = { start, end }
    expect(rita.heardOf('own-shift')).toEqual([{ duty: null }, { duty }])
    expect(mia.heardOf('own-shift')).toEqual([])
  })
})
