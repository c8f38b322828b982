import { randomUUID } from 'node:crypto'
import { readQuestionState } from '@foyer/server/reception/reception-queries.ts'
import { conversationLines } from '@foyer/server/reception/reception-tables.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import { leftWord } from '@foyer/shared/reception/desk-words.ts'
import { QUESTION_MAX, VISITOR_LINES_MAX } from '@foyer/shared/reception/reception-contract.ts'
import { MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Desk, shownLines } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import type { FakePage } from '../support/fake-wire.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { seededRandom } from '../support/seeded-random.ts'
import type { StaffedLobby } from '../support/staffed-lobby.ts'

/** Questions and answers as the pages live them. */
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

describe('a question', () => {
  test('goes to everybody on duty and to the own page, and to nobody else', async () => {
    const [rita, rob] = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
    const off = lobby.enter('off')
    const [mia, ben] = [lobby.visit('mia', { name: 'Mia', locale: 'de' }), lobby.visit('ben')]
    const id = await desk.begin(mia, '  Do you ship?  ')
    for (const page of [rita, rob, mia]) expect(shownLines(page)).toEqual(['Do you ship?'])
    for (const page of [off, ben]) expect(shownLines(page)).toEqual([])
    expect(rita.heardOf('conversation')).toMatchObject([
      { id, visitorId: 'mia', visitorName: 'Mia', locale: 'de', contact: null, unread: 1 },
    ])
    expect(mia.heardOf('conversation')).toMatchObject([{ unread: 0, openedAt: start }])
  })

  test('is one conversation, also when two are asked in the same moment', async () => {
    await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const asked = [mia.ask('ask', { text: 'One' }), mia.ask('ask', { text: 'Two' })]
    await Promise.all([mia.arrive(), mia.arrive()])
    await lobby.settle()
    const ids = asked.map(({ reply }) => (reply?.ok ? reply.value.conversationId : reply))
    expect(ids[0]).toBe(ids[1])
    expect(shownLines(mia).sort()).toEqual(['One', 'Two'])
  })

  test('of nothing, or of too much, is refused, and opens nothing', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    expect(await desk.ask(mia, ' \u200b\n ')).toEqual(refuse('text-empty'))
    expect(await desk.ask(mia, 'a'.repeat(QUESTION_MAX + 1))).toMatchObject({
      reason: 'text-too-long',
    })
    expect(await desk.ask(mia, 'a'.repeat(QUESTION_MAX * 4 + 1))).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^text: /),
    })
    expect(rita.heardOf('conversation')).toEqual([])
    expect(await desk.ask(mia, '😀'.repeat(QUESTION_MAX))).toMatchObject({ ok: true })
  })

  test('has a pace, which comes back with time', async () => {
    await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    for (let i = 0; i < 6; i++) expect(await desk.ask(mia, `${i}`)).toMatchObject({ ok: true })
    expect(await desk.ask(mia, 'one more')).toEqual(refuse('too-many'))
    lobby.parts.clock.goTo(start + 3000)
    expect(await desk.ask(mia, 'one more')).toMatchObject({ ok: true })
    expect(await desk.ask(mia, 'and one')).toEqual(refuse('too-many'))
  })

  test('is not for staff, who answer', async () => {
    const rita = await lobby.takeDuty('rita')
    expect(await desk.ask(rita, 'Me?')).toEqual(refuse('not-allowed', 'staff answers'))
  })

  test(`is refused after ${VISITOR_LINES_MAX} lines, whatever the reps have written`, async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const conversationId = await desk.begin(mia)
    const line = { conversationId, fromId: 'mia', name: 'mia', at: new Date(start) }
    const lines = (by: 'visitor' | 'rep', count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...line, by, id: randomUUID(), text: `${i}` }))
    await storage.database.insert(conversationLines).values(lines('rep', 50))
    await storage.database.insert(conversationLines).values(lines('visitor', VISITOR_LINES_MAX - 2))
    expect(await desk.ask(mia, 'the last')).toMatchObject({ ok: true })
    expect(await desk.ask(mia, 'too much')).toMatchObject({ reason: 'conversation-full' })
    expect(await desk.answer(rita, conversationId, 'Enough.')).toEqual(done)
  })
})

