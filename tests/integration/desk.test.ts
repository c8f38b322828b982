import { randomUUID } from 'node:crypto'
import { Speakers } from '@foyer/server/chat/speakers.ts'
import type { CenterDuty } from '@foyer/server/duty/center-duty.ts'
import { greetingFeature } from '@foyer/server/greeting/greeting-feature.ts'
import { Greetings } from '@foyer/server/greeting/greetings.ts'
import { receptionFeature } from '@foyer/server/reception/reception-feature.ts'
import { readLastLine, readQuestionState } from '@foyer/server/reception/reception-queries.ts'
import { conversationLines } from '@foyer/server/reception/reception-tables.ts'
import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import { done, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { goesOnWord, leftWord, pauseWord } from '@foyer/shared/reception/desk-words.ts'
import { QUESTION_MAX, VISITOR_LINES_MAX } from '@foyer/shared/reception/reception-contract.ts'
import { MINUTE, SECOND } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { FakePage } from '../support/fake-wire.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { StaffedLobby, type StaffedParts } from '../support/staffed-lobby.ts'

/** The reception as its pages live it: who is told what, over a wire and a real database. */
let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let lobby: StaffedLobby
let start: number

beforeAll(async () => {
  storage = await openFreshDatabase()
})
afterAll(() => storage.close())
beforeEach(async () => {
  lobby = await StaffedLobby.open(storage.database, (parts, duty) => features(parts, duty))
  start = lobby.parts.clock.now()
})
afterEach(() => lobby.close())

function features(parts: StaffedParts, duty: CenterDuty, name = 'The desk') {
  const speakers = new Speakers()
  const greetings = new Greetings(duty.roster, speakers)
  return [
    greetingFeature({ ...parts, greetings }),
    receptionFeature({ ...parts, duty, speakers, greetings, name: () => name }),
  ]
}

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
    const other = await StaffedLobby.open(storage.database, (parts, duty) =>
      features(parts, duty, 'Other'),
    )
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
    const conversationId = await open(mia)
    expect(await state()).toBe('open')
    await answer(rita, conversationId, 'Yes')
    expect(await state()).toBe('answered')
    mia.ask('seen', { conversationId })
    mia.leave()
    await lobby.settle()
    await expect.poll(state).toBe(null)
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

  test('on duty is given all conversations, the longest waiting first, then the latest', async () => {
    const [mia, ben] = [lobby.visit('mia'), lobby.visit('ben')]
    await open(mia, 'M1', 'mia@example.com')
    lobby.parts.clock.goTo(start + SECOND)
    await open(ben, 'B1', 'ben@example.com')
    await ask(mia, 'M2')
    const [eva, tom] = [lobby.visit('eva'), lobby.visit('tom')]
    const answered = [
      await open(eva, 'E1', 'e@example.com'),
      await open(tom, 'T1', 't@example.com'),
    ]
    const rita = await lobby.takeDuty('rita')
    for (const id of answered) await answer(rita, id, 'Yes')
    await shows(await lobby.takeDuty('rob'), 'M1', 'M2', 'B1', 'T1', 'Yes', 'E1', 'Yes')
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
    const conversationId = await open(mia)
    lobby.parts.clock.goTo(start + MINUTE)
    await ask(mia, 'Anybody?')
    await lobby.must(rob.ask('seen', { conversationId }))
    expect([rita, rob, mia].map(waitOf)).toEqual([start, start, start])
    await answer(rita, conversationId, 'Yes')
    expect([rita, rob, mia].map(waitOf)).toEqual([null, null, null])
    await ask(mia, 'And then?')
    expect(waitOf(rob)).toBe(start + MINUTE)
  })

  test('also after our people have left, and for who comes on duty then', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    await open(mia)
    await lobby.must(rita.ask('duty', { on: false }))
    await shows(mia, 'Hello?', leftWord('en', false))
    const rob = await lobby.takeDuty('rob')
    await shows(rob, 'Hello?', leftWord('en', false))
    expect(rob.heardOf('conversation')).toMatchObject([{ unread: 1, waitingSince: start }])
  })
})

