import { randomLook } from '@foyer/shared/look/look.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import { createBus } from '../events/bus.ts'
import type { StaffMember, StaffSessions } from '../identity/identity-types.ts'
import { createLog } from '../log.ts'
import { Lobbies } from '../people/lobbies.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import { followStaff } from './follow-staff.ts'

const rita: StaffMember = {
  id: 'rita',
  name: 'Rita',
  role: 'rep',
  languages: ['en'],
  greeting: {},
  look: randomLook(() => 0),
}

/** Rita in the only lobby, on duty, and what the database says of her. */
function stage(read: () => Promise<StaffMember | null>) {
  const said: unknown[] = []
  const occupant = {
    id: 'rita',
    entry: { name: 'Rita', look: rita.look, staff: { member: rita, sessionId: 's' } },
  } as unknown as Occupant
  const lobbies = new Lobbies()
  lobbies.add({
    find: (personId: string) => (personId === 'rita' ? occupant : null),
    remove: (_: Occupant, reason: number) => said.push(['removed', reason]),
  } as unknown as Lobby)
  const roster = {
    goOff: (id: string) => said.push(['off', id]),
    setMember: ({ name }: StaffMember) => said.push(['named', name]),
  } as unknown as DutyRoster
  const bus = createBus()
  const clock = new FakeClock('2030-01-01T09:00Z')
  const staffSessions = { bySession: read, byId: read } as unknown as StaffSessions
  const following = followStaff({
    bus,
    staffSessions,
    places: () => [{ roster, lobbies }],
    clock,
    log: createLog('silent'),
  })
  return { bus, clock, following, occupant, said }
}

test('a new name shows; who is no longer staff is let go and off duty', async () => {
  let member: StaffMember | null = { ...rita, name: 'Rita Rosen' }
  const { bus, following, occupant, said } = stage(async () => member)
  bus.emit('staff', 'rita')
  await following.settled()
  expect(occupant.entry.name).toBe('Rita Rosen')
  member = null
  bus.emit('staff', 'rita')
  await following.settled()
  expect(said).toEqual([
    ['named', 'Rita Rosen'],
    ['off', 'rita'],
    ['removed', CloseReason.signedOut],
  ])
})

test('what cannot be read is tried again until it can, so that nobody stays who must not', async () => {
  let failures = 2
  const { bus, clock, following, said } = stage(async () => {
    if (failures-- > 0) throw new Error('the database is away')
    return null
  })
  bus.emit('staff', 'rita')
  await following.settled()
  expect(said).toEqual([])
  clock.goTo(clock.now() + 6_000)
  await following.settled()
  expect(said).toEqual([])
  clock.goTo(clock.now() + 6_000)
  await following.settled()
  expect(said).toEqual([
    ['off', 'rita'],
    ['removed', CloseReason.signedOut],
  ])
})

test('after the end nothing is tried any more', async () => {
  let reads = 0
  const { bus, clock, following } = stage(async () => {
    reads++
    throw new Error('the database is away')
  })
  bus.emit('staff', 'rita')
  await following.close()
  clock.goTo(clock.now() + 60_000)
  bus.emit('staff', 'rita')
  await following.settled()
  expect(reads).toBe(1)
})

test('who comes in while that is read is looked at, too', async () => {
  let enter = () => {}
  const lobbies = new Lobbies()
  const occupants = new Map<string, Occupant>()
  const removed: unknown[] = []
  lobbies.add({
    find: (personId: string) => occupants.get(personId) ?? null,
    remove: (_: Occupant, reason: number) => removed.push(reason),
  } as unknown as Lobby)
  const roster = { goOff: () => undefined } as unknown as DutyRoster
  const bus = createBus()
  const read = async () => {
    enter()
    return null
  }
  const following = followStaff({
    bus,
    staffSessions: { bySession: read, byId: read } as unknown as StaffSessions,
    places: () => [{ roster, lobbies }],
    clock: new FakeClock('2030-01-01T09:00Z'),
    log: createLog('silent'),
  })
  enter = () => {
    const entry = { staff: { member: rita, sessionId: 's' } }
    occupants.set('rita', { id: 'rita', entry } as unknown as Occupant)
  }
  bus.emit('staff', 'rita')
  await following.settled()
  expect(removed).toEqual([CloseReason.signedOut])
})
