import { expect, linkIn, test } from './support/clocked.ts'
import { dayOf, plan } from './support/planned.ts'

test('a rep reports sick: a lead is told, opens the shifts, and a colleague takes one by the mail', async ({
  people,
  foyer,
}) => {
  const rita = await people.newStaff('Rita Rep', 'rep')
  const ralf = await people.newStaff('Ralf Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  const date = dayOf(foyer.now(), 3)
  await plan(foyer, [
    { date, halfDay: 'morning', name: 'Rita Rep' },
    { date, halfDay: 'afternoon', name: 'Rita Rep' },
  ])
  await rita.goto(`${foyer.url}/my-shifts#availability`)
  const absences = rita.getByRole('region', { name: 'Absences' })
  await absences.getByRole('button', { name: /Why/ }).click()
  await rita.getByRole('option', { name: 'Sick' }).click()
  const [year, month, day] = date.split('-')
  await absences.getByRole('spinbutton', { name: /^day, First day/ }).click()
  await rita.keyboard.type(`${day}${month}${year}`)
  await absences.getByRole('button', { name: 'Add the absence' }).click()
  await expect(absences.getByRole('alert').getByText(/shift/)).toBeVisible()

  const told = await foyer.mailTo('Lena Lead', /To be opened to others/)
  expect(told.match(/To be opened to others/g)).toHaveLength(2)
  await lead.goto(linkIn(told))
  await lead.getByRole('button', { name: /^Open .*Rita Rep|Rita Rep.*open/i }).click()
  await expect(lead.getByRole('heading', { name: 'Away, and still planned' })).toBeHidden()

  await ralf.goto(linkIn(await foyer.mailTo('Ralf Rep', /^Open: /m)))
  const open = ralf.getByRole('region', { name: 'Open shifts' })
  await open.getByRole('button', { name: 'Pick up' }).first().click()
  await expect(open.getByText('asked for', { exact: true })).toBeVisible()
  await lead.goto(linkIn(await foyer.mailTo('Lena Lead', /^Ralf Rep gets: /m)))
  await lead.getByRole('button', { name: 'Approve' }).click()
  await expect(lead.getByText('approved', { exact: true })).toBeVisible()
  await ralf.reload()
  await expect(ralf.getByRole('button', { name: 'Hand over…' })).toBeVisible()
})
