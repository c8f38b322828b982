import { readDuties } from '@foyer/server/duty/roster-queries.ts'
import { END_GRACE, END_NOTICE } from '@foyer/shared/duty/duty-limits.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import { posts as postsOf } from '@foyer/shared/layout/layout-places.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { FakePage } from '../support/fake-wire.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { StaffedLobby } from '../support/staffed-lobby.ts'

/** Duty as the pages of a lobby live it: coming, staying, being away and leaving, over a wire and a real database. */
let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let lobby: StaffedLobby
let start: number

beforeAll(async () => {
  storage = await openFreshDatabase()
})
afterAll(() => storage.close())
beforeEach(async () => {
  lobby = await StaffedLobby.open(storage.database)
  start = lobby.parts.clock.now()
})
afterEach(() => lobby.close())

const come = (page: FakePage) => page.ask('duty', { on: true })
const go = (page: FakePage) => lobby.must(page.ask('duty', { on: false }))
const spots = () => postsOf(lobby.wire.instance.layout().layout)
const postOf = ({ occupant }: FakePage) =>
  lobby.duty.posts.of(lobby.wire.instance, occupant)?.id ?? null
/** What a page was told of its colleagues, in short. */
const toldOf = (page: FakePage) =>
  page.heardOf('crew-news').map(({ kind, staffId }) => `${kind} ${staffId}`)
const endingsOf = (page: FakePage) => page.heardOf('shift-ending').map(({ end }) => end - start)

describe('coming on duty', () => {
  test('is for staff, and the body is looked at', async () => {
    const mia = lobby.visit('mia')
    expect(await lobby.must(come(mia))).toEqual(refuse('not-signed-in'))
    const rita = lobby.enter('rita')
    expect(await lobby.must(rita.ask('duty', { on: true, shiftId: 'mine' }))).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^shiftId: /),
    })
    expect(lobby.duty.roster.size).toBe(0)
  })

  test('puts the avatar at the first free post, and ends the duty in other centers', async () => {
    const rita = await lobby.takeDuty('rita')
    const rob = await lobby.takeDuty('rob')
    expect([rita, rob].map(postOf)).toEqual(
      spots()
        .slice(0, 2)
        .map(({ id }) => id),
    )
    expect(lobby.personOf('rita')?.status).toBe('available')
    expect(lobby.endedElsewhere).toEqual(['rita', 'rob'])
  })

  test('twice is staying, at the same post and since the same time', async () => {
    const rita = await lobby.takeDuty('rita')
    const before = lobby.duty.roster.get('rita')
    await lobby.goTo(start + MINUTE)
    expect(await lobby.must(come(rita))).toEqual(done)
    expect(lobby.duty.roster.get('rita')).toBe(before)
    expect(lobby.endedElsewhere).toEqual(['rita'])
  })

  test('takes over the shift that is named, and a refusal of the plan is the answer', async () => {
    const asked: (string | null)[] = []
    lobby.signOn = {
      ...lobby.signOn,
      come: async (_staffId, shiftId) => {
        asked.push(shiftId)
        return refuse('shift-past', 'this shift is over')
      },
    }
    const rita = lobby.enter('rita')
    const shiftId = '0b5b6f2e-5d0c-4f5e-9d3b-0c8c5b1f7a11'
    const reply = await lobby.must(rita.ask('duty', { on: true, shiftId }))
    expect(reply).toEqual(refuse('shift-past', 'this shift is over'))
    expect(asked).toEqual([shiftId])
    expect(lobby.isOnDuty('rita')).toBe(false)
    expect(lobby.endedElsewhere).toEqual([])
  })

  test('is refused when all posts are taken, staying is not', async () => {
    const pages: FakePage[] = []
    for (const { id } of spots()) pages.push(await lobby.takeDuty(`at ${id}`))
    const late = lobby.enter('late')
    expect(await lobby.must(come(late))).toEqual(refuse('no-post-free'))
    expect(await lobby.must(come(pages[0]!))).toEqual(done)
    await go(pages[0]!)
    expect(await lobby.must(come(late))).toEqual(done)
  })

  test('the last post goes to one of two who ask in the same moment', async () => {
    for (const { id } of spots().slice(1)) await lobby.takeDuty(`at ${id}`)
    const [ada, ben] = [lobby.enter('ada'), lobby.enter('ben')]
    const asked = [come(ada), come(ben)]
    // Both see the free post before either has signed on.
    const arriving = [ada.arrive(), ben.arrive()]
    await Promise.all(arriving)
    await lobby.settle()
    expect(asked.map(({ reply }) => reply)).toEqual([done, refuse('no-post-free')])
    expect([lobby.isOnDuty('ada'), lobby.isOnDuty('ben')]).toEqual([true, false])
  })

  test('is not for a page that is cut off while the plan is asked', async () => {
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    lobby.signOn = { ...lobby.signOn, come: () => answered.then(() => done) }
    const rita = lobby.enter('rita')
    come(rita)
    const arriving = rita.arrive()
    rita.cut()
    answer()
    await arriving
    expect(lobby.isOnDuty('rita')).toBe(false)
    rita.comeBack()
    lobby.signOn = { ...lobby.signOn, come: async () => done }
    expect(await lobby.must(come(rita))).toEqual(done)
  })

  test('brings the note of those before', async () => {
    const note = {
      id: 'n',
      centerId: 'main',
      staffId: 'rob',
      name: 'Rob',
      text: 'Keys!',
      at: start,
    }
    lobby.handover = note
    const rita = await lobby.takeDuty('rita')
    expect(rita.heardOf('handover')).toEqual([note])
  })
})

