import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

let server: BootedServer
let rep: LobbyPerson

beforeAll(async () => {
  server = await bootServer({ settings: { ENTRIES_PER_MINUTE: '1000' } })
  rep = await LobbyPerson.enter(server.url, await server.asStaff('Rita Rep', 'rep'))
  await rep.request('duty', { on: true })
})
afterAll(() => server.stop())

const enter = (browser: BrowserSession) => LobbyPerson.enter(server.url, browser)

/** Who a browser is in every visit. */
const guestIdOf = (browser: BrowserSession) => /foyer_guest=([^.]+)/.exec(browser.cookie)![1]!

/** All that somebody has been told so far. */
const told = ({ everything, room }: LobbyPerson) =>
  JSON.stringify([...everything(), room.state.toJSON()])

describe('a visitor', () => {
  test('is shown by another id in each visit, and nobody is told the one of the cookie', async () => {
    const [browser, other] = [server.browser(), server.browser()]
    const watcher = await enter(other)
    const first = await enter(browser)
    await first.request('chat', { scope: 'lobby', text: 'once' })
    await first.request('hand', { raised: true })
    await first.request('ask', { text: 'Is anybody there?' })
    await rep.hears('conversation', ({ visitorId }) => visitorId === first.id)
    const line = await watcher.hears('chat', ({ text }) => text === 'once')
    expect(line.from).toBe(first.id)
    await first.leave()
    const again = await enter(browser)
    expect(again.id).not.toBe(first.id)
    await again.request('chat', { scope: 'lobby', text: 'twice' })
    const after = await watcher.hears('chat', ({ text }) => text === 'twice')
    expect(after.from).toBe(again.id)

    const late = await enter(server.browser())
    const history = await late.hears('chat-history')
    const from = new Map(history.map((one) => [one.text, one.from]))
    expect([from.get('once'), from.get('twice')]).toEqual([first.id, again.id])
    for (const person of [watcher, late, rep, first, again]) {
      expect(told(person)).not.toContain(guestIdOf(browser))
    }
    await Promise.all([watcher, late, again].map((one) => one.leave()))
  })

  test('has the own lines and the own conversation again, which the reps find, too', async () => {
    const browser = server.browser()
    const first = await enter(browser)
    await first.request('chat', { scope: 'lobby', text: 'mine' })
    await first.request('ask', { text: 'Do you ship to Norway?' })
    const { id } = await first.hears('conversation')
    await first.leave()
    const again = await enter(browser)
    const own = (await again.hears('chat-history')).find(({ text }) => text === 'mine')
    expect(own?.from).toBe(again.id)
    expect(await again.hears('conversation')).toMatchObject({ id, visitorId: again.id })
    await rep.hears('conversation', (one) => one.id === id && one.visitorId === again.id)
    const written = await rep.request('write-to', { visitorId: again.id, text: 'We do.' })
    expect(written).toEqual({ ok: true, value: { conversationId: id } })
    await again.leave()
    // Whoever is not here is nobody that can be named, by neither id.
    for (const visitorId of [first.id, again.id, guestIdOf(browser)]) {
      expect(await rep.request('write-to', { visitorId, text: 'Hello?' })).toMatchObject({
        reason: 'not-found',
      })
    }
  })

  test('is the same one to everybody in a second tab', async () => {
    const browser = server.browser()
    const first = await enter(browser)
    const second = await enter(browser)
    expect(second.id).toBe(first.id)
    await second.leave()
  })
})
