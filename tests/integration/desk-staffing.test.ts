import { readLastLine } from '@foyer/server/reception/reception-queries.ts'
import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import { refuse } from '@foyer/shared/errors/result.ts'
import { goesOnWord, leftWord, pauseWord } from '@foyer/shared/reception/desk-words.ts'
import { MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Desk, shownLines } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import type { FakePage } from '../support/fake-wire.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import type { StaffedLobby } from '../support/staffed-lobby.ts'

/** What who waits is told when reps go, and what keeps a rep. */
let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let desk: Desk
let lobby: StaffedLobby
let start: number

beforeAll(async () => {
  storage = await openFreshDatabase()
})
afterAll(() => storage.close())
beforeEach(async () => {
  desk = await Desk.open(storage.database)
  lobby = desk.lobby
  start = lobby.parts.clock.now()
})
afterEach(() => lobby.close())

test.each(['answer', 'seen', 'conversation-typing', 'status', 'attention', 'duty'] as const)(
  'a marketer does not stand at the desk: %s',
  async (name) => {
    await lobby.takeDuty('rita')
    const conversationId = await desk.begin(lobby.visit('mia'))
    const max = lobby.enter('max', 'marketer')
    const bodies = {
      answer: { conversationId, text: 'Yes' },
      seen: { conversationId },
      'conversation-typing': { conversationId },
      status: { status: 'busy' },
      attention: { to: 'here' },
      duty: { on: true },
    } as const
    const refused =
      name === 'seen' || name === 'conversation-typing' ? 'not-on-duty' : 'not-allowed'
    expect(await lobby.must(max.ask(name, bodies[name]))).toEqual(refuse(refused))
    await lobby.settle()
    expect(max.heardOf('conversation')).toEqual([])
    expect(max.heardOf('own-shift')).toEqual([])
  },
)

test('whose role no longer allows it is off duty and is told nothing more', async () => {
  const rita = await lobby.takeDuty('rita')
  const member = rita.occupant.entry.staff!.member
  lobby.duty.roster.setMember({ ...member, role: 'marketer' })
  await lobby.settle()
  expect(lobby.isOnDuty('rita')).toBe(false)
  await desk.begin(lobby.visit('mia'), 'Hello?', 'mia@example.com')
  expect(rita.heardOf('conversation')).toEqual([])
})

describe('when nobody can answer any more', () => {
  let rita: FakePage
  let mia: FakePage

  beforeEach(async () => {
    rita = await lobby.takeDuty('rita', start + 600 * MINUTE)
    mia = lobby.visit('mia', { locale: 'de' })
    await desk.begin(mia)
  })

  const end = { cut: (page: FakePage) => page.cut(), close: (page: FakePage) => page.leave() }
  test.each(['cut', 'close'] as const)(
    'who waits is told after a minute without a page (%s), and the duty is kept',
    async (how) => {
      end[how](rita)
      await lobby.settle()
      await lobby.goTo(start + AWAY_SECONDS * SECOND - 1)
      await lobby.settle()
      expect(shownLines(mia)).toEqual(['Hello?'])
      await lobby.goTo(start + AWAY_SECONDS * SECOND)
      await desk.shows(mia, 'Hello?', leftWord('de', false))
      expect(lobby.isOnDuty('rita')).toBe(true)
      expect(lobby.duty.roster.staffing()).toMatchObject({ available: [], pause: null })
      expect(await desk.ask(mia, 'Anybody?')).toMatchObject({ reason: 'contact-invalid' })
    },
  )

  test('nobody is told of a page that is back in time', async () => {
    rita.cut()
    await lobby.goTo(start + AWAY_SECONDS * SECOND - 1)
    rita.comeBack()
    await lobby.goTo(start + 3 * AWAY_SECONDS * SECOND)
    expect(shownLines(mia)).toEqual(['Hello?'])
  })

  test.each(['on-the-phone', 'back-soon'] as const)(
    'who waits hears at once: %s; a question is still taken, without an address',
    async (status) => {
      const ben = lobby.visit('ben')
      const answered = await desk.begin(ben, 'Quick one')
      await desk.answer(rita, answered, 'Done')
      await lobby.must(rita.ask('status', { status }))
      await desk.shows(mia, 'Hello?', pauseWord('de', status))
      expect(await desk.ask(lobby.visit('eva'), 'And me?')).toMatchObject({ ok: true })
      await lobby.settle()
      expect(shownLines(ben)).toEqual(['Quick one', 'Done'])
      // Back and gone again: the word stands there already.
      await lobby.must(rita.ask('status', { status: 'available' }))
      await lobby.must(rita.ask('status', { status }))
      await lobby.must(rita.ask('duty', { on: false }))
      await desk.shows(mia, 'Hello?', pauseWord('de', status), leftWord('de', false))
    },
  )
})

