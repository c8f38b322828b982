import { DAY } from '@foyer/shared/time/durations.ts'
import { expectNothingSerious } from './support/axe.ts'
import { expect, test } from './support/foyer.ts'

/** The Monday so many weeks after this week's, in UTC as the spawned server's center. */
function mondayIn(weeks: number): string {
  const now = new Date()
  const sinceMonday = (now.getUTCDay() + 6) % 7
  return new Date(now.getTime() + (7 * weeks - sinceMonday) * DAY).toISOString().slice(0, 10)
}

test('a lead makes a rotation of two weeks: those that are due are published, others are drafts, and a rep sees next week', async ({
  people,
  foyer,
}) => {
  const rita = await people.newStaff('Rita Rep', 'rep')
  await people.newStaff('Ralf Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  await lead.setViewportSize({ width: 1280, height: 720 })
  const monday = lead.locator('[role="gridcell"][data-row="0"][data-column="0"]')
  const open = async (weeks: number) => {
    await lead.goto(`${foyer.url}/rota?week=${mondayIn(weeks)}`)
    await expect(lead.getByRole('grid')).toBeVisible()
  }
  const give = async (name: RegExp) => {
    await monday.click()
    await lead.getByRole('option', { name }).click()
  }
  const choose = async (item: string) => {
    await lead.getByRole('button', { name: 'More' }).click()
    await lead.getByRole('menuitem', { name: item }).click()
  }

  // One week of the pattern is a template, the other is on screen.
  await open(8)
  await give(/Rita Rep/)
  await choose('Save as a template…')
  await lead.getByRole('textbox', { name: 'Name' }).fill('Early')
  await lead.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(lead.getByText('Saved as “Early”.')).toBeVisible()
  await give(/Ralf Rep/)
  await expect(monday).toContainText('Ralf Rep')

  await choose('Rotation…')
  const dialog = lead.getByRole('dialog', { name: 'Rotation' })
  await dialog.getByRole('button', { name: /on screen, 1 post/ }).click()
  await lead.getByRole('option', { name: /template “Early”/ }).click()
  await dialog.getByRole('button', { name: 'Add a week' }).click()
  await expect(dialog.getByRole('button', { name: /on screen, 1 post/ })).toBeVisible()
  await dialog.getByText('By itself').click()
  const preview = dialog.getByRole('region', { name: 'What it makes' }).getByRole('listitem')
  await expect(preview.first()).toContainText('published when you save')
  await expect(preview.nth(7)).toContainText('left to you')
  await expectNothingSerious(lead)
  await dialog.getByRole('button', { name: 'Save the rotation' }).click()
  await expect(lead.getByText('The rotation is saved.')).toBeVisible()
  await expect(lead.getByText(/Week B of 2 in the rotation\. A lead has changed it/)).toBeVisible()

  await open(1)
  await expect(lead.getByText('Week A of 2 in the rotation. It is published.')).toBeVisible()
  await expect(monday).toContainText('Rita Rep')
  await open(6)
  await expect(lead.getByText(/Made by the rotation: week B of 2\..*by itself/)).toBeVisible()
  await expect(monday).toContainText('Ralf Rep')
  await expect(lead.getByRole('toolbar').getByText('Draft', { exact: true })).toBeVisible()

  // What a lead changes is the lead's from then on.
  await give(/Rita Rep/)
  await expect(lead.getByText(/Week B of 2 in the rotation\. A lead has changed it/)).toBeVisible()

  // Given back, it is the rotation's again, which can be undone.
  await lead.getByRole('button', { name: 'Give it back to the rotation…' }).click()
  const back = lead.getByRole('dialog', { name: 'Give this week back to the rotation' })
  await expect(back.getByRole('listitem').filter({ hasText: /^Ralf Rep/ })).toContainText('New:')
  await back.getByRole('button', { name: 'Give it back' }).click()
  await expect(lead.getByText(/Made by the rotation: week B of 2\..*by itself/)).toBeVisible()
  await expect(monday).toContainText('Ralf Rep')
  await lead.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(monday).toContainText('Rita Rep')
  await expect(lead.getByText(/Week B of 2 in the rotation\. A lead has changed it/)).toBeVisible()

  // Side by side the turns are seen, and the address keeps it.
  await lead.getByText('By person', { exact: true }).click()
  await lead.getByText('4 weeks', { exact: true }).click()
  await expect(lead.getByRole('grid', { name: 'The weeks by person' })).toBeVisible()
  await lead.reload()
  await expect(lead.getByRole('grid', { name: 'The weeks by person' })).toBeVisible()

  await rita.goto(`${foyer.url}/my-shifts`)
  const next = rita.getByRole('region', { name: 'On duty next week' })
  await expect(next.getByText('You')).toBeVisible()
})