describe('with nobody on duty', () => {
  test.each(['', 'my mother', 'ada@', '12345', '1234567890123456'])(
    'a question with the contact "%s" is refused and nothing is kept',
    async (contact) => {
      const mia = lobby.visit('mia')
      expect(await desk.ask(mia, 'Hello?', contact)).toMatchObject({ reason: 'contact-invalid' })
      const rita = await lobby.takeDuty('rita')
      await lobby.settle()
      expect(rita.heardOf('conversation')).toEqual([])
    },
  )

  test('a contact once given is enough, and a new one takes its place', async () => {
    const mia = lobby.visit('mia')
    await desk.begin(mia, 'One', 'Mia@Example.COM')
    expect(await desk.ask(mia, 'Two')).toMatchObject({ ok: true })
    expect(await desk.ask(mia, 'Three', 'nonsense')).toMatchObject({ reason: 'contact-invalid' })
    expect(await desk.ask(mia, 'Three', ' +49  30 123456 ')).toMatchObject({ ok: true })
    expect(mia.heardOf('conversation').map(({ contact }) => contact)).toEqual([
      'Mia@example.com',
      '+49 30 123456',
    ])
    await desk.shows(mia, 'One', 'Two', 'Three')
  })

  test('a phone number without a country gets the center’s, and both sides are shown it so', async () => {
    const mia = lobby.visit('mia')
    await desk.begin(mia, 'One', '(030) 12 34-56')
    const rita = await lobby.takeDuty('rita')
    await desk.shows(rita, 'One')
    for (const page of [mia, rita]) {
      expect(page.heardOf('conversation').at(-1)).toMatchObject({ contact: '+49 30 123456' })
    }
    const leave = (contact: string) => lobby.must(mia.ask('leave-contact', { contact }))
    expect(await leave('+1 415 555')).toEqual(refuse('contact-invalid', 'phone'))
    expect(await leave('+44 (0)20 7946 0000')).toEqual(done)
    expect(mia.heardOf('conversation').at(-1)).toMatchObject({ contact: '+44 20 7946 0000' })
  })

  test('a question without contact is taken while somebody was there, not after that', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    await desk.begin(mia, 'Hello?')
    await lobby.must(rita.ask('duty', { on: false }))
    expect(await desk.ask(mia, 'Anybody?')).toMatchObject({ reason: 'contact-invalid' })
  })
})

describe('an address alone', () => {
  test('is kept with the conversation, can be corrected, and reaches the reps', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const leave = (contact: string) => lobby.must(mia.ask('leave-contact', { contact }))
    expect(await leave('mia@example.com')).toMatchObject({ reason: 'not-found' })
    await desk.begin(mia, 'Hello?')
    expect(await leave('Mia@Example.COM')).toEqual(done)
    expect(await leave('my mother')).toMatchObject({ reason: 'contact-invalid' })
    expect(await leave('+49 30  123456')).toEqual(done)
    for (const page of [rita, mia]) {
      expect(page.heardOf('conversation').map(({ contact }) => contact)).toEqual([
        null,
        'Mia@example.com',
        '+49 30 123456',
      ])
    }
    expect(shownLines(rita)).toEqual(['Hello?'])
    const staff = lobby.must(rita.ask('leave-contact', { contact: 'rita@example.com' }))
    expect(await staff).toMatchObject({ reason: 'not-allowed' })
    await lobby.must(rita.ask('duty', { on: false }))
    expect(await desk.ask(mia, 'Anybody?')).toMatchObject({ ok: true })
  })
})

