import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { cutConnection } from '../support/cut-connection.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

let server: BootedServer
beforeAll(async () => {
  server = await bootServer({ settings: { ENTRIES_PER_MINUTE: '1000' } })
})
afterAll(() => server.stop())

test('after a cut one is back at the same place as the same avatar, and the others saw it', async () => {
  const ada = await LobbyPerson.enter(server.url, server.browser())
  const bob = await LobbyPerson.enter(server.url, server.browser(), { name: 'Bob' })
  ada.room.reconnection.minUptime = 0
  ada.room.reconnection.minDelay = 500
  for (let i = 0; i < 8; i++) ada.step({ dx: 0.1, dz: 0.1 })
  await eventually(() => ada.seen.get(ada.index)?.acknowledged === 8, 'the walk')
  const before = { ...ada.seen.get(ada.index)! }
  const { index } = ada
  ada.seen.clear()
  cutConnection(ada)
  const shown = () => bob.room.state.people.get(ada.id)
  await eventually(() => shown()?.connected === false, 'Bob sees Ada reconnecting')
  await eventually(() => shown()?.connected === true, 'Bob sees Ada back')
  await eventually(() => ada.all('welcome').length === 2, 'a second welcome')
  expect(ada.index).toBe(index)
  expect(await ada.sees(index)).toMatchObject({ x: before.x, z: before.z })
  await ada.sees(bob.index)
  ada.step({ dx: -0.1, dz: -0.1 })
  await eventually(() => ada.seen.get(index)?.acknowledged === 9, 'walking on')
  await Promise.all([ada.leave(), bob.leave()])
})

test('the same visitor in a second tab takes over the place, and the first is told', async () => {
  const browser = server.browser()
  const first = await LobbyPerson.enter(server.url, browser)
  for (let i = 0; i < 8; i++) first.step({ dx: 0.1, dz: 0.1 })
  await eventually(() => first.seen.get(first.index)?.acknowledged === 8, 'the walk')
  const place = first.seen.get(first.index)!
  const second = await LobbyPerson.enter(server.url, browser, { name: 'Ada again' })
  await eventually(() => first.closeCode === CloseReason.takenOver, 'the first told')
  expect(second.id).toBe(first.id)
  expect(second.index).toBe(first.index)
  expect(await second.sees(second.index)).toMatchObject({ x: place.x, z: place.z })
  await eventually(() => second.room.state.people.size === 1, 'one Ada')
  await eventually(() => second.room.state.people.get(second.id)?.name === 'Ada again', 'the name')
  second.step({ dx: -0.1 })
  await eventually(() => second.seen.get(second.index)?.acknowledged === 1, 'the second walks')
  await second.leave()
})

test('after a reload within the time of reconnection the place is the same', async () => {
  const browser = server.browser()
  const before = await LobbyPerson.enter(server.url, browser)
  const watcher = await LobbyPerson.enter(server.url, server.browser(), { name: 'Bob' })
  before.room.reconnection.enabled = false
  cutConnection(before)
  await eventually(() => watcher.room.state.people.get(before.id)?.connected === false, 'the cut')
  const after = await LobbyPerson.enter(server.url, browser)
  expect(after.index).toBe(before.index)
  await eventually(() => watcher.room.state.people.get(before.id)?.connected === true, 'back')
  await Promise.all([after.leave(), watcher.leave()])
  await eventually(() => after.closeCode !== null, 'gone')
})
