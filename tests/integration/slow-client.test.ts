import '../support/use-ws-sockets.ts'

import { once } from 'node:events'
import { matchMaker } from '@colyseus/core'
import { type LobbyState, Person } from '@foyer/shared/people/lobby-state.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import type { Reservation } from '../load/light-client.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { entryBody, LobbyPerson } from '../support/lobby-person.ts'

const CROWD = 2000
/** Milliseconds without reading: less than the transport's patience with a missing pong. */
const PAUSE = 4000

let server: BootedServer
beforeAll(async () => {
  server = await bootServer()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => server.stop())

test('who stops reading for a while gets no corrupted state, and the others do not wait', async () => {
  const slow = await LobbyPerson.enter(server.url, server.browser())
  const brisk = await LobbyPerson.enter(server.url, server.browser(), { name: 'Bob' })
  const room = matchMaker.getLocalRoomById(slow.room.roomId)
  const { people } = room.state as LobbyState
  const crowd = Array.from({ length: CROWD }, (_, i) => {
    const person = new Person()
    people.set(`crowd-${i}`, person)
    return person
  })
  room.patchRate = 50
  await eventually(() => slow.room.state.people.size === CROWD + 2, 'the crowd')

  // The decoder only warns of what it cannot read, and the damage may heal: so its warnings are counted.
  const warnings: unknown[] = []
  vi.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(text))
  vi.spyOn(console, 'error').mockImplementation((text) => void warnings.push(text))

  const socket = socketOf(slow)
  socket.pause()
  const end = performance.now() + PAUSE
  let most = 0
  let patches = 0
  brisk.room.onStateChange(() => void patches++)
  for (let turn = 0; performance.now() < end; turn++) {
    for (const person of crowd) {
      if (Math.random() < 0.6) person.name = `${turn} ${'x'.repeat(Math.random() * 120)}`
    }
    const held = room.clients.get(slow.room.sessionId) as
      | { ref?: { bufferedAmount: number } }
      | undefined
    most = Math.max(most, held?.ref?.bufferedAmount ?? 0)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  expect(most, 'bytes queued for who does not read').toBeGreaterThan(200_000)
  expect(patches, 'patches of who does').toBeGreaterThan(10)
  socket.resume()
  const last = crowd.at(-1)!
  last.name = 'the end'
  await eventually(
    () => slow.room.state.people.get(`crowd-${CROWD - 1}`)?.name === 'the end',
    'all',
  )
  expect(warnings).toEqual([])
  people.forEach((person, id) => {
    expect(slow.room.state.people.get(id)?.name).toBe(person.name)
  })
  await Promise.all([slow.leave(), brisk.leave()])
})

test('who never says to be in is closed, and holds no place', async () => {
  const browser = server.browser()
  const response = await browser.request('POST', '/api/lobby/enter', entryBody())
  const { reservation } = (await response.json()) as { reservation: Reservation }
  const { processId, roomId, sessionId } = reservation
  const address = `${server.url.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`
  const socket = new WebSocket(address)
  const room = matchMaker.getLocalRoomById(roomId)
  await eventually(() => room.clients.length === 1, 'the connection')
  const [code] = await once(socket, 'close')
  expect(code).toBe(CloseReason.tooSlow)
  await eventually(() => room.clients.length === 0, 'an empty room')
})

/** The TCP socket under a person's connection. */
function socketOf(person: LobbyPerson): { pause(): void; resume(): void } {
  const { transport } = person.room.connection as unknown as {
    transport: { ws: { _socket: { pause(): void; resume(): void } } }
  }
  return transport.ws._socket
}