describe('an answer', () => {
  test('is of who is on duty, in a conversation that there is', async () => {
    const rita = await lobby.takeDuty('rita')
    const id = await desk.begin(lobby.visit('mia'))
    const off = lobby.enter('off')
    expect(await desk.answer(off, id, 'Yes')).toEqual(refuse('not-on-duty'))
    expect(await desk.answer(lobby.visit('ben'), id, 'Yes')).toEqual(refuse('not-signed-in'))
    expect(await desk.answer(lobby.enter('max', 'marketer'), id, 'Yes')).toEqual(
      refuse('not-allowed'),
    )
    expect(await desk.answer(rita, randomUUID(), 'Yes')).toEqual(refuse('not-found'))
    expect(await desk.answer(rita, id, '\u202e')).toEqual(refuse('text-empty'))
    expect(await desk.answer(rita, 'mine', 'Yes')).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^conversationId: /),
    })
  })

  test('of one center is not in the conversations of another', async () => {
    const id = await desk.begin(lobby.visit('mia'), 'Hello?', 'mia@example.com')
    const { lobby: other } = await Desk.open(storage.database)
    const rita = await other.takeDuty('rita')
    const asked = rita.ask('answer', { conversationId: id, text: 'Yes' })
    expect(await other.must(asked)).toEqual(refuse('not-found'))
    expect(rita.heardOf('conversation')).toEqual([])
    await other.close()
  })

  test('waits on the entry page until it is seen, also for who leaves at once', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const state = () => readQuestionState(storage.database, lobby.parts.centerId, 'mia')
    expect(await state()).toBe(null)
    const conversationId = await desk.begin(mia)
    expect(await state()).toBe('open')
    await desk.answer(rita, conversationId, 'Yes')
    expect(await state()).toBe('answered')
    mia.ask('seen', { conversationId })
    mia.leave()
    await lobby.settle()
    await expect.poll(state).toBe(null)
  })

  test('counts as unread for the visitor until seen, and for the reps it is the reading', async () => {
    const [rita, rob] = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
    const mia = lobby.visit('mia')
    const conversationId = await desk.begin(mia)
    await desk.ask(mia, 'Somebody there?')
    await desk.answer(rita, conversationId, 'Yes')
    await desk.answer(rob, conversationId, 'We are')
    const unreadOf = (page: FakePage) =>
      page.heardOf('conversation-line').map(({ line, unread }) => `${line.text}: ${unread}`)
    expect(unreadOf(mia)).toEqual(['Somebody there?: 0', 'Yes: 1', 'We are: 2'])
    expect(unreadOf(rob)).toEqual(['Somebody there?: 2', 'Yes: 0', 'We are: 0'])
    await lobby.must(mia.ask('seen', { conversationId }))
    await desk.answer(rita, conversationId, 'Tell me')
    expect(unreadOf(mia).at(-1)).toBe('Tell me: 1')
  })
})

describe('what shows that somebody reads and writes', () => {
  let rita: FakePage
  let rob: FakePage
  let mia: FakePage
  let conversationId: string

  beforeEach(async () => {
    rita = await lobby.takeDuty('rita')
    rob = await lobby.takeDuty('rob')
    mia = lobby.visit('mia')
    conversationId = await desk.begin(mia)
  })

  const typingOf = (page: FakePage) => page.heardOf('conversation-typing').length
  const seenOf = (page: FakePage) => page.heardOf('conversation-seen').length

  test('goes to the other side: a rep’s to the visitor, a visitor’s to all reps', async () => {
    await lobby.must(rita.ask('conversation-typing', { conversationId }))
    expect([rita, rob, mia].map(typingOf)).toEqual([0, 0, 1])
    await lobby.must(mia.ask('conversation-typing', { conversationId }))
    expect([rita, rob, mia].map(typingOf)).toEqual([1, 1, 1])
  })

  test('what a rep has read is told to the other reps, what a visitor has read to nobody', async () => {
    await lobby.must(mia.ask('seen', { conversationId }))
    expect([rita, rob, mia].map(seenOf)).toEqual([0, 0, 0])
    await lobby.must(rita.ask('seen', { conversationId }))
    expect([rita, rob, mia].map(seenOf)).toEqual([0, 1, 0])
  })

  test.each(['seen', 'conversation-typing'] as const)(
    '%s is refused to strangers as if there were nothing, and to who is off duty',
    async (name) => {
      const ben = lobby.visit('ben')
      expect(await lobby.must(ben.ask(name, { conversationId }))).toEqual(refuse('not-found'))
      const none = { conversationId: randomUUID() }
      expect(await lobby.must(ben.ask(name, none))).toEqual(refuse('not-found'))
      const off = lobby.enter('off')
      for (const body of [{ conversationId }, none]) {
        expect(await lobby.must(off.ask(name, body))).toEqual(refuse('not-on-duty'))
      }
      expect(await lobby.must(rita.ask(name, none))).toEqual(refuse('not-found'))
      expect([rita, rob, mia].map(typingOf)).toEqual([0, 0, 0])
    },
  )
})

