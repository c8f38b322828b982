import { testMember } from '@foyer/shared/crew/crew-fixture.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import { MONDAY, testShift, ZONE } from '@foyer/shared/shifts/shifts-fixture.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { MineContext } from './mine-context.ts'

const mine: Mine = {
  profile: testMember('ann', { name: 'Ann' }),
  centers: [{ id: 'main', name: 'Main', halfDays: [], zone: ZONE }],
  shifts: [testShift(1)],
  takenOver: null,
  week: [],
  nextWeek: [],
  open: [],
  swaps: [],
  swapShifts: [],
  names: [{ staffId: 'ben', name: 'Ben' }],
}

test('nobody is planned only when the week has come and says so', async () => {
  const asked = fakeServer()
  await show(
    <MineContext value={{ mine, reload: async () => {} }}>
      <HandOverDialog shift={testShift(1)} onClose={() => {}} />
    </MineContext>,
  )
  await page.getByText('A colleague').click()
  await expect.element(page.getByText('Loading…')).toBeVisible()
  const nobody = page.getByText('No colleague has a shift in this week.')
  await expect.element(nobody).not.toBeInTheDocument()
  asked[0]!.answer(succeed({ monday: MONDAY, published: [] }))
  await expect.element(nobody).toBeVisible()
})
