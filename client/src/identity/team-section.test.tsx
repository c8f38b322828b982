import type { ShiftAhead } from '@foyer/shared/crew/crew-contract.ts'
import { done, succeed } from '@foyer/shared/errors/result.ts'
import { testShift, ZONE } from '@foyer/shared/shifts/shifts-fixture.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { TeamSection } from './team-section.tsx'

const rita = { id: 'rita', name: 'Rita', email: 'rita@example.com', role: 'rep', active: true }
const ahead: ShiftAhead[] = [1, 2].map((day) => ({ ...testShift(day), center: 'Loft', zone: ZONE }))

test('who would leave shifts is asked about before, with the shifts', async () => {
  const asked = fakeServer({
    'GET /api/staff': () => succeed([rita]),
    'GET /api/rota/crew/rita/shifts': () => succeed(ahead),
    'PATCH /api/staff/rita': () => done,
  })
  await show(<TeamSection ownId="olga" mayChange />)
  const active = page.getByRole('switch', { name: 'Rita is active' })
  await active.click({ force: true })
  const dialog = page.getByRole('dialog', { name: 'Rita leaves shifts' })
  await expect.element(dialog.getByText(/^These 2 shifts are open then\./)).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(asked.some(({ what }) => what.startsWith('PATCH'))).toBe(false)
  await active.click({ force: true })
  await dialog.getByRole('button', { name: 'Do it, and open the shifts' }).click()
  await expect
    .poll(() => asked.find(({ what }) => what.startsWith('PATCH'))?.body)
    .toEqual({
      active: false,
    })
})
