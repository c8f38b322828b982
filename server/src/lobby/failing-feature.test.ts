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

test('what fails in every tick fills no log, and does not hide what else fails', () => {
  const lines: { msg: string; error: object }[] = []
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) }
  const instance = new LobbyInstance({
    id: () => 'a',
    features: [
      { requests: {}, onTick: fail },
      { requests: {}, onLayout: fail },
    ],
    layout: () => loft,
    clock: new FakeClock('2030-01-01T09:00Z'),
    log: createLog('error', { destination, now: () => 0 }),
  })
  for (let i = 0; i < 1000; i += 1) instance.tick()
  instance.followLayout()
  expect(lines.length).toBeLessThan(30)
  expect(lines[0]).toMatchObject({
    msg: 'feature 0 of the lobby failed at onTick',
    error: { message: 'the feature is broken' },
  })
  expect(lines.at(-1)?.msg).toBe('feature 1 of the lobby failed at onLayout')
})
