import { randomUUID } from 'node:crypto'
import { Speakers } from '@foyer/server/chat/speakers.ts'
import { receptionFeature } from '@foyer/server/reception/reception-feature.ts'
import { readLastLine } from '@foyer/server/reception/reception-queries.ts'
import { conversationLines } from '@foyer/server/reception/reception-tables.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import { leftWord } from '@foyer/shared/reception/left-word.ts'
import { QUESTION_MAX, VISITOR_LINES_MAX } from '@foyer/shared/reception/reception-contract.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { FakePage } from '../support/fake-wire.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { StaffedLobby } from '../support/staffed-lobby.ts'

/** The reception as its pages live it: who is told what, over a wire and a real database. */
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

/** The lines of the conversations as a page shows them: what it was given, and what came after, each line once. */
function shown(page: FakePage): string[] {
  const conversations = new Map<string, Map<string, string>>()
  for (const { name, body } of page.heard) {
    if (name === 'conversation') {
      conversations.set(body.id, new Map(body.lines.map(({ id, text }) => [id, text])))
    }
    if (name === 'conversation-line') {
      conversations.get(body.conversationId)!.set(body.line.id, body.line.text)
    }
  }
  return [...conversations.values()].flatMap((lines) => [...lines.values()])
}

/** Waits until a page shows these lines: what is given to who comes in is read from the database first. */
async function shows(page: FakePage, ...lines: string[]): Promise<void> {
  await eventually(async () => {
    await lobby.settle()
    return shown(page).length >= lines.length
  }, `${lines.length} lines`)
  expect(shown(page)).toEqual(lines)
}

describe('a question', () => {
  test('goes to everybody on duty and to the own page, and to nobody else', async () => {
    const [rita, rob] = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
    const off = lobby.enter('off')
    const [mia, ben] = [lobby.visit('mia', { name: 'Mia', locale: 'de' }), lobby.visit('ben')]
    const id = await open(mia, '  Do you ship?  ')
    for (const page of [rita, rob, mia]) expect(shown(page)).toEqual(['Do you ship?'])
    for (const page of [off, ben]) expect(shown(page)).toEqual([])
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
    expect(shown(mia).sort()).toEqual(['One', 'Two'])
  })

  test('of nothing, or of too much, is refused, and opens nothing', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    expect(await ask(mia, ' \u200b\n ')).toEqual(refuse('text-empty'))
    expect(await ask(mia, 'a'.repeat(QUESTION_MAX + 1))).toMatchObject({ reason: 'text-too-long' })
    expect(await ask(mia, 'a'.repeat(QUESTION_MAX * 4 + 1))).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^text: /),
    })
    expect(rita.heardOf('conversation')).toEqual([])
    expect(await ask(mia, '😀'.repeat(QUESTION_MAX))).toMatchObject({ ok: true })
  })

  test('has a pace, which comes back with time', async () => {
    await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    for (let i = 0; i < 6; i++) expect(await ask(mia, `${i}`)).toMatchObject({ ok: true })
    expect(await ask(mia, 'one more')).toEqual(refuse('too-many'))
    lobby.parts.clock.goTo(start + 3000)
    expect(await ask(mia, 'one more')).toMatchObject({ ok: true })
    expect(await ask(mia, 'and one')).toEqual(refuse('too-many'))
  })

  test('is not for staff, who answer', async () => {
    const rita = await lobby.takeDuty('rita')
    expect(await ask(rita, 'Me?')).toEqual(refuse('not-allowed', 'staff answers'))
  })

  test(`is refused after ${VISITOR_LINES_MAX} lines, whatever the reps have written`, async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const conversationId = await open(mia)
    const line = { conversationId, fromId: 'mia', name: 'mia', at: new Date(start) }
    const lines = (by: 'visitor' | 'rep', count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...line, by, id: randomUUID(), text: `${i}` }))
    await storage.database.insert(conversationLines).values(lines('rep', 50))
    await storage.database.insert(conversationLines).values(lines('visitor', VISITOR_LINES_MAX - 2))
    expect(await ask(mia, 'the last')).toMatchObject({ ok: true })
    expect(await ask(mia, 'too much')).toMatchObject({ reason: 'conversation-full' })
    expect(await answer(rita, conversationId, 'Enough.')).toEqual(done)
  })
})

describe('with nobody on duty', () => {
  test.each(['', 'my mother', 'ada@', '12345', '1234567890123456'])(
    'a question with the contact "%s" is refused and nothing is kept',
    async (contact) => {
      const mia = lobby.visit('mia')
      expect(await ask(mia, 'Hello?', contact)).toMatchObject({ reason: 'contact-invalid' })
      const rita = await lobby.takeDuty('rita')
      await lobby.settle()
      expect(rita.heardOf('conversation')).toEqual([])
    },
  )

  test('a contact once given is enough, and a new one takes its place', async () => {
    const mia = lobby.visit('mia')
    await open(mia, 'One', 'Mia@Example.COM')
    expect(await ask(mia, 'Two')).toMatchObject({ ok: true })
    expect(await ask(mia, 'Three', 'nonsense')).toMatchObject({ reason: 'contact-invalid' })
    expect(await ask(mia, 'Three', ' +49  30 123456 ')).toMatchObject({ ok: true })
    expect(mia.heardOf('conversation').map(({ contact }) => contact)).toEqual([
      'Mia@example.com',
      '+49 30 123456',
    ])
    await shows(mia, 'One', 'Two', 'Three')
  })

  test('a question without contact is taken while somebody was there, not after that', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    await open(mia, 'Hello?')
    await lobby.must(rita.ask('duty', { on: false }))
    expect(await ask(mia, 'Anybody?')).toMatchObject({ reason: 'contact-invalid' })
  })
})

