import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { EnterReply } from '@foyer/shared/lobby/entry-contract.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConnectionState } from '../net/connection-types.ts'
import { createLobbyConnection, type SocketEvents } from './lobby-connection.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const seat = () => succeed<EnterReply>({ kind: 'visitor', name: 'Ada', reservation: {} })

/** What a connection says while it waits for the next try. */
function waiting(state: ConnectionState) {
  if (state.phase !== 'reconnecting') throw new Error(`${state.phase}, not reconnecting`)
  return state
}

/** A server whose answers the test chooses, and the socket events it may fire. */
function createLobby(answers: Result<EnterReply>[] = []) {
  const sockets: SocketEvents[] = []
  const sent: Uint8Array[] = []
  let entered = 0
  const connection = createLobbyConnection({
    enter: async () => {
      entered++
      return answers.shift() ?? seat()
    },
    loadSocket: async () => async (_seat, events) => {
      sockets.push(events)
      return {
        request: async (name) => {
          if (name === 'emote') throw new Error('timed out')
          return succeed(undefined)
        },
        sendInputs: (bytes) => void sent.push(bytes),
        leave: () => undefined,
      }
    },
    onSnapshot: () => undefined,
  })
  return {
    connection,
    sockets,
    sent,
    get entered() {
      return entered
    },
    get phase() {
      return connection.state.getState()
    },
    async join() {
      const opened = await connection.open(Promise.resolve())
      await vi.advanceTimersByTimeAsync(1)
      sockets.at(-1)!.announcement('welcome', {})
      return opened
    },
  }
}

test('is joined when the server says welcome, and sends inputs only then', async () => {
  const lobby = createLobby()
  expect(lobby.connection.sendInputs(new Uint8Array(8))).toBe(false)
  expect(await lobby.join()).toEqual({ ok: true, value: undefined })
  expect(lobby.phase).toEqual({ phase: 'joined' })
  expect(lobby.connection.sendInputs(new Uint8Array(8))).toBe(true)
  lobby.sockets[0]!.dropped(200)
  expect(lobby.connection.sendInputs(new Uint8Array(8))).toBe(false)
  expect(lobby.sent).toHaveLength(1)
})

test('a refused entry is the answer and the state', async () => {
  const refusal = refuse('name-reserved')
  const lobby = createLobby([refusal])
  expect(await lobby.connection.open(Promise.resolve())).toEqual(refusal)
  expect(lobby.phase).toEqual({ phase: 'refused', refusal })
})

test('a cut says when the socket tries to come back, at every try, then joined again', async () => {
  const lobby = createLobby()
  await lobby.join()
  for (const pause of [200, 400, 2000]) {
    lobby.sockets[0]!.dropped(pause)
    const nextTry = Date.now() + pause
    expect(lobby.phase).toEqual({ phase: 'reconnecting', nextTry, tryNow: null })
    await vi.advanceTimersByTimeAsync(pause)
  }
  lobby.sockets[0]!.announcement('welcome', {})
  expect(lobby.phase).toEqual({ phase: 'joined' })
})

test('a lost seat is asked for anew, however often the server cannot', async () => {
  const lobby = createLobby()
  await lobby.join()
  lobby.sockets[0]!.closed(4003)
  expect(lobby.phase).toMatchObject({ phase: 'reconnecting' })
  const again = createLobby([seat(), refuse('unavailable'), refuse('too-many')])
  await again.join()
  again.sockets[0]!.closed(CloseReason.shutdown)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(again.entered).toBe(4)
  again.sockets[1]!.announcement('welcome', {})
  expect(again.phase).toEqual({ phase: 'joined' })
})

test('a lost seat says the true time of the next try, which only comes nearer', async () => {
  const lobby = createLobby([seat(), ...Array.from({ length: 5 }, () => refuse('unavailable'))])
  await lobby.join()
  lobby.sockets[0]!.closed(CloseReason.shutdown)
  for (let tries = 1; tries <= 5; tries++) {
    const { nextTry } = waiting(lobby.phase)
    expect(nextTry - Date.now()).toBeLessThanOrEqual(15_000)
    await vi.advanceTimersByTimeAsync(nextTry - Date.now() - 1)
    expect([waiting(lobby.phase).nextTry, lobby.entered]).toEqual([nextTry, tries])
    await vi.advanceTimersByTimeAsync(1)
    expect(lobby.entered).toBe(tries + 1)
  }
})

test('who does not want to wait has it tried at once, and once only', async () => {
  const lobby = createLobby([seat(), refuse('unavailable'), refuse('unavailable')])
  await lobby.join()
  lobby.sockets[0]!.closed(CloseReason.shutdown)
  const first = waiting(lobby.phase)
  first.tryNow?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(lobby.entered).toBe(2)
  first.tryNow?.() // an old button
  waiting(lobby.phase).tryNow?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(lobby.entered).toBe(3)
  waiting(lobby.phase).tryNow?.()
  await vi.advanceTimersByTimeAsync(1)
  lobby.sockets.at(-1)!.announcement('welcome', {})
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect([lobby.phase.phase, lobby.entered]).toEqual(['joined', 4])
})

test('gives up after minutes, and says why it ended', async () => {
  const lobby = createLobby([seat(), ...Array.from({ length: 200 }, () => refuse('unavailable'))])
  await lobby.join()
  lobby.sockets[0]!.closed(CloseReason.shutdown)
  await vi.advanceTimersByTimeAsync(6 * MINUTE)
  expect(lobby.phase).toEqual({ phase: 'closed', why: 'shutdown' })
})

test.each([
  [CloseReason.takenOver, 'taken-over'],
  [CloseReason.signedOut, 'signed-out'],
  [CloseReason.flood, 'flood'],
])('does not come back after close code %i: %s', async (code, why) => {
  const lobby = createLobby()
  await lobby.join()
  lobby.sockets[0]!.closed(code)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(lobby.phase).toEqual({ phase: 'closed', why })
  expect(lobby.entered).toBe(1)
})

test('requests never throw', async () => {
  const lobby = createLobby()
  const typing = { scope: 'near' } as const
  expect(await lobby.connection.request('typing', typing)).toMatchObject({ reason: 'unavailable' })
  await lobby.join()
  expect(await lobby.connection.request('typing', typing)).toEqual({ ok: true, value: undefined })
  expect(await lobby.connection.request('emote', { emote: 'wave' })).toMatchObject({ ok: false })
})

test('announcements reach every listener until it stops', async () => {
  const lobby = createLobby()
  const heard: number[] = []
  const stop = lobby.connection.on('closing', ({ seconds }) => heard.push(seconds))
  await lobby.join()
  lobby.sockets[0]!.announcement('closing', { seconds: 5 })
  stop()
  lobby.sockets[0]!.announcement('closing', { seconds: 4 })
  expect(heard).toEqual([5])
})
