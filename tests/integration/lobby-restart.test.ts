import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { afterEach, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { publishLayout } from '../support/publish-layout.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const cleanUps: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function boot(dataFolder: string): Promise<BootedServer> {
  const server = await bootServer({ dataFolder })
  cleanUps.push(() => server.stop())
  return server
}

test('closing tells people and says why; duty and chat are there after the start', async () => {
  const { folder, remove } = makeTemporaryFolder()
  cleanUps.push(remove)
  const before = await boot(folder)
  const repBrowser = await before.asStaff('Rita Rep', 'rep')
  const rita = await LobbyPerson.enter(before.url, repBrowser)
  await rita.request('duty', { on: true })
  await rita.request('status', { status: 'busy' })
  await rita.request('chat', { scope: 'lobby', text: 'Back in a moment.' })
  rita.room.reconnection.enabled = false
  await cleanUps.pop()!()
  expect(rita.all('closing')).toHaveLength(1)
  expect(rita.closeCode).toBe(CloseReason.shutdown)

  const after = await boot(folder)
  const ada = await LobbyPerson.enter(after.url, after.browser())
  expect((await ada.hears('chat-history')).map(({ text }) => text)).toEqual(['Back in a moment.'])
  const shown = await eventually(() => ada.room.state.people.get(rita.id), 'Rita at a post')
  expect(shown).toMatchObject({ view: 'away', status: 'busy', kind: 'rep' })
  await ada.hears('door', ({ open }) => open)
  await ada.leave()
})

test('a published layout reaches people without a reload, and nobody stands in a wall', async () => {
  const { folder, remove } = makeTemporaryFolder()
  cleanUps.push(remove)
  const server = await boot(folder)
  const owner = await server.asOwner()
  const ada = await LobbyPerson.enter(server.url, server.browser())
  const { layoutVersion } = ada.room.state
  // A wall right where Ada stands.
  const { x, z } = ada.all('welcome')[0]!
  const wall = { from: [x - 2, z], to: [x + 2, z], thickness: 0.4 }
  const changed = { ...ATRIUM, shell: { ...ATRIUM.shell, walls: [...ATRIUM.shell.walls, wall] } }
  const published = await publishLayout(owner, changed)
  expect(published.ok, await published.text()).toBe(true)
  await eventually(() => ada.room.state.layoutVersion === layoutVersion + 1, 'the new version')
  await eventually(() => Math.abs(ada.seen.get(ada.index)!.z - z) > 0.4, 'Ada beside the wall')
  for (let i = 0; i < 30; i++) ada.step({ dz: (z - ada.seen.get(ada.index)!.z) / 3 })
  await eventually(() => ada.seen.get(ada.index)!.acknowledged === 30, 'the walk')
  expect(Math.abs(ada.seen.get(ada.index)!.z - z)).toBeGreaterThan(0.2)
  await ada.leave()
})
