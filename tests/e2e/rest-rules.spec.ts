import { addDays } from '@foyer/shared/time/local-dates.ts'
import { saveDraft } from '@foyer/shared/weeks/weeks-endpoints.ts'
import { plannedShift } from '../support/rota-shifts.ts'
import { expect, test } from './support/clocked.ts'
import { mondayAhead } from './support/planned.ts'

test('filling a week keeps the rest that a center asks for; a lead who plans against it is warned, and may', async ({
  people,
  foyer,
}) => {
  await people.newStaff('Rita Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  const owner = await foyer.accounts.asOwner()
  // From six in the evening to eight in the morning are fourteen hours.
  const rules = { rest: 15, daysInRow: 6, nightsInRow: 3, weekHours: 48, avoidWholeDays: false }
  const others = { lateAfter: 5, missedAfter: 15, swapApproval: true }
  const changed = await owner.change('/api/centers/main', { rules: { ...rules, ...others } })
  expect(changed.ok).toBe(true)
  const monday = mondayAhead()
  await owner.must(saveDraft, {
    params: { center: 'main', monday },
    body: {
      version: 0,
      shifts: [
        plannedShift(monday, 'afternoon', null),
        plannedShift(addDays(monday, 1), 'morning', null),
      ],
    },
  })

  await lead.goto(`${foyer.url}/rota?week=${monday}`)
  await lead.getByRole('button', { name: 'Fill the week' }).click()
  const proposal = lead.getByRole('region', { name: 'Proposal for 1 post' })
  await expect(proposal).toContainText('1 post stays open')
  await expect(proposal).toContainText('1 needs rest')
  await proposal.getByRole('button', { name: 'Accept all' }).click()
  const filled = lead.getByRole('gridcell').filter({ hasText: 'Rita Rep' })
  await expect(filled).toHaveCount(1)
  const warning = lead.getByText('Rita Rep has only 14 hours of rest, 15 are the rule.')
  await expect(warning).toHaveCount(0)

  await lead.getByRole('gridcell').filter({ hasText: 'Open' }).click()
  await lead.getByRole('option', { name: /Rita Rep/ }).click()
  await expect(filled).toHaveCount(2)
  await expect(warning.first()).toBeVisible()
  await lead.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = lead.getByRole('dialog', { name: 'Publish the week' })
  await expect(dialog.getByText(/Rita Rep has only 14 hours of rest/).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(lead.getByRole('toolbar').getByText('Published', { exact: true })).toBeVisible()
})
