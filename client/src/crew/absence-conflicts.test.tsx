import type { AbsenceConflict } from '@foyer/shared/crew/crew-contract.ts'
import { testAbsence } from '@foyer/shared/crew/crew-fixture.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { MONDAY, testShift } from '@foyer/shared/shifts/shifts-fixture.ts'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { AbsenceConflicts } from './absence-conflicts.tsx'

const conflict: AbsenceConflict = {
  name: 'Rita',
  absence: testAbsence(MONDAY, MONDAY, {
    id: 'a',
    staffId: 'rita',
    toTime: '12:00',
    kind: 'sick',
    note: 'flu',
  }),
  conflicts: [testShift(1), testShift(2)],
}

test('who is away is named with the shifts, which one press opens', async () => {
  const opened = vi.fn(async () => {})
  const asked = fakeServer({
    'POST /api/rota/crew/rita/absences/a/open': () => succeed({ opened: [] }),
  })
  await show(<AbsenceConflicts conflicts={[conflict]} doors={[]} onOpened={opened} />)
  await expect.element(page.getByText('Rita')).toBeVisible()
  await expect.element(page.getByText(/Sick, 22 March 2027, 00:00–12:00 · flu/)).toBeVisible()
  await page.getByRole('button', { name: 'Open these 2 shifts of Rita' }).click()
  await expect.poll(() => opened.mock.calls.length).toBe(1)
  expect(asked).toHaveLength(1)
})
