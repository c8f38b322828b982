import { testMember } from '@foyer/shared/crew/crew-fixture.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import { MONDAY, testShift, ZONE } from '@foyer/shared/shifts/shifts-fixture.ts'
import { HOUR } from '@foyer/shared/time/durations.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { MineContext } from './mine-context.ts'
import { MyShifts } from './my-shifts.tsx'

const mine: Mine = {
  profile: testMember('ann', { name: 'Ann' }),
  centers: [{ id: 'main', name: 'Main', halfDays: [], zone: ZONE }],
  shifts: [],
  takenOver: null,
  week: [],
  nextWeek: [],
  open: [],
  swaps: [],
  swapShifts: [],
  names: [],
}

const start = Date.now() - HOUR
const end = Date.now() + HOUR
const running = { ...testShift(1), staffId: null, start, end }
const over = { id: 't', centerId: 'main', staffId: 'ann', shiftId: running.id, start, end }

test('an open shift that runs is taken over at once', async () => {
  const asked = fakeServer({ 'POST /api/rota/take-overs': () => succeed(over) })
  const reload = vi.fn(async () => {})
  await show(
    <MineContext value={{ mine: { ...mine, open: [running] }, reload }}>
      <MyShifts />
    </MineContext>,
  )
  await page.getByRole('button', { name: 'Take over now' }).click()
  await expect.poll(() => reload.mock.calls.length).toBe(1)
  expect(asked[0]!.body).toEqual({ centerId: 'main', shiftId: running.id, asOpen: true })
})

test('who has taken over is told until when, and led to the lobby', async () => {
  await show(
    <MineContext value={{ mine: { ...mine, takenOver: over }, reload: async () => {} }}>
      <MyShifts />
    </MineContext>,
  )
  await expect.element(page.getByText(/^Taken over until/)).toBeVisible()
  await expect.element(page.getByRole('link', { name: 'Open the lobby' })).toBeVisible()
})

test('who works next week stands beside this week, with the own name and the posts that are open', async () => {
  const nextWeek = [
    testShift(1, { date: addDays(MONDAY, 7) }),
    testShift(2, { date: addDays(MONDAY, 7), staffId: 'ben' }),
    testShift(3, { date: addDays(MONDAY, 7), staffId: null }),
    testShift(4, { date: addDays(MONDAY, 8), halfDayId: 'afternoon', staffId: 'ben' }),
  ]
  const names = [{ staffId: 'ben', name: 'Ben' }]
  await show(
    <MineContext value={{ mine: { ...mine, nextWeek, names }, reload: async () => {} }}>
      <MyShifts />
    </MineContext>,
  )
  const next = page.getByRole('region', { name: 'On duty next week' })
  await expect
    .element(next)
    .toHaveTextContent(
      'On duty next weekMon 29 MarMorning 08:00–13:00You, Ben 1 openTue 30 MarAfternoon 13:00–18:00Ben',
    )
  const now = page.getByRole('region', { name: 'On duty this week' })
  await expect.element(now.getByText('Nothing is published for this week yet.')).toBeVisible()
})