describe('an address alone', () => {
  test('is kept with the conversation, can be corrected, and reaches the reps', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const leave = (contact: string) => lobby.must(mia.ask('leave-contact', { contact }))
    expect(await leave('mia@example.com')).toMatchObject({ reason: 'not-found' })
    await open(mia, 'Hello?')
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
    expect(shown(rita)).toEqual(['Hello?'])
    const staff = lobby.must(rita.ask('leave-contact', { contact: 'rita@example.com' }))
    expect(await staff).toMatchObject({ reason: 'not-allowed' })
    await lobby.must(rita.ask('duty', { on: false }))
    expect(await ask(mia, 'Anybody?')).toMatchObject({ ok: true })
  })
})

describe('an answer', () => {
  test('is of who is on duty, in a conversation that there is', async () => {
    const rita = await lobby.takeDuty('rita')
    const id = await open(lobby.visit('mia'))
    const off = lobby.enter('off')
    expect(await answer(off, id, 'Yes')).toEqual(refuse('not-on-duty'))
    expect(await answer(lobby.visit('ben'), id, 'Yes')).toEqual(refuse('not-signed-in'))
    expect(await answer(lobby.enter('max', 'marketer'), id, 'Yes')).toEqual(refuse('not-allowed'))
    expect(await answer(rita, randomUUID(), 'Yes')).toEqual(refuse('not-found'))
    expect(await answer(rita, id, '\u202e')).toEqual(refuse('text-empty'))
    expect(await answer(rita, 'mine', 'Yes')).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^conversationId: /),
    })
  })

  test('of one center is not in the conversations of another', async () => {
    const id = await open(lobby.visit('mia'), 'Hello?', 'mia@example.com')
    const other = await StaffedLobby.open(storage.database, (parts, duty) => [
      receptionFeature({ ...parts, duty, speakers: new Speakers(), name: () => 'Other' }),
    ])
    const rita = await other.takeDuty('rita')
    const asked = rita.ask('answer', { conversationId: id, text: 'Yes' })
    expect(await other.must(asked)).toEqual(refuse('not-found'))
    expect(rita.heardOf('conversation')).toEqual([])
    await other.close()
  })

  test('counts as unread for the visitor until seen, and for the reps it is the reading', async () => {
    const [rita, rob] = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
    const mia = lobby.visit('mia')
    const conversationId = await open(mia)
    await ask(mia, 'Somebody there?')
    await answer(rita, conversationId, 'Yes')
    await answer(rob, conversationId, 'We are')
    const unreadOf = (page: FakePage) =>
      page.heardOf('conversation-line').map(({ line, unread }) => `${line.text}: ${unread}`)
    expect(unreadOf(mia)).toEqual(['Somebody there?: 0', 'Yes: 1', 'We are: 2'])
    expect(unreadOf(rob)).toEqual(['Somebody there?: 2', 'Yes: 0', 'We are: 0'])
    await lobby.must(mia.ask('seen', { conversationId }))
    await answer(rita, conversationId, 'Tell me')
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
    conversationId = await open(mia)
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
    await open(mia, 'Hello?')
    mia.leave()
    await lobby.settle()
    await shows(lobby.visit('mia'), 'Hello?')
    const ben = lobby.visit('ben', { newcomer: true })
    await lobby.settle()
    expect(ben.heardOf('conversation')).toEqual([])
  })

  test('and missed lines while cut off has them on coming back', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const id = await open(mia, 'Hello?')
    mia.cut()
    await answer(rita, id, 'Yes?')
    await answer(rita, id, 'Are you there?')
    mia.comeBack()
    await eventually(async () => {
      await lobby.settle()
      return mia.heardOf('conversation').length > 1
    }, 'the conversation')
    expect(shown(mia)).toEqual(['Hello?', 'Yes?', 'Are you there?'])
    expect(mia.heardOf('conversation').at(-1)).toMatchObject({ unread: 2 })
  })

  test('on duty is given all conversations, the one with the latest line first', async () => {
    const [mia, ben] = [lobby.visit('mia'), lobby.visit('ben')]
    await open(mia, 'M1', 'mia@example.com')
    await open(ben, 'B1', 'ben@example.com')
    await ask(mia, 'M2')
    await shows(await lobby.takeDuty('rita'), 'M1', 'M2', 'B1')
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

/** However lines, reads, cuts and returns are mixed and arrive, all who were there show what is stored. */
test.each([1, 2, 3, 4])('everybody ends with the same lines: seed %i', async (seed) => {
  const random = seededRandom(seed)
  const choose = (count: number) => Math.floor(random() * count)
  const reps = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
  const mia = lobby.visit('mia')
  const conversationId = await open(mia, 'first')
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
    return shown(late).length > 0
  }, 'the conversation')
  const lines = shown(late)
  for (const page of pages) await shows(page, ...lines)
  expect(new Set(lines).size).toBe(lines.length)
})
