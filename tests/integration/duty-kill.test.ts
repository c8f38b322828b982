import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccounts } from '../support/accounts.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts'

const KILLS = 2

let server: SpawnedServer
let rita: BrowserSession
beforeAll(async () => {
  server = await spawnServer({ ENTRIES_PER_MINUTE: '1000' })
  rita = await createAccounts(server.url, server.setupLink).asStaff('Rita Rep', 'rep')
})
afterAll(() => server.remove())

/** Comes in, asks, and the server is killed as soon as it has answered; then it is started again. */
async function askAndKill(on: boolean): Promise<void> {
  const person = await LobbyPerson.enter(server.url, rita)
  person.room.reconnection.enabled = false
  expect(await person.request('duty', { on })).toEqual({ ok: true })
  await server.end('SIGKILL')
  await server.startAgain()
}

const isOpen = async () => {
  const response = await fetch(`${server.url}/api/centers/main/door`)
  return ((await response.json()) as { open: boolean }).open
}
const duties = async () =>
  (await rita.ask<{ duties: unknown[] }>('GET', '/api/rota/main/live')).duties.length

test('who was told to be on or off duty is that after the process was killed at once', async () => {
  for (let kill = 0; kill < KILLS; kill++) {
    await askAndKill(true)
    expect([await isOpen(), await duties()]).toEqual([true, 1])
    await askAndKill(false)
    expect([await isOpen(), await duties()]).toEqual([false, 0])
  }
}, 180_000)
