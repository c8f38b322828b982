import { Speakers } from '@foyer/server/chat/speakers.ts'
import { receptionFeature } from '@foyer/server/reception/reception-feature.ts'
import { readLastLine } from '@foyer/server/reception/reception-queries.ts'
import { leftWord } from '@foyer/shared/reception/left-word.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { FakePage } from '../support/fake-wire.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { pageShows, shown } from '../support/lines-shown.ts'
import { StaffedLobby } from '../support/staffed-lobby.ts'

/** The reception when a duty ends, over a wire and a real database. */
let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let lobby: StaffedLobby
let start: number

beforeAll(async () => {
  storage = await openFreshDatabase()
})
afterAll(() => storage.close())
beforeEach(async () => {
  lobby = await StaffedLobby.open(storage.database, (parts, duty) => [
    receptionFeature({ ...parts, duty, speakers: new Speakers(), name: () => 'The desk' }),
  ])
  start = lobby.parts.clock.now()
})
afterEach(() => lobby.close())

const ask = (page: FakePage, text: string, contact?: string) =>
  lobby.must(page.ask('ask', contact === undefined ? { text } : { text, contact }))
const answer = (page: FakePage, conversationId: string, text: string) =>
  lobby.must(page.ask('answer', { conversationId, text }))

/** A visitor's first question; the id of the conversation. */
async function open(page: FakePage, text = 'Hello?', contact?: string): Promise<string> {
  const asked = await ask(page, text, contact)
  if (!asked.ok) throw new Error(asked.reason)
  return asked.value.conversationId
}

const shows = (page: FakePage, ...lines: string[]) => pageShows(lobby, page, ...lines)

describe('when the last one goes off duty', () => {
  const contact = 'mia@example.com'
  const goOff = (page: FakePage) => lobby.must(page.ask('duty', { on: false }))

  test.each([
    { locale: 'en', contact: undefined },
    { locale: 'de', contact: undefined },
    { locale: 'en', contact },
    { locale: 'de', contact },
  ] as const)(
    'visitors are told in their words: $locale, $contact',
    async ({ locale, contact }) => {
      const rita = await lobby.takeDuty('rita')
      const mia = lobby.visit('mia', { locale })
      await open(mia, 'Hello?', contact)
      await goOff(rita)
      await shows(mia, 'Hello?', leftWord(locale, contact !== undefined))
      expect(mia.heardOf('conversation-line')).toMatchObject([
        { line: { by: 'rep', name: 'The desk' }, unread: 1 },
      ])
    },
  )

  test('only those are told who have talked in this visit, and once', async () => {
    const rita = await lobby.takeDuty('rita')
    const [mia, ben, eva] = [lobby.visit('mia'), lobby.visit('ben'), lobby.visit('eva')]
    await open(mia, 'Hello?')
    const old = await open(ben, 'Long ago')
    ben.leave()
    await lobby.settle()
    lobby.parts.clock.goTo(start + MINUTE)
    const again = lobby.visit('ben')
    await shows(again, 'Long ago')
    await goOff(rita)
    await shows(mia, 'Hello?', leftWord('en', false))
    await lobby.must(rita.ask('duty', { on: true }))
    await goOff(rita)
    await lobby.close() // everything that was to be told is told then
    await lobby.settle()
    expect(shown(mia)).toHaveLength(2)
    expect([shown(again), shown(eva)]).toEqual([['Long ago'], []])
    expect(await readLastLine(storage.database, old)).toMatchObject({ fromId: 'ben' })
  })

  test('nobody is told while somebody stays', async () => {
    const rita = await lobby.takeDuty('rita')
    await lobby.takeDuty('rob')
    const mia = lobby.visit('mia')
    await open(mia, 'Hello?')
    await goOff(rita)
    await lobby.close()
    await lobby.settle()
    expect(shown(mia)).toEqual(['Hello?'])
  })
})

describe('a conversation holds a rep after the planned end', () => {
  test.each([
    { what: 'while it goes on', repAt: 55, visitorAt: 67, on: true },
    { what: 'not after a pause', repAt: 55, visitorAt: 61, on: false },
    { what: 'not who has not written in it lately', repAt: 39, visitorAt: 67, on: false },
  ])('$what', async ({ repAt, visitorAt, on }) => {
    const rita = await lobby.takeDuty('rita', start + 60 * MINUTE)
    const mia = lobby.visit('mia')
    const id = await open(mia, 'Hello?', 'mia@example.com')
    await lobby.goTo(start + repAt * MINUTE, MINUTE)
    await answer(rita, id, 'Yes?')
    await lobby.goTo(start + visitorAt * MINUTE, MINUTE)
    await ask(mia, 'One more thing')
    await lobby.goTo(start + 70 * MINUTE, MINUTE)
    const word = 'the look at the end'
    if (on) {
      await eventually(async () => {
        await lobby.settle()
        return rita.heardOf('shift-ending').length > 1
      }, word)
    } else {
      await eventually(() => !lobby.isOnDuty('rita'), word)
    }
    expect(lobby.isOnDuty('rita')).toBe(on)
  })
})