describe('a rep writes first', () => {
  const write = (page: FakePage, visitorId: string, text: string) =>
    lobby.must(page.ask('write-to', { visitorId, text }))

  test('to a visitor who is here: both sides have a conversation, which nobody waits in', async () => {
    const [rita, rob] = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
    const mia = lobby.visit('mia', { locale: 'de' })
    const reply = await write(rita, 'mia', ' Can I help? ')
    expect(reply).toMatchObject({ ok: true })
    for (const page of [rita, rob, mia]) expect(shown(page)).toEqual(['Can I help?'])
    expect(mia.heardOf('conversation').at(-1)).toMatchObject({
      ...{ visitorId: 'mia', locale: 'de', unread: 1, waitingSince: null },
      lines: [{ by: 'rep' }],
    })
    expect(await ask(mia, 'Yes, please')).toEqual(reply)
    expect(rob.heardOf('conversation-line')).toMatchObject([{ unread: 1, waitingSince: start }])
  })

  test('in the conversation that there is', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const conversationId = await open(mia)
    expect(await write(rita, 'mia', 'Yes?')).toEqual(succeed({ conversationId }))
    await shows(mia, 'Hello?', 'Yes?')
  })

  test('to nobody else', async () => {
    const rita = await lobby.takeDuty('rita')
    const [off, max] = [lobby.enter('off'), lobby.enter('max', 'marketer')]
    const [mia, ben] = [lobby.visit('mia'), lobby.visit('ben')]
    expect(await write(off, 'mia', 'Hi')).toEqual(refuse('not-on-duty'))
    expect(await write(max, 'mia', 'Hi')).toEqual(refuse('not-allowed'))
    expect(await write(ben, 'mia', 'Hi')).toEqual(refuse('not-signed-in'))
    expect(await write(rita, 'eva', 'Hi')).toMatchObject({ reason: 'not-found' })
    expect(await write(rita, 'off', 'Hi')).toMatchObject({ reason: 'not-allowed' })
    expect(await write(rita, 'mia', ' ')).toEqual(refuse('text-empty'))
    expect(await write(rita, '', 'Hi')).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^visitorId: /),
    })
    for (const page of [rita, mia]) expect(page.heardOf('conversation')).toEqual([])
  })

  test('at a pace', async () => {
    const rita = await lobby.takeDuty('rita')
    lobby.visit('mia')
    for (let i = 0; i < 6; i++) expect(await write(rita, 'mia', `${i}`)).toMatchObject({ ok: true })
    expect(await write(rita, 'mia', 'more')).toEqual(refuse('too-many'))
  })
})

describe('who answers a greeting at the desk', () => {
  const reply = (page: FakePage, text: string) =>
    lobby.must(page.ask('ask', { text, greeted: true }))

  test('has it before the answer, once', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const { avatars } = lobby.wire.instance
    const body = avatars.readBody(rita.occupant.index, { x: 0, y: 0, z: 0, node: 0 })
    avatars.place(mia.occupant.index, body, 0)
    lobby.tick()
    await lobby.settle()
    const [greeting] = mia.heardOf('chat')
    expect(greeting).toMatchObject({ automatic: true, from: 'rita' })
    await reply(mia, 'Hello!')
    expect(rita.heardOf('conversation')).toMatchObject([
      { lines: [{ by: 'rep', name: 'rita of staff', text: greeting!.text }, { text: 'Hello!' }] },
    ])
    expect(rita.heardOf('conversation')[0]!.waitingSince).toBe(start)
    await reply(mia, 'Still me')
    await shows(mia, greeting!.text, 'Hello!', 'Still me')
  })

  test('without one just asks', async () => {
    await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    await reply(mia, 'Hello!')
    await shows(mia, 'Hello!')
  })
})

