import { expect, test } from './support/clocked.ts'
import { dayOf, plan } from './support/planned.ts'

test('a rep is away for a half-day and for two hours: shifts in it are named before, and the lead sees it in the plan', async ({
  people,
  foyer,
}) => {
  const rita = await people.newStaff('Rita Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  const [date, other] = [dayOf(foyer.now(), 3), dayOf(foyer.now(), 4)]
  await plan(foyer, [
    { date, halfDay: 'morning', name: 'Rita Rep' },
    { date, halfDay: 'afternoon', name: 'Rita Rep' },
  ])
  await rita.goto(`${foyer.url}/my-shifts#availability`)
  const absences = rita.getByRole('region', { name: 'Absences' })
  const add = absences.getByRole('button', { name: 'Add the absence' })
  const inside = absences.getByRole('status').filter({ hasText: 'in it:' })
  const choose = async (part: string) => {
    await absences.getByRole('button', { name: /How long/ }).click()
    await rita.getByRole('option', { name: part }).click()
  }
  const typeDay = async (name: string, day: string) => {
    await absences.getByRole('spinbutton', { name: `day, ${name}` }).click()
    await rita.keyboard.type(day.split('-').reverse().join(''))
  }
  const typeTime = async (name: string, digits: string) => {
    await absences.getByRole('spinbutton', { name: `hour, ${name}` }).click()
    await rita.keyboard.type(digits)
  }

  await choose('Half-days of one day')
  await typeDay('Day', date)
  await absences.getByText(/Afternoon/).click()
  await expect(inside).toContainText('1 published shift lies in it:')
  await expect(inside).toContainText('13:00–18:00')
  await add.click()
  await expect(absences.getByText(/^1 of your shifts lies in it/)).toBeVisible()

  await choose('From one time to another')
  await typeDay('First day', other)
  await typeTime('From', '0900')
  await typeTime('Until', '1100')
  await expect(inside).toBeHidden()
  await add.click()
  await expect(absences.getByRole('listitem').filter({ hasText: '09:00' })).toBeVisible()

  const told = await foyer.mailTo('Lena Lead', /To be opened to others/)
  expect(told).toMatch(/On holiday: .*13:00\s?–\s?18:00/)
  expect(told.match(/To be opened to others/g)).toHaveLength(1)
  await lead.goto(`${foyer.url}/rota?week=${date}`)
  const findings = lead.getByRole('listitem').filter({ hasText: 'Rita Rep is away.' })
  await expect(findings).toHaveCount(1)
  await lead.goto(`${foyer.url}/rota?week=${other}&view=people`)
  await expect(lead.getByRole('gridcell', { name: 'away' }).first()).toBeVisible()
})
