import { type Client, ClientState, matchMaker, Room } from '@colyseus/core'
import type { LobbyRoom } from '@foyer/server/lobby/lobby-room.ts'
import { STATUSES } from '@foyer/shared/duty/statuses.ts'
import type { EnterReply } from '@foyer/shared/lobby/entry-contract.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { ACTIONS } from '@foyer/shared/movement/movement-codec.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { LightClient, type Reservation } from '../load/light-client.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { entryBody, LobbyPerson } from '../support/lobby-person.ts'
import { seededRandom } from '../support/seeded-random.ts'

const SEED = 20_261_121
const INPUTS = 100_000
/** Sent in one go before giving the server time, and by one connection before the next: below a flood. */
const BATCH = 40
const BATCHES_PER_CLIENT = 2

/** The features' requests come as the server tells them, these besides. */
const NAMES: string[] = ['__proto__', 'constructor', 'toString', '_', '*', '', 'no-such']
const random = seededRandom(SEED)
const below = (count: number) => Math.floor(random() * count)
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
const bytes = (most: number) =>
  Buffer.from(Array.from({ length: below(most + 1) }, () => below(256)))

/**
 * Frames that some layer understands in part, each further than the one before. Colyseus itself ends the connection
 * of who sends what is no MessagePack, so the first three kinds are rarer than the rest.
 */
const FRAMES: readonly (() => Buffer)[] = [
  () => bytes(64),
  () => Buffer.concat([Buffer.of(pick([10, 13, 14, 15, 17, 18, 19, 20, 21, 22])), bytes(40)]),
  () => Buffer.concat([request(), text(pick(NAMES)), bytes(40)]),
  () => Buffer.concat([Buffer.of(17, 1), bytes(72)]),
  () => Buffer.concat([Buffer.of(17, 1), validInput(), validInput()]),
  () => Buffer.concat([request(), text(pick(NAMES)), packed(value(3))]),
  () => Buffer.concat([request(), text(pick(NAMES)), packed(likely())]),
]
const RARE_KINDS = 3

function frame(): Buffer {
  const first = random() < 0.03 ? 0 : RARE_KINDS
  return FRAMES[first + below(first === 0 ? RARE_KINDS : FRAMES.length - RARE_KINDS)]!()
}

/** The head of a request, at times of a message that wants no answer. */
const request = () => (random() < 0.8 ? Buffer.of(21, below(128)) : Buffer.of(13))

function validInput(): Buffer {
  const input = Buffer.from(Array.from({ length: 8 }, () => below(256)))
  input[7] = below(ACTIONS.length)
  return input
}

/** A body that is nearly or fully what a contract asks for. */
function likely(): unknown {
  return {
    scope: pick(['near', 'lobby', 'moon', null]),
    text: pick(['hi', '', 'x'.repeat(below(3000)), '\u202e\u0000', 7]),
    contact: pick([undefined, 'a@b.de', '+49 123456', '@@@']),
    emote: pick(['wave', 'nod', 'explode']),
    on: pick([true, false, 'yes']),
    status: pick([...STATUSES, 'dead']),
    view: pick(['3d', 'list', '4d']),
    seat: pick([null, 'sofa-1/0', '/', 'x'.repeat(below(100))]),
    look: pick([randomLook(random), { build: 'giant' }, 'suit']),
    conversationId: pick(['11111111-1111-4111-8111-111111111111', 'x', 5]),
  }
}

function value(depth: number): unknown {
  switch (below(depth > 0 ? 9 : 6)) {
    case 0:
      return null
    case 1:
      return random() < 0.5
    case 2:
      return below(1e9) - 5e8
    case 3:
      return pick([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300])
    case 4:
      return String.fromCodePoint(...Array.from({ length: below(20) }, () => below(0xd7ff) + 1))
    case 5:
      return undefined
    case 6:
      return Array.from({ length: below(5) }, () => value(depth - 1))
    default:
      return Object.fromEntries(
        Array.from({ length: below(5) }, () => [
          pick([...NAMES, 'text', 'scope']),
          value(depth - 1),
        ]),
      )
  }
}

const text = (name: string) => Buffer.concat([Buffer.of(0xa0 | name.length), Buffer.from(name)])

