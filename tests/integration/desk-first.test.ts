import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Desk, shownLines } from '../support/desk.ts'
import type { FakePage } from '../support/fake-wire.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import type { StaffedLobby } from '../support/staffed-lobby.ts'

/** Who speaks before anybody has asked: a rep to an arrival, a visitor to who has greeted. */
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

describe('a rep writes first', () => {
  const write = (page: FakePage, visitorId: string, text: string) =>
    lobby.must(page.ask('write-to', { visitorId, text }))

  test('to a visitor who is here: both sides have a conversation, which nobody waits in', async () => {
    const [rita, rob] = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
    const mia = lobby.visit('mia', { locale: 'de' })
    const reply = await write(rita, 'mia', ' Can I help? ')
    expect(reply).toMatchObject({ ok: true })
    for (const page of [rita, rob, mia]) expect(shownLines(page)).toEqual(['Can I help?'])
    expect(mia.heardOf('conversation').at(-1)).toMatchObject({
      ...{ visitorId: 'mia', locale: 'de', unread: 1, waitingSince: null },
      lines: [{ by: 'rep' }],
    })
    expect(await desk.ask(mia, 'Yes, please')).toEqual(reply)
    expect(rob.heardOf('conversation-line')).toMatchObject([{ unread: 1, waitingSince: start }])
  })

  test('in the conversation that there is', async () => {
    const rita = await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    const conversationId = await desk.begin(mia)
    expect(await write(rita, 'mia', 'Yes?')).toEqual(succeed({ conversationId }))
    await desk.shows(mia, 'Hello?', 'Yes?')
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
    await desk.shows(mia, greeting!.text, 'Hello!', 'Still me')
  })

  test('without one just asks', async () => {
    await lobby.takeDuty('rita')
    const mia = lobby.visit('mia')
    await reply(mia, 'Hello!')
    await desk.shows(mia, 'Hello!')
  })
})