describe('going off duty', () => {
  test('frees the post for the one who came lately, and the leaver steps aside', async () => {
    const rita = await lobby.takeDuty('rita')
    const rob = await lobby.takeDuty('rob')
    await go(rita)
    expect(lobby.personOf('rita')?.status).toBe('')
    expect([rita, rob].map(postOf)).toEqual([null, spots()[0]!.id])
    const { avatars } = lobby.wire.instance
    const [x, z] = spots()[0]!.at
    expect(avatars.squareDistance(rita.occupant.index, x, z)).toBeGreaterThan(0.5)
    expect(rob.heardOf('emote')).toContainEqual({ from: 'rita', emote: 'wave' })
  })

  test.each([
    { minutes: 30, follows: true },
    { minutes: 31, follows: false },
  ])(
    'who came $minutes minutes ago follows to the post: $follows',
    async ({ minutes, follows }) => {
      const end = start + 600 * MINUTE
      const rita = await lobby.takeDuty('rita', end)
      const rob = await lobby.takeDuty('rob', end)
      const own = postOf(rob)
      await lobby.goTo(start + minutes * MINUTE, MINUTE)
      await go(rita)
      expect(postOf(rob)).toBe(follows ? spots()[0]!.id : own)
    },
  )

  test('does not call somebody who walked away from the own post', async () => {
    const rita = await lobby.takeDuty('rita')
    const rob = await lobby.takeDuty('rob')
    const { avatars } = lobby.wire.instance
    const body = avatars.readBody(rita.occupant.index, { x: 0, y: 0, z: 0, node: 0 })
    avatars.place(rob.occupant.index, body, 0)
    const own = postOf(rob)
    await go(rita)
    expect(postOf(rob)).toBe(own)
  })

  test('is told to the others and to nobody else, and is stored', async () => {
    const [rita, rob] = [await lobby.takeDuty('rita'), await lobby.takeDuty('rob')]
    const off = lobby.enter('off')
    await go(rita)
    await lobby.settle()
    expect([rita, rob, off].map(toldOf)).toEqual([[], ['leaving rita'], []])
    const rows = await readDuties(storage.database, lobby.parts.centerId)
    expect(rows.map(({ staffId }) => staffId)).toEqual(['rob'])
  })

  test('when not on duty changes nothing', async () => {
    const rita = lobby.enter('rita')
    expect(await lobby.must(rita.ask('duty', { on: false }))).toEqual(done)
  })
})

