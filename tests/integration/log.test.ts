import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts'

/** What must not be found in what the server says: a word that is in all that the strangers of this test send. */
const SECRET = 'xyzzy4711'
const TRIES = 200

let server: SpawnedServer
beforeAll(async () => {
  server = await spawnServer({ LOG_LEVEL: 'info', ENTRIES_PER_MINUTE: '1000' })
})
afterAll(() => server.remove())

const logged = () =>
  server
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))

/** Opens a socket that is refused or ends, and waits for its end. */
function knock(path: string): Promise<void> {
  const socket = new WebSocket(server.url.replace('http', 'ws') + path)
  return new Promise((ended) => {
    socket.on('error', () => {})
    socket.on('close', () => ended())
  })
}

test('the log holds nothing of what strangers send, and they cannot fill it', async () => {
  const browser = new BrowserSession(server.url)
  const person = await LobbyPerson.enter(server.url, browser, { name: SECRET })
  await person.request('chat', { scope: 'lobby', text: `${SECRET} in the chat` })
  await person.request('ask', { text: SECRET, contact: `${SECRET}@example.com` })
  for (let i = 0; i < 20; i++) {
    await browser.request('POST', '/api/auth/sign-in/email', {
      email: `${SECRET}@example.com`,
      password: SECRET,
    })
    await browser.request('GET', `/api/feeds/${SECRET}.ics`)
    await browser.request('POST', '/api/lobby/enter', { name: SECRET })
  }
  for (let i = 0; i < TRIES; i++) {
    await knock(`/x/constructor?sessionId=${SECRET}`)
    await knock(`/${SECRET}/${SECRET}?sessionId=${SECRET}`)
  }
  for (let i = 0; i < TRIES; i++) {
    // Ends the connection: no MessagePack.
    const hostile = await LobbyPerson.enter(server.url, new BrowserSession(server.url))
    const { transport } = hostile.room.connection as unknown as {
      transport: { ws: { send(bytes: Buffer): void } }
    }
    hostile.room.reconnection.enabled = false
    transport.ws.send(Buffer.concat([Buffer.of(13, 0xc1), Buffer.from(SECRET)]))
    await eventually(() => hostile.closeCode !== null, 'the end')
  }
  await person.leave()
  expect(logged().length).toBeGreaterThan(10)
  expect(server.said()).not.toContain(SECRET)
  expect(logged().length).toBeLessThan(150)
}, 120_000)
