import { MAX_STEP, STEP_BURST, STEP_RATE } from '@foyer/shared/movement/constants.ts'
import { encodeInputs, INPUT_SIZE } from '@foyer/shared/movement/movement-codec.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

/** A client that does not keep to the rules, and somebody who watches. */
let server: BootedServer
let hostile: LobbyPerson
let watcher: LobbyPerson
beforeAll(async () => {
  server = await bootServer({ settings: { ENTRIES_PER_MINUTE: '1000' } })
})
afterAll(() => server.stop())
beforeEach(async () => {
  hostile = await LobbyPerson.enter(server.url, server.browser(), { name: 'Mallory' })
  watcher = await LobbyPerson.enter(server.url, server.browser())
  return async () => {
    await Promise.all([hostile.leave(), watcher.leave()])
  }
})

const input = { sequence: 1, dx: 0, dz: 0, yaw: 0, action: 0 }
const where = async () => ({ ...(await watcher.sees(hostile.index)) })
const acknowledged = (sequence: number) =>
  eventually(() => hostile.seen.get(hostile.index)?.acknowledged === sequence, `ack ${sequence}`)

test('one input goes no further than one step, whatever it says', async () => {
  const from = await where()
  hostile.sendBytes(encodeInputs([{ ...input, dx: 3.99, dz: 3.99 }]))
  await acknowledged(1)
  const to = hostile.seen.get(hostile.index)!
  expect(Math.hypot(to.x - from.x, to.z - from.z)).toBeLessThanOrEqual(MAX_STEP * 1.02 + 0.006)
})

test('more inputs than the time gives walk no faster', async () => {
  const from = await where()
  const start = performance.now()
  for (let sequence = 1; sequence <= 240; sequence += 8) {
    const eight = Array.from({ length: 8 }, (_, i) => ({
      ...input,
      sequence: sequence + i,
      dx: 3,
      dz: 1,
    }))
    hostile.sendBytes(encodeInputs(eight))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await acknowledged(240)
  const to = hostile.seen.get(hostile.index)!
  // From joining to the last acknowledgement, so a little more than the time in which it walked.
  const seconds = (performance.now() - start) / 1000 + 5
  const most = (seconds * STEP_RATE + STEP_BURST) * MAX_STEP * 1.02
  expect(Math.hypot(to.x - from.x, to.z - from.z)).toBeLessThan(most)
})

test('a replayed message moves nobody', async () => {
  const message = encodeInputs([{ ...input, sequence: 9, dx: 0.1, dz: 0.1 }])
  hostile.sendBytes(message)
  await acknowledged(9)
  const from = { ...hostile.seen.get(hostile.index)! }
  for (let i = 0; i < 50; i++) hostile.sendBytes(message)
  hostile.sendBytes(encodeInputs([{ ...input, sequence: 10 }]))
  await acknowledged(10)
  expect(hostile.seen.get(hostile.index)).toMatchObject({ x: from.x, z: from.z })
})

test('messages of a wrong length or with an unknown action change nothing and end nothing', async () => {
  const from = await where()
  for (const length of [0, 1, 7, 9, INPUT_SIZE * 9, 4000])
    hostile.sendBytes(new Uint8Array(length).fill(255))
  hostile.sendBytes(encodeInputs([{ ...input, action: 200, dx: 1 }]))
  expect(await hostile.request('emote', { emote: 'nod' })).toEqual({ ok: true })
  hostile.sendBytes(encodeInputs([{ ...input, sequence: 3 }]))
  await acknowledged(3)
  expect(await where()).toMatchObject({ x: from.x, z: from.z })
})

test('nobody walks out of the building, whatever the direction', async () => {
  const { version } = await server.browser().ask<{ version: number }>('GET', '/api/layouts/current')
  const { shell } = await server
    .browser()
    .ask<{ shell: { floor: { outline: [number, number][] } } }>('GET', `/api/layouts/${version}`)
  const xs = shell.floor.outline.map(([x]) => x)
  const zs = shell.floor.outline.map(([, z]) => z)
  for (let step = 1; step <= 150; step++) {
    const turn = Math.floor(step / 50)
    hostile.step({ dx: turn === 1 ? 4 : -4, dz: turn === 2 ? 4 : -4 })
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  await acknowledged(150)
  const { x, z } = hostile.seen.get(hostile.index)!
  expect(x).toBeGreaterThan(Math.min(...xs))
  expect(x).toBeLessThan(Math.max(...xs))
  expect(z).toBeGreaterThan(Math.min(...zs))
  expect(z).toBeLessThan(Math.max(...zs))
})

test('a flood ends the connection and keeps no seat', async () => {
  for (let i = 0; i < 2000; i++) hostile.sendBytes(encodeInputs([input]))
  await eventually(() => hostile.closeCode === CloseReason.flood, 'the end')
  await eventually(() => !watcher.room.state.people.has(hostile.id), 'Mallory gone')
  expect(await watcher.request('emote', { emote: 'nod' })).toEqual({ ok: true })
})