test.each([
  ['status', { status: 'busy' }],
  ['attention', { to: 'hidden' }],
] as const)('%s is only of who is on duty', async (name, body) => {
  const rita = lobby.enter('rita')
  expect(await lobby.must(rita.ask(name, body as never))).toEqual(refuse('not-on-duty'))
  await lobby.must(come(rita))
  expect(await lobby.must(rita.ask(name, body as never))).toEqual(done)
  expect(await lobby.must(rita.ask(name, {} as never))).toMatchObject({ reason: 'invalid' })
})

describe('the planned end', () => {
  const END = 60 * MINUTE
  let rita: FakePage

  beforeEach(async () => {
    rita = await lobby.takeDuty('rita', start + END)
  })

  test(`is told once, ${END_NOTICE} minutes before`, async () => {
    await lobby.goTo(start + END - END_NOTICE * MINUTE - 1, MINUTE)
    expect(endingsOf(rita)).toEqual([])
    await lobby.goTo(start + END - END_NOTICE * MINUTE)
    expect(endingsOf(rita)).toEqual([END])
    lobby.parts.bus.emit('plan')
    await lobby.takeDuty('rob')
    await lobby.goTo(start + END - 1)
    expect(endingsOf(rita)).toEqual([END])
  })

  test('that is put off is told anew, and is the one that counts', async () => {
    await lobby.goTo(start + END - MINUTE, MINUTE)
    lobby.ends.set('rita', start + 2 * END)
    lobby.parts.bus.emit('plan')
    await lobby.goTo(start + END + END_GRACE * MINUTE, MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(true)
    await lobby.goTo(start + 2 * END - MINUTE, MINUTE)
    expect(endingsOf(rita)).toEqual([END, 2 * END])
  })

  test('comes at once when somebody follows who stays', async () => {
    await lobby.takeDuty('rob', start + 2 * END)
    await lobby.goTo(start + END - 1, MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(true)
    await lobby.goTo(start + END)
    expect([lobby.isOnDuty('rita'), lobby.isOnDuty('rob')]).toEqual([false, true])
  })

  test.each([
    ['nobody', async () => undefined],
    ['one whose plan ends too', () => lobby.takeDuty('rob', start + END)],
    ['one who is not planned', () => lobby.takeDuty('rob')],
    [
      'one whose page is gone',
      async () => {
        await lobby.goTo(start + END - 2 * MINUTE, MINUTE)
        const rob = await lobby.takeDuty('rob', start + 2 * END)
        rob.leave()
        await lobby.settle()
      },
    ],
  ])(`waits ${END_GRACE} minutes when %s follows`, async (_who, follow) => {
    await follow()
    await lobby.goTo(start + END + END_GRACE * MINUTE - 1, MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(true)
    await lobby.goTo(start + END + END_GRACE * MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(false)
  })

  test('takes nobody out of a conversation: it is told again after each grace, until that is over', async () => {
    let talks = true
    lobby.duty.listen({ holds: async (staffId) => talks && staffId === 'rita' })
    await lobby.takeDuty('rob', start + 10 * END)
    await lobby.goTo(start + END + 2 * END_GRACE * MINUTE, MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(true)
    expect(endingsOf(rita)).toEqual([END, END, END])
    talks = false
    await lobby.goTo(start + END + 3 * END_GRACE * MINUTE, MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(false)
  })

  test('comes for who talks and has no page any more', async () => {
    lobby.duty.listen({ holds: async () => true })
    await lobby.goTo(start + END - MINUTE, MINUTE)
    rita.leave()
    await lobby.goTo(start + END + END_GRACE * MINUTE - MINUTE, MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(true)
    await lobby.goTo(start + END + END_GRACE * MINUTE, MINUTE)
    expect(lobby.isOnDuty('rita')).toBe(false)
  })

  test('of a shift that is taken out of the plan is now', async () => {
    await lobby.takeDuty('rob', start + 10 * END)
    await lobby.goTo(start + 10 * MINUTE, MINUTE)
    lobby.ends.delete('rita')
    lobby.parts.bus.emit('plan')
    await lobby.settle()
    expect([lobby.isOnDuty('rita'), lobby.isOnDuty('rob')]).toEqual([false, true])
  })
})