describe('when a rep goes and a colleague stays', () => {
  test('whose conversation it was is told who goes on, and waits no less', async () => {
    const rita = await lobby.takeDuty('rita')
    await lobby.takeDuty('rob')
    const [mia, ben] = [lobby.visit('mia', { locale: 'de' }), lobby.visit('ben')]
    const id = await desk.begin(mia)
    await desk.begin(ben, 'Me too')
    await desk.answer(rita, id, 'One moment')
    await desk.ask(mia, 'Sure')
    await lobby.must(rita.ask('duty', { on: false }))
    const word = goesOnWord('de', 'rita of staff', 'rob of staff')
    await desk.shows(mia, 'Hello?', 'One moment', 'Sure', word)
    expect(mia.heardOf('conversation-line').at(-1)).toMatchObject({ waitingSince: start })
    expect(shownLines(ben)).toEqual(['Me too'])
  })
})

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
      await desk.begin(mia, 'Hello?', contact)
      await goOff(rita)
      await desk.shows(mia, 'Hello?', leftWord(locale, contact !== undefined))
      expect(mia.heardOf('conversation-line')).toMatchObject([
        { line: { by: 'desk', name: 'The desk' }, unread: 1, waitingSince: start },
      ])
    },
  )

  test('only those are told who have talked in this visit, and once', async () => {
    const rita = await lobby.takeDuty('rita')
    const [mia, ben, eva] = [lobby.visit('mia'), lobby.visit('ben'), lobby.visit('eva')]
    await desk.begin(mia, 'Hello?')
    const old = await desk.begin(ben, 'Long ago')
    ben.leave()
    await lobby.settle()
    lobby.parts.clock.goTo(start + MINUTE)
    const again = lobby.visit('ben')
    await desk.shows(again, 'Long ago')
    await goOff(rita)
    await desk.shows(mia, 'Hello?', leftWord('en', false))
    await lobby.must(rita.ask('duty', { on: true }))
    await goOff(rita)
    await lobby.close() // everything that was to be told is told then
    await lobby.settle()
    expect(shownLines(mia)).toHaveLength(2)
    expect([shownLines(again), shownLines(eva)]).toEqual([['Long ago'], []])
    expect(await readLastLine(storage.database, old)).toMatchObject({ fromId: 'ben' })
  })

  test('nobody is told while somebody stays', async () => {
    const rita = await lobby.takeDuty('rita')
    await lobby.takeDuty('rob')
    const mia = lobby.visit('mia')
    await desk.begin(mia, 'Hello?')
    await goOff(rita)
    await lobby.close()
    await lobby.settle()
    expect(shownLines(mia)).toEqual(['Hello?'])
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
    const id = await desk.begin(mia, 'Hello?', 'mia@example.com')
    await lobby.goTo(start + repAt * MINUTE, MINUTE)
    await desk.answer(rita, id, 'Yes?')
    await lobby.goTo(start + visitorAt * MINUTE, MINUTE)
    await desk.ask(mia, 'One more thing')
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
