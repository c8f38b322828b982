import { HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import { expect, linkIn, test } from './support/clocked.ts'
import { comeOnDuty, enterAsStaff } from './support/foyer.ts'
import { dayOf, plan } from './support/planned.ts'

test('nobody comes to a shift: a colleague is told, takes over by the mail, and is expected in the lobby', async ({
  people,
  foyer,
}) => {
  await people.newStaff('Rita Rep', 'rep')
  const ralf = await people.newStaff('Ralf Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  const date = dayOf(foyer.now(), 2)
  const [shift] = await plan(foyer, [{ date, halfDay: 'morning', name: 'Rita Rep' }])
  await foyer.goTo(shift!.start + HOUR, ralf, lead)

  const told = await foyer.mailTo('Ralf Rep', /the shift is open to others now/)
  expect(told).toContain('Rita Rep has not come')
  await ralf.goto(linkIn(told))
  const open = ralf.getByRole('region', { name: 'Open shifts' })
  await open.getByRole('button', { name: 'Take over now' }).click()
  await expect(ralf.getByText(/^Taken over until/)).toBeVisible()
  await ralf.getByRole('tabpanel').getByRole('link', { name: 'Open the lobby' }).click()
  await enterAsStaff(ralf)
  await comeOnDuty(ralf)

  // The lead's mail leads to the week, and the board of today says how it went.
  await lead.goto(linkIn(await foyer.mailTo('Lena Lead', /the shift is open to others now/)))
  await foyer.goTo(foyer.now() + MINUTE, lead)
  await lead.getByRole('tab', { name: 'Attendance' }).click()
  const today = lead.getByRole('grid', { name: 'Today' })
  await expect(today.getByRole('row', { name: /^Rita Rep/ })).toContainText('Missed')
  await expect(today.getByRole('row', { name: /^Ralf Rep/ })).toContainText('Took over')
})
