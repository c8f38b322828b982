import { randomUUID } from 'node:crypto'
import { conversationLines } from '@foyer/server/reception/reception-tables.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { VISITOR_LINES_MAX } from '@foyer/shared/reception/reception-contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

let server: BootedServer
let repBrowser: BrowserSession
beforeAll(async () => {
  server = await bootServer({ settings: { ENTRIES_PER_MINUTE: '1000' } })
  repBrowser = await server.asStaff('Rita Rep', 'rep')
})
afterAll(() => server.stop())

const enterRep = () => LobbyPerson.enter(server.url, repBrowser)

test('a question with nobody on duty needs an address, and is there when a rep comes on duty', async () => {
  const browser = server.browser()
  const ada = await LobbyPerson.enter(server.url, browser, { locale: 'de' })
  const text = 'Do you ship to Norway?'
  expect(await ada.request('ask', { text })).toMatchObject({ reason: 'contact-invalid' })
  const wrong = await ada.request('ask', { text, contact: 'my mother' })
  expect(wrong).toMatchObject({ reason: 'contact-invalid' })
  const asked = await ada.request('ask', { text, contact: 'ada@example.com' })
  if (!asked.ok) throw new Error(asked.reason)
  const own = await ada.hears('conversation')
  expect(own).toMatchObject({
    id: asked.value.conversationId,
    contact: 'ada@example.com',
    unread: 0,
  })

  const rita = await enterRep()
  expect(rita.all('conversation')).toEqual([])
  expect(await rita.request('duty', { on: true })).toEqual({ ok: true })
  const given = await rita.hears('conversation')
  expect(given).toMatchObject({ visitorName: 'Ada', locale: 'de', unread: 1, lines: [{ text }] })

  await rita.request('conversation-typing', { conversationId: given.id })
  await ada.hears('conversation-typing')
  await rita.request('answer', { conversationId: given.id, text: 'Yes, we do.' })
  const answered = await ada.hears('conversation-line')
  expect(answered).toMatchObject({ unread: 1, line: { by: 'rep', name: 'Rita Rep' } })

  await ada.leave()
  const reloaded = await LobbyPerson.enter(server.url, browser)
  const kept = await reloaded.hears('conversation')
  expect(kept.lines.map((line) => line.text)).toEqual([text, 'Yes, we do.'])
  expect(kept.unread).toBe(1)
  await reloaded.request('seen', { conversationId: kept.id })
  await reloaded.leave()
  const again = await LobbyPerson.enter(server.url, browser)
  expect(await again.hears('conversation')).toMatchObject({ unread: 0 })

  const stranger = await LobbyPerson.enter(server.url, server.browser())
  expect(await stranger.request('seen', { conversationId: kept.id })).toMatchObject({
    reason: 'not-found',
  })
  const pretender = { conversationId: kept.id, text: 'I am staff' }
  expect(await stranger.request('answer', pretender)).toMatchObject({ reason: 'not-signed-in' })
  expect(stranger.all('conversation')).toEqual([])

  await rita.request('duty', { on: false })
  const off = { conversationId: kept.id, text: 'Bye' }
  expect(await rita.request('answer', off)).toMatchObject({ reason: 'not-on-duty' })
  await Promise.all([again, stranger, rita].map((person) => person.leave()))
})

test('what one rep has read counts as read for the others at once', async () => {
  const ada = await LobbyPerson.enter(server.url, server.browser())
  const rita = await enterRep()
  const otto = await LobbyPerson.enter(server.url, await server.asStaff('Otto Other', 'rep'))
  await rita.request('duty', { on: true })
  await otto.request('duty', { on: true })
  const asked = await ada.request('ask', { text: 'Is anybody there?' })
  if (!asked.ok) throw new Error(asked.reason)
  const { conversationId } = asked.value
  await otto.hears('conversation', ({ id }) => id === conversationId)
  await rita.request('seen', { conversationId })
  expect(await otto.hears('conversation-seen')).toEqual({ conversationId })
  expect(rita.all('conversation-seen')).toEqual([])
  expect(ada.all('conversation-seen')).toEqual([])
  for (const rep of [rita, otto]) await rep.request('duty', { on: false })
  await Promise.all([ada, rita, otto].map((person) => person.leave()))
})

