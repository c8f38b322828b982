import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, SwapBoard } from '@foyer/shared/swaps/swaps-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** Times of everything at once that a test tries; enough to meet in the middle. */
const TRIES = 6

function swapping(start: () => Promise<Record<string, string>>): void {
  const clock = new FakeClock('2027-01-18T05:00:00Z')
  let server: BootedServer
  let lead: BrowserSession
  let reps: { browser: BrowserSession; id: string }[]
  /** A week of its own for each test. */
  let monday = '2027-01-18'

  const rep = (index: number) => reps[index]!
  const ask = (from: BrowserSession, body: object) =>
    from.ask<Swap>('POST', '/api/rota/swaps', body)
  const give = (shift: Shift, from = 0) =>
    ask(rep(from).browser, {
      kind: 'give',
      shiftId: shift.id,
      version: shift.version,
      to: null,
      note: '',
    })
  const act = (from: BrowserSession, { id }: Swap, action: string) =>
    from.ask<Swap & { reason?: string }>('POST', `/api/rota/swaps/${id}/${action}`)
  const publish = (shifts: PlannedShift[]) => publishShifts(lead, monday, shifts)
  const week = () => lead.ask<Week>('GET', `/api/rota/main/weeks/${monday}`)
  const morning = (days: number, staffId: string | null) =>
    plannedShift(Temporal.PlainDate.from(monday).add({ days }).toString(), 'morning', staffId)
  const approval = async (swapApproval: boolean) => {
    const rules = { lateAfter: 5, missedAfter: 15, swapApproval }
    expect((await lead.change('/api/centers/main', { rules })).ok).toBe(true)
  }

  beforeAll(async () => {
    server = await bootServer({ clock, settings: await start() })
    lead = await server.asStaff('Lea Lead', 'lead')
    reps = []
    for (const name of ['Rita Rep', 'Remy Rep', 'Ruth Rep']) {
      const browser = await server.asStaff(name, 'rep')
      const { id } = await browser.ask<{ id: string }>('GET', '/api/me')
      reps.push({ browser, id })
    }
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    monday = Temporal.PlainDate.from(monday).add({ days: 7 }).toString()
    await approval(true)
  })

  test('a shift that is given stays with its owner until a lead says yes; the draft follows', async () => {
    const { published } = await publish([morning(2, rep(0).id)])
    const swap = await give(published[0]!)
    expect(swap).toMatchObject({ state: 'pending-acceptance', from: rep(0).id })
    const offered = await rep(1).browser.ask<Mine>('GET', '/api/rota/mine')
    expect(offered.swaps).toMatchObject([{ id: swap.id }])
    expect(await act(rep(1).browser, swap, 'accept')).toMatchObject({ state: 'pending-approval' })
    expect((await week()).published).toMatchObject([{ staffId: rep(0).id, version: 1 }])
    expect(await act(rep(1).browser, swap, 'approve')).toMatchObject({ reason: 'not-allowed' })
    const board = await lead.ask<SwapBoard>('GET', '/api/rota/swaps')
    expect(board.effects[swap.id]).toMatchObject([{ staffId: rep(1).id, halfDays: 1 }])
    expect(await rep(1).browser.ask('GET', '/api/rota/swaps')).toMatchObject({
      reason: 'not-allowed',
    })

    expect(await act(lead, swap, 'approve')).toMatchObject({ state: 'approved' })
    expect(await week()).toMatchObject({
      state: 'published',
      draft: [{ staffId: rep(1).id }],
      published: [{ staffId: rep(1).id, version: 2 }],
    })
  })

  test('two shifts are exchanged, both or none', async () => {
    const { published } = await publish([morning(1, rep(0).id), morning(2, rep(1).id)])
    const [own, other] = published
    const swap = await ask(rep(0).browser, {
      kind: 'exchange',
      shiftId: own!.id,
      version: 1,
      otherShiftId: other!.id,
      otherVersion: 1,
      note: 'My daughter is in a play.',
    })
    await act(rep(1).browser, swap, 'accept')
    await act(lead, swap, 'approve')
    expect((await week()).published.map(({ staffId }) => staffId)).toEqual([rep(1).id, rep(0).id])
  })

  test('of several who take an open shift at once one has it', async () => {
    await approval(false)
    for (let tried = 0; tried < TRIES; tried++) {
      monday = Temporal.PlainDate.from(monday).add({ days: 7 }).toString()
      const { published } = await publish([morning(0, null)])
      const open = published[0]!
      const swaps = await Promise.all(
        reps.map(({ browser }) =>
          ask(browser, { kind: 'pick-up', shiftId: open.id, version: 1, note: '' }),
        ),
      )
      const won = swaps.filter(({ state }) => state === 'approved')
      expect(won).toHaveLength(1)
      expect((await week()).published).toMatchObject([{ staffId: won[0]!.taker, version: 2 }])
    }
  })

  test('of two who accept the same shift at once one is the taker', async () => {
    for (let tried = 0; tried < TRIES; tried++) {
      const { published } = await publish([morning(tried, rep(0).id)])
      const swap = await give(published.find(({ cancelled }) => !cancelled)!)
      const answers = await Promise.all(
        [rep(1), rep(2)].map(({ browser }) => act(browser, swap, 'accept')),
      )
      const taken = answers.filter(({ state }) => state === 'pending-approval')
      expect(taken).toHaveLength(1)
      expect(answers.filter((answer) => answer.reason === 'conflict')).toHaveLength(1)
      const board = await lead.ask<SwapBoard>('GET', '/api/rota/swaps')
      expect(board.swaps.find(({ id }) => id === swap.id)?.taker).toBe(taken[0]!.taker)
    }
  })

  test('approving against cancelling: one of the two happens, wholly', async () => {
    for (let tried = 0; tried < TRIES; tried++) {
      const { published } = await publish([morning(tried, rep(0).id)])
      const swap = await give(published.find(({ cancelled }) => !cancelled)!)
      await act(rep(1).browser, swap, 'accept')
      const [approved, cancelled] = await Promise.all([
        act(lead, swap, 'approve'),
        act(rep(0).browser, swap, 'cancel'),
      ])
      expect([approved.state, cancelled.state].filter(Boolean)).toHaveLength(1)
      const owner = approved.state === 'approved' ? rep(1).id : rep(0).id
      const valid = (await week()).published.filter(({ cancelled }) => !cancelled)
      expect(valid).toMatchObject([{ staffId: owner }])
    }
  })

  test('approving against publishing: the swap is bound to the version that was looked at', async () => {
    for (let tried = 0; tried < TRIES; tried++) {
      const planned = morning(tried, rep(0).id)
      const { published } = await publish([planned])
      const shift = published.find(({ cancelled }) => !cancelled)!
      const swap = await give(shift)
      await act(rep(1).browser, swap, 'accept')
      const { version } = await week()
      const path = `/api/rota/main/weeks/${monday}`
      const shifts = [{ ...planned, staffId: rep(2).id }]
      const saved = await lead.ask<Week>('PUT', `${path}/draft`, { version, shifts })
      const [approved, republished] = await Promise.all([
        act(lead, swap, 'approve'),
        lead.ask<Week & { reason?: string }>('POST', `${path}/publish`, { version: saved.version }),
      ])
      const now = (await week()).published.find(({ id }) => id === shift.id)!
      // Approved first, the draft has somebody else and is published over it; published first, the swap is over.
      expect(republished.reason).toBeUndefined()
      expect(now.staffId).toBe(rep(2).id)
      expect(now.version).toBe(approved.state === 'approved' ? 3 : 2)
      if (approved.state !== 'approved') expect(approved.reason).toBe('conflict')
    }
  })

  test('publishing a change ends the swaps of the shift, and tells of it', async () => {
    const planned = morning(3, rep(0).id)
    const { published } = await publish([planned])
    const swap = await give(published[0]!)
    const before = await recordedEvents(server.app, 'swap-changed')
    await publish([{ ...planned, skills: ['Leasing'] }])
    const told = (await recordedEvents(server.app, 'swap-changed')).slice(before.length)
    expect(told).toMatchObject([
      { subject: swap.id, body: { before: 'pending-acceptance', state: 'cancelled' } },
    ])
    expect(await act(rep(1).browser, swap, 'accept')).toMatchObject({ reason: 'conflict' })
  })

  test('what is not one’s own, not as it was, or nothing at all is refused', async () => {
    const { published } = await publish([morning(0, rep(0).id)])
    const shift = published[0]!
    expect(await give(shift, 1)).toMatchObject({ reason: 'not-allowed' })
    expect(await give({ ...shift, version: 7 })).toMatchObject({ reason: 'conflict' })
    expect(await give({ ...shift, id: 'x' })).toMatchObject({ reason: 'invalid' })
    const unknown = { ...shift, id: crypto.randomUUID() }
    expect(await give(unknown)).toMatchObject({ reason: 'not-found' })
    const swap = await give(shift)
    expect(await give(shift)).toMatchObject({ reason: 'conflict' })
    expect(await act(rep(1).browser, swap, 'explode')).toMatchObject({ reason: 'not-found' })
    expect(await act(server.browser(), swap, 'accept')).toMatchObject({ reason: 'not-signed-in' })
    expect(await act(rep(0).browser, swap, 'accept')).toMatchObject({ reason: 'not-allowed' })
  })

  // Moves the clock.
  test('an undecided swap expires when its shift begins', async () => {
    const { published } = await publish([morning(0, rep(0).id)])
    const swap = await give(published[0]!)
    clock.goTo(published[0]!.start)
    await eventually(async () => {
      const { swaps } = await lead.ask<SwapBoard>('GET', '/api/rota/swaps')
      return swaps.find(({ id }) => id === swap.id)?.state === 'expired'
    }, 'the end of the swap')
    expect(await act(rep(1).browser, swap, 'accept')).toMatchObject({ reason: 'conflict' })
  })
}

describe('swaps in the embedded database', () => {
  swapping(async () => ({}))
})

const postgres = findPostgres()
describe.skipIf(postgres === null)('swaps in PostgreSQL', () => {
  let databases: PostgresServer
  afterAll(() => databases.stop())
  swapping(async () => {
    databases = await startPostgres(postgres!)
    return { DATABASE_URL: databases.makeDatabase('swaps') }
  })
})