describe('who comes in', () => {
  test('finds the own conversation, a newcomer is given none', async () => {
    await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    await desk.begin(mia, 'Hello?')
    mia.leave()
    await lobby.settle()
    await desk.shows(lobby.visit('mia'), 'Hello?')
    const ben = lobby.visit('ben', { newcomer: true })
    await lobby.settle()
    expect(ben.heardOf('conversation')).toEqual([])
  })

  test('and missed lines while cut off has them on coming back', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const id = await desk.begin(mia, 'Hello?')
    mia.cut()
    await desk.answer(rita, id, 'Yes?')
    await desk.answer(rita, id, 'Are you there?')
    mia.comeBack()
    await eventually(async () => {
      await lobby.settle()
      return mia.heardOf('conversation').length > 1
    }, 'the conversation')
    expect(shownLines(mia)).toEqual(['Hello?', 'Yes?', 'Are you there?'])
    expect(mia.heardOf('conversation').at(-1)).toMatchObject({ unread: 2 })
  })

  test('on duty is given all conversations, the longest waiting first, then the latest', async () => {
    const [mia, ben] = [lobby.visit('mia'), lobby.visit('ben')]
    await desk.begin(mia, 'M1', 'mia@example.com')
    lobby.parts.clock.goTo(start + SECOND)
    await desk.begin(ben, 'B1', 'ben@example.com')
    await desk.ask(mia, 'M2')
    const [eva, tom] = [lobby.visit('eva'), lobby.visit('tom')]
    const answered = [
      await desk.begin(eva, 'E1', 'e@example.com'),
      await desk.begin(tom, 'T1', 't@example.com'),
    ]
    const rita = await lobby.takeDuty('rita')
    for (const id of answered) await desk.answer(rita, id, 'Yes')
    await desk.shows(await lobby.takeDuty('rob'), 'M1', 'M2', 'B1', 'T1', 'Yes', 'E1', 'Yes')
  })
})

describe('a visitor waits', () => {
  const waitOf = (page: FakePage) =>
    page.heard.reduce<number | null | undefined>((wait, { name, body }) => {
      return name === 'conversation' || name === 'conversation-line' ? body.waitingSince : wait
    }, undefined)

  test('from the first unanswered line until a person has written, whoever has read it', async () => {
    const rita = await lobby.takeDuty('rita')
    const rob = await lobby.takeDuty('rob')
    const mia = lobby.visit('mia')
    const conversationId = await desk.begin(mia)
    lobby.parts.clock.goTo(start + MINUTE)
    await desk.ask(mia, 'Anybody?')
    await lobby.must(rob.ask('seen', { conversationId }))
    expect([rita, rob, mia].map(waitOf)).toEqual([start, start, start])
    await desk.answer(rita, conversationId, 'Yes')
    expect([rita, rob, mia].map(waitOf)).toEqual([null, null, null])
    await desk.ask(mia, 'And then?')
    expect(waitOf(rob)).toBe(start + MINUTE)
  })

  test('also after our people have left, and for who comes on duty then', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    await desk.begin(mia)
    await lobby.must(rita.ask('duty', { on: false }))
    await desk.shows(mia, 'Hello?', leftWord('en', false))
    const rob = await lobby.takeDuty('rob')
    await desk.shows(rob, 'Hello?', leftWord('en', false))
    expect(rob.heardOf('conversation')).toMatchObject([{ unread: 1, waitingSince: start }])
  })
})

/** However lines, reads, cuts and returns are mixed and arrive, all who were there show what is stored. */
test.each([1, 2, 3, 4])('everybody ends with the same lines: seed %i', async (seed) => {
  const random = seededRandom(seed)
  const choose = (count: number) => Math.floor(random() * count)
  const reps = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
  const mia = lobby.visit('mia')
  const conversationId = await desk.begin(mia, 'first')
  const pages = [mia, ...reps]
  const cut = new Set<FakePage>()
  let said = 0
  for (let turn = 0; turn < 40; turn++) {
    const page = pages[choose(pages.length)]!
    if (cut.has(page)) {
      page.comeBack()
      cut.delete(page)
    } else if (choose(5) === 0) {
      page.cut()
      cut.add(page)
    } else if (choose(4) === 0) {
      page.ask('seen', { conversationId })
    } else {
      const text = `line ${said++}`
      lobby.parts.clock.goTo(lobby.parts.clock.now() + 3000)
      if (page === mia) mia.ask('ask', { text })
      else page.ask('answer', { conversationId, text })
    }
    if (choose(3) === 0) await lobby.wire.settle(choose)
  }
  for (const page of cut) page.comeBack()
  await lobby.wire.settle(choose)
  const late = lobby.enter('rea')
  await lobby.must(late.ask('duty', { on: true }))
  await eventually(async () => {
    await lobby.settle()
    return shownLines(late).length > 0
  }, 'the conversation')
  const lines = shownLines(late)
  for (const page of pages) await desk.shows(page, ...lines)
  expect(new Set(lines).size).toBe(lines.length)
})