test('a full conversation takes no more lines of the visitor, and those of reps', async () => {
  const ada = await LobbyPerson.enter(server.url, server.browser())
  const rita = await enterRep()
  await rita.request('duty', { on: true })
  const asked = await ada.request('ask', { text: 'First' })
  if (!asked.ok) throw new Error(asked.reason)
  const { conversationId } = asked.value
  const line = { conversationId, by: 'visitor', fromId: ada.id, name: 'Ada', text: 'x' }
  const lines = Array.from({ length: VISITOR_LINES_MAX - 2 }, () => {
    return { ...line, id: randomUUID(), at: new Date() }
  })
  await server.app.database.insert(conversationLines).values(lines)
  expect(await ada.request('ask', { text: 'Last' })).toMatchObject({ ok: true })
  expect(await ada.request('ask', { text: 'Over' })).toMatchObject({ reason: 'conversation-full' })
  expect(await rita.request('answer', { conversationId, text: 'Well' })).toEqual({ ok: true })
  await rita.request('duty', { on: false })
  await Promise.all([ada, rita].map((person) => person.leave()))
})

describe('duty', () => {
  test('the rep stands at a post, the door opens, and the page may close', async () => {
    const rita = await enterRep()
    const ada = await LobbyPerson.enter(server.url, server.browser())
    expect(await ada.request('duty', { on: true })).toMatchObject({ reason: 'not-signed-in' })
    expect(await ada.request('status', { status: 'busy' })).toMatchObject({
      reason: 'not-signed-in',
    })
    await rita.request('duty', { on: true })
    const shown = () => ada.room.state.people.get(rita.id)
    await eventually(() => shown()?.status === 'available', 'available')
    expect(shown()).toMatchObject({ kind: 'rep', name: 'Rita Rep' })
    await ada.hears('door', ({ open }) => open)
    await expectAtPost(rita, await ada.sees(rita.index))
    await rita.request('status', { status: 'on-the-phone' })
    await eventually(() => shown()?.status === 'on-the-phone', 'on the phone')

    const newcomer = await LobbyPerson.enter(server.url, server.browser(), {
      name: 'Neo',
      locale: 'de',
    })
    expect(await rita.hears('arrival', ({ name }) => name === 'Neo')).toMatchObject({
      personId: newcomer.id,
      locale: 'de',
    })

    await rita.leave()
    await eventually(() => shown()?.view === 'away', 'away, and still there')
    expect(shown()?.connected).toBe(true)

    const back = await enterRep()
    await eventually(() => shown()?.view === '3d', 'back')
    expect(back.index).toBe(rita.index)
    await back.request('duty', { on: false })
    await eventually(() => shown()?.status === '', 'off duty')
    await Promise.all([back, ada, newcomer].map((person) => person.leave()))
  })

  test('whose session is revoked is let go and off duty', async () => {
    const browser = await server.asStaff('Sven Short', 'rep')
    const sven = await LobbyPerson.enter(server.url, browser)
    const ada = await LobbyPerson.enter(server.url, server.browser())
    await sven.request('duty', { on: true })
    await browser.request('POST', '/api/auth/sign-out')
    await eventually(() => sven.closeCode === CloseReason.signedOut, 'the end')
    await eventually(() => !ada.room.state.people.has(sven.id), 'gone')
    await ada.leave()
  })
})

async function expectAtPost(rep: LobbyPerson, record: { x: number; z: number }): Promise<void> {
  const browser = server.browser()
  const { version } = await browser.ask<{ version: number }>('GET', '/api/layouts/current')
  const { spots } = await browser.ask<{ spots: { kind: string; at: [number, number] }[] }>(
    'GET',
    `/api/layouts/${version}`,
  )
  const distances = spots
    .filter(({ kind }) => kind === 'post')
    .map(({ at: [x, z] }) => Math.hypot(record.x - x, record.z - z))
  expect(Math.min(...distances), `${rep.id} at a post`).toBeLessThan(1)
}
