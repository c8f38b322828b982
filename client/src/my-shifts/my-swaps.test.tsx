import { testMember } from '@foyer/shared/crew/crew-fixture.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import { testShift, ZONE } from '@foyer/shared/shifts/shifts-fixture.ts'
import { testSwap } from '@foyer/shared/swaps/swaps-fixture.ts'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { MineContext } from './mine-context.ts'
import { MySwaps } from './my-swaps.tsx'

const accepted = testSwap({
  id: 'accepted',
  from: 'ben',
  taker: 'ann',
  state: 'pending-approval',
})
const mine: Mine = {
  profile: testMember('ann', { name: 'Ann' }),
  centers: [{ id: 'main', name: 'Main', halfDays: [], zone: ZONE }],
  shifts: [],
  takenOver: null,
  week: [],
  nextWeek: [],
  open: [],
  swaps: [accepted],
  swapShifts: [testShift(1)],
  names: [{ staffId: 'ben', name: 'Ben' }],
}

test('R70 what one has accepted is taken back, what one asked for is cancelled', async () => {
  const asked = fakeServer({
    'POST /api/rota/swaps/accepted/take-back': () => succeed(accepted),
    'POST /api/rota/swaps/own/cancel': () => succeed(accepted),
  })
  const own = { ...accepted, id: 'own', from: 'ann', taker: 'ben' }
  const reload = vi.fn(async () => {})
  await show(
    <MineContext value={{ mine: { ...mine, swaps: [accepted, own] }, reload }}>
      <MySwaps />
    </MineContext>,
  )
  await page.getByRole('button', { name: 'Take back my yes' }).click()
  await expect.poll(() => reload.mock.calls.length).toBe(1)
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect.poll(() => reload.mock.calls.length).toBe(2)
  expect(asked.map(({ what }) => what)).toEqual([
    'POST /api/rota/swaps/accepted/take-back',
    'POST /api/rota/swaps/own/cancel',
  ])
})