test.each(['answer', 'seen', 'conversation-typing', 'status', 'attention', 'duty'] as const)(
  'a marketer does not stand at the desk: %s',
  async (name) => {
    await lobby.takeDuty('rita')
    const conversationId = await open(lobby.visit('mia'))
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
  await open(lobby.visit('mia'), 'Hello?', 'mia@example.com')
  expect(rita.heardOf('conversation')).toEqual([])
})

describe('when nobody can answer any more', () => {
  let rita: FakePage
  let mia: FakePage

  beforeEach(async () => {
    rita = await lobby.takeDuty('rita', start + 600 * MINUTE)
    mia = lobby.visit('mia', { locale: 'de' })
    await open(mia)
  })

  const end = { cut: (page: FakePage) => page.cut(), close: (page: FakePage) => page.leave() }
  test.each(['cut', 'close'] as const)(
    'who waits is told after a minute without a page (%s), and the duty is kept',
    async (how) => {
      end[how](rita)
      await lobby.settle()
      await lobby.goTo(start + AWAY_SECONDS * SECOND - 1)
      await lobby.settle()
      expect(shown(mia)).toEqual(['Hello?'])
      await lobby.goTo(start + AWAY_SECONDS * SECOND)
      await shows(mia, 'Hello?', leftWord('de', false))
      expect(lobby.isOnDuty('rita')).toBe(true)
      expect(lobby.duty.roster.staffing()).toMatchObject({ available: [], pause: null })
      expect(await ask(mia, 'Anybody?')).toMatchObject({ reason: 'contact-invalid' })
    },
  )

  test('nobody is told of a page that is back in time', async () => {
    rita.cut()
    await lobby.goTo(start + AWAY_SECONDS * SECOND - 1)
    rita.comeBack()
    await lobby.goTo(start + 3 * AWAY_SECONDS * SECOND)
    expect(shown(mia)).toEqual(['Hello?'])
  })

  test.each(['on-the-phone', 'back-soon'] as const)(
    'who waits hears at once: %s; a question is still taken, without an address',
    async (status) => {
      const ben = lobby.visit('ben')
      const answered = await open(ben, 'Quick one')
      await answer(rita, answered, 'Done')
      await lobby.must(rita.ask('status', { status }))
      await shows(mia, 'Hello?', pauseWord('de', status))
      expect(await ask(lobby.visit('eva'), 'And me?')).toMatchObject({ ok: true })
      await lobby.settle()
      expect(shown(ben)).toEqual(['Quick one', 'Done'])
      // Back and gone again: the word stands there already.
      await lobby.must(rita.ask('status', { status: 'available' }))
      await lobby.must(rita.ask('status', { status }))
      await lobby.must(rita.ask('duty', { on: false }))
      await shows(mia, 'Hello?', pauseWord('de', status), leftWord('de', false))
    },
  )
})

describe('when a rep goes and a colleague stays', () => {
  test('whose conversation it was is told who goes on, and waits no less', async () => {
    const rita = await lobby.takeDuty('rita')
    await lobby.takeDuty('rob')
    const [mia, ben] = [lobby.visit('mia', { locale: 'de' }), lobby.visit('ben')]
    const id = await open(mia)
    await open(ben, 'Me too')
    await answer(rita, id, 'One moment')
    await ask(mia, 'Sure')
    await lobby.must(rita.ask('duty', { on: false }))
    const word = goesOnWord('de', 'rita of staff', 'rob of staff')
    await shows(mia, 'Hello?', 'One moment', 'Sure', word)
    expect(mia.heardOf('conversation-line').at(-1)).toMatchObject({ waitingSince: start })
    expect(shown(ben)).toEqual(['Me too'])
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
        { line: { by: 'desk', name: 'The desk' }, unread: 1, waitingSince: start },
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
