import { expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { FakeWire } from '../../../tests/support/fake-wire.ts'
import { publishedLoft, visitor } from '../../../tests/support/lobby-entries.ts'
import { createLog } from '../log.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import { seatsFeature } from '../seats/seats-feature.ts'
import { LobbyInstance } from './lobby-instance.ts'

const loft = publishedLoft()

function fail(): never {
  throw new Error('the feature is broken')
}
const broken: RoomFeature = {
  requests: {},
  onConnect: fail,
  onDisconnect: fail,
  onLeave: fail,
  onTick: fail,
  onLayout: fail,
  show: fail,
}

test('who comes, walks about and goes is not hindered by a feature that fails at everything', async () => {
  const heard: string[] = []
  const after: RoomFeature = {
    requests: {},
    onConnect: () => void heard.push('connect'),
    onDisconnect: () => void heard.push('disconnect'),
    onLeave: () => void heard.push('leave'),
    onTick: () => void heard.push('tick'),
    onLayout: () => void heard.push('layout'),
  }
  const instance = new LobbyInstance({
    id: () => 'a',
    features: [broken, seatsFeature(), after],
    layout: () => loft,
    clock: new FakeClock('2030-01-01T09:00Z'),
    log: createLog('silent'),
  })
  const wire = new FakeWire(instance)
  const mia = wire.open(visitor('mia'))
  await wire.settle()
  expect(mia.heard.map(({ name }) => name)).toContain('welcome')
  const asked = mia.ask('sit', { seat: null })
  await wire.settle()
  expect(asked.reply).toEqual({ ok: true })
  instance.tick()
  instance.followLayout()
  mia.leave()
  await wire.settle()
  expect(instance.occupants.size).toBe(0)
  expect(instance.state.people.size).toBe(0)
  expect(instance.avatars.used).toEqual([])
  expect(heard).toEqual(['connect', 'tick', 'layout', 'disconnect', 'leave'])
})

test('what fails in every tick is logged once, and then once a minute with how often it was', () => {
  const logged: object[] = []
  const clock = new FakeClock('2030-01-01T09:00Z')
  const log = createLog('silent')
  log.error = ((fields: object) => logged.push(fields)) as typeof log.error
  let healthy = false
  const ticks: RoomFeature = { requests: {}, onTick: () => (healthy ? undefined : fail()) }
  const instance = new LobbyInstance({
    id: () => 'a',
    features: [ticks, { requests: {}, onTick: fail }],
    layout: () => loft,
    clock,
    log,
  })
  const tickFor = (seconds: number) => {
    for (let i = 0; i < seconds * 20; i += 1) {
      instance.tick()
      clock.goTo(clock.now() + 50)
    }
  }
  const times = () =>
    logged.splice(0).map((fields) => {
      expect(fields).toMatchObject({ hook: 'onTick', error: new Error('the feature is broken') })
      return (fields as { times: number }).times
    })
  tickFor(59)
  expect(times()).toEqual([1, 1]) // two features, each its own
  healthy = true
  tickFor(61)
  expect(times()).toEqual([1200])
  tickFor(60)
  expect(times()).toEqual([1200])
})