/** MessagePack of plain values: what the SDK would send. */
function packed(body: unknown): Buffer {
  if (body === null || body === undefined) return Buffer.of(0xc0)
  if (typeof body === 'boolean') return Buffer.of(body ? 0xc3 : 0xc2)
  if (typeof body === 'number') {
    const number = Buffer.alloc(9)
    number[0] = 0xcb
    number.writeDoubleBE(body, 1)
    return number
  }
  if (typeof body === 'string') {
    const string = Buffer.from(body)
    return Buffer.concat([Buffer.of(0xda, string.length >> 8, string.length & 255), string])
  }
  if (Array.isArray(body))
    return Buffer.concat([Buffer.of(0x90 | body.length), ...body.map(packed)])
  const entries = Object.entries(body as object)
  return Buffer.concat([
    Buffer.of(0x80 | entries.length),
    ...entries.flatMap(([key, inner]) => [packed(key), packed(inner)]),
  ])
}

let server: BootedServer
/** Messages that a room has taken from an open connection. */
let handled = 0
beforeAll(async () => {
  // Colyseus' decoder complains of every broken text.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const room = Room.prototype as unknown as { _onMessage(client: Client, bytes: Buffer): void }
  const take = room._onMessage
  vi.spyOn(room, '_onMessage').mockImplementation(function (this: typeof room, client, bytes) {
    if (client.state !== ClientState.LEAVING) handled++
    take.call(this, client, bytes)
  })
  server = await bootServer({
    settings: { ENTRIES_PER_MINUTE: '999999', LOBBY_CAPACITY: '2000', LOG_LEVEL: 'silent' },
  })
})
afterAll(async () => {
  await server.stop()
  vi.restoreAllMocks()
})

function roomOf(id: string): LobbyRoom {
  return matchMaker.getLocalRoomById(id) as unknown as LobbyRoom
}

async function enterLight(): Promise<LightClient> {
  const reply = await server.browser().ask<EnterReply>('POST', '/api/lobby/enter', entryBody())
  const client = new LightClient(server.url, reply.reservation as Reservation)
  await client.joined
  return client
}

test(`${INPUTS} malformed frames and messages (seed ${SEED}) leave the server alive and its state sane`, async () => {
  const watcher = await LobbyPerson.enter(server.url, server.browser(), { name: 'Watcher' })
  NAMES.push(...roomOf(watcher.room.roomId).instance.answers.keys())
  let rounds = 0
  while (handled < INPUTS) {
    const client = await enterLight()
    for (let batch = 0; batch < BATCHES_PER_CLIENT && client.open; batch++) {
      for (let i = 0; i < BATCH && client.open; i++) {
        client.socket.send(frame())
      }
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (client.socket.readyState !== WebSocket.CLOSED) client.socket.terminate()
    if (rounds++ % 100 === 0) {
      expect(await watcher.request('emote', { emote: 'nod' })).toEqual({ ok: true })
    }
  }
  expectSane(watcher)
  const newcomer = await LobbyPerson.enter(server.url, server.browser(), { name: 'Newcomer' })
  expect(await newcomer.request('chat', { scope: 'lobby', text: 'all well' })).toEqual({ ok: true })
  await watcher.hears('chat', (line) => line.text === 'all well')
  await Promise.all([watcher.leave(), newcomer.leave()])
}, 300_000)

function expectSane(watcher: LobbyPerson): void {
  const { avatars, occupants, state } = roomOf(watcher.room.roomId).instance
  expect(avatars.used.length).toBe(occupants.size)
  expect(state.people.size).toBe(occupants.size)
  expect(new Set([...occupants.values()].map(({ index }) => index)).size).toBe(occupants.size)
  for (const { index, person } of occupants.values()) {
    for (const part of [avatars.x, avatars.y, avatars.z, avatars.yaw]) {
      expect(Number.isFinite(part[index])).toBe(true)
    }
    expect(Math.max(Math.abs(avatars.x[index]!), Math.abs(avatars.z[index]!))).toBeLessThan(128)
    expect(['3d', 'list']).toContain(person.view)
    expect(person.kind).toBe('visitor')
    expect(person.status).toBe('')
  }
}
