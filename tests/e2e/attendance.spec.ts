import { HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import { expect, test } from './support/clocked.ts'
import { comeOnDuty, enterAsStaff } from './support/foyer.ts'
import { dayOf, plan } from './support/planned.ts'

test('the board says who is there and who is late, the month what was kept; a handover note is read again', async ({
  people,
  foyer,
}) => {
  const rita = await people.newStaff('Rita Rep', 'rep')
  await people.newStaff('Ralf Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  const date = dayOf(foyer.now(), 1)
  const [shift] = await plan(foyer, [
    { date, halfDay: 'morning', name: 'Rita Rep' },
    { date, halfDay: 'morning', name: 'Ralf Rep' },
  ])
  await foyer.goTo(shift!.start - 5 * MINUTE, lead)
  await rita.goto(foyer.url)
  await enterAsStaff(rita)
  await comeOnDuty(rita)
  await foyer.goTo(shift!.start + 10 * MINUTE, lead)

  await lead.goto(`${foyer.url}/rota?tab=attendance`)
  const today = lead.getByRole('grid', { name: 'Today' })
  await expect(today.getByRole('row', { name: /^Rita Rep/ })).toContainText('On time')
  await expect(today.getByRole('row', { name: /^Ralf Rep/ })).toContainText('Expected')

  await rita.getByRole('button', { name: 'Note', exact: true }).click()
  await rita
    .getByRole('textbox', { name: 'A note for whoever comes next' })
    .fill('A parcel for Mr Lund')
  await rita.getByRole('button', { name: 'Leave the note' }).click()
  await expect(rita.getByText('Your note waits for whoever comes next.')).toBeVisible()

  await foyer.goTo(shift!.end + HOUR, lead)
  await lead.reload()
  await expect(today.getByRole('row', { name: /^Ralf Rep/ })).toContainText('Missed')
  const notes = lead.getByRole('region', { name: /^Handover notes/ })
  await expect(notes).toContainText('A parcel for Mr Lund')
  await expect(notes).toContainText('Rita Rep')
  const month = lead.getByRole('grid', { name: 'Month' })
  await month.getByRole('row', { name: /^Ralf Rep/ }).click()
  const days = lead.getByRole('grid', { name: 'Days of Ralf Rep' })
  await expect(days).toContainText('Missed')
  await lead.getByRole('button', { name: 'Back to everybody' }).click()
  await expect(month.getByRole('row', { name: /^Rita Rep/ })).toBeVisible()
})
