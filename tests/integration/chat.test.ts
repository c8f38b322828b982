import { CHAT_BURST, CHAT_MAX } from '@foyer/shared/chat/chat-contract.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

let server: BootedServer
let ada: LobbyPerson
let bob: LobbyPerson
beforeAll(async () => {
  server = await bootServer({ settings: { ENTRIES_PER_MINUTE: '1000' } })
})
afterAll(() => server.stop())
beforeEach(async () => {
  ada = await LobbyPerson.enter(server.url, server.browser())
  bob = await LobbyPerson.enter(server.url, server.browser(), { name: 'Bob' })
  return async () => {
    await Promise.all([ada.leave(), bob.leave()])
  }
})

test('those nearby hear each other, cleaned', async () => {
  expect(await ada.request('chat', { scope: 'near', text: '  hello\u202E\n you ' })).toEqual({
    ok: true,
  })
  const line = await bob.hears('chat')
  expect(line).toMatchObject({ from: ada.id, name: 'Ada', rep: false, automatic: false })
  expect(line.text).toBe('hello you')
  await ada.hears('chat', ({ id }) => id === line.id)
})

test('nobody near is said', async () => {
  await bob.leave()
  expect(await ada.request('chat', { scope: 'near', text: 'echo' })).toMatchObject({
    reason: 'nobody-near',
  })
})

test('a line to the whole lobby is there for newcomers, oldest first', async () => {
  await ada.request('chat', { scope: 'lobby', text: 'first' })
  await bob.request('chat', { scope: 'lobby', text: 'second' })
  const newcomer = await LobbyPerson.enter(server.url, server.browser())
  const texts = (await newcomer.hears('chat-history')).map(({ text }) => text)
  expect(texts.slice(-2)).toEqual(['first', 'second'])
  await newcomer.leave()
})

test.each([
  ['', 'text-empty'],
  ['\u200B', 'text-empty'],
  ['x'.repeat(CHAT_MAX + 1), 'text-too-long'],
  ['x'.repeat(CHAT_MAX * 5), 'invalid'],
])('%#: a text is refused and the connection stays', async (text, reason) => {
  expect(await ada.request('chat', { scope: 'lobby', text })).toMatchObject({ reason })
  expect(await ada.request('emote', { emote: 'wave' })).toEqual({ ok: true })
})

test('the same line twice is refused, and so is too much', async () => {
  expect(await ada.request('chat', { scope: 'lobby', text: 'again' })).toEqual({ ok: true })
  const repeated = await ada.request('chat', { scope: 'lobby', text: ' again ' })
  expect(repeated).toMatchObject({ reason: 'text-repeated' })
  const answers = []
  for (let i = 0; i < CHAT_BURST; i++) {
    answers.push(await ada.request('chat', { scope: 'lobby', text: `line ${i}` }))
  }
  expect(answers.at(-1)).toMatchObject({ reason: 'too-many' })
})

test('typing and emotes are shown to the others', async () => {
  await ada.request('typing', { scope: 'near' })
  expect(await bob.hears('typing')).toEqual({ from: ada.id })
  expect(ada.all('typing')).toEqual([])
  await bob.request('emote', { emote: 'heart' })
  expect(await ada.hears('emote')).toEqual({ from: bob.id, emote: 'heart' })
})

test('what no contract knows comes back as a refusal', async () => {
  const unknown = { scope: 'moon', text: 5 }
  expect(await ada.request('chat', unknown as never)).toMatchObject({ reason: 'invalid' })
  expect(await ada.request('chat', undefined as never)).toMatchObject({ reason: 'invalid' })
  ada.room.send('no-such-message' as never, {} as never)
  expect(await ada.request('emote', { emote: 'nod' })).toEqual({ ok: true })
})
