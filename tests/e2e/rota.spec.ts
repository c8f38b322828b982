import { DAY } from '@foyer/shared/time/durations.ts'
import type { Page } from '@playwright/test'
import { expectNothingSerious } from './support/axe.ts'
import { expect, test } from './support/foyer.ts'

/** The Monday after next, in UTC as the spawned server's center: nothing of its week has begun. */
function mondayAhead(): string {
  const now = new Date()
  const sinceMonday = (now.getUTCDay() + 6) % 7
  return new Date(now.getTime() + (14 - sinceMonday) * DAY).toISOString().slice(0, 10)
}

const WEEK = mondayAhead()

async function openWeek(lead: Page, url: string): Promise<void> {
  await lead.goto(`${url}/rota?week=${WEEK}`)
  await expect(lead.getByRole('grid')).toBeVisible()
}

/** The cell of a lane (a row of the week by half-day, from 0) and a day (Monday is 0). */
function cell(page: Page, row: number, day: number) {
  return page.locator(`[role="gridcell"][data-row="${row}"][data-column="${day}"]`)
}

async function publish(lead: Page): Promise<void> {
  await lead.getByRole('button', { name: 'Publish' }).press('Enter')
  const dialog = lead.getByRole('dialog', { name: 'Publish the week' })
  await dialog.getByRole('button', { name: 'Publish' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(lead.getByRole('toolbar').getByText('Published', { exact: true })).toBeVisible()
}

test('a lead makes a week with the mouse: posts, drag, move, undo, fill, publish', async ({
  people,
  foyer,
}) => {
  await people.newStaff('Rita Rep', 'rep')
  await people.newStaff('Ralf Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  await lead.setViewportSize({ width: 1280, height: 720 })
  await openWeek(lead, foyer.url)
  await lead.getByRole('button', { name: 'One post in every half-day' }).click()
  await expect(cell(lead, 0, 0)).toContainText('Open')

  const crew = lead.getByRole('complementary', { name: 'Crew' })
  await crew
    .getByRole('listitem')
    .filter({ hasText: 'Rita Rep' })
    .dragTo(cell(lead, 0, 0))
  await expect(cell(lead, 0, 0)).toContainText('Rita Rep')
  await expect(crew.getByRole('listitem').filter({ hasText: 'Rita Rep' })).toContainText('1 of')

  await cell(lead, 0, 0)
    .getByText('Rita Rep')
    .dragTo(cell(lead, 0, 1))
  await expect(cell(lead, 0, 1)).toContainText('Rita Rep')
  await expect(cell(lead, 0, 0)).toContainText('Open')
  await lead.getByRole('button', { name: 'Undo: move somebody' }).click()
  await expect(cell(lead, 0, 0)).toContainText('Rita Rep')
  await expect(cell(lead, 0, 1)).toContainText('Open')

  await cell(lead, 0, 1).click()
  await lead.getByRole('option', { name: /Ralf Rep/ }).click()
  await expect(cell(lead, 0, 1)).toContainText('Ralf Rep')

  // A post that somebody has is given to somebody else.
  await cell(lead, 0, 1).click()
  await lead.getByRole('option', { name: /Rita Rep/ }).click()
  await expect(cell(lead, 0, 1)).toContainText('Rita Rep')
  await cell(lead, 0, 1).click()
  await lead.getByRole('option', { name: /Ralf Rep/ }).click()
  await expect(cell(lead, 0, 1)).toContainText('Ralf Rep')

  await lead.getByRole('button', { name: 'Fill the week' }).click()
  await expect(lead.getByRole('heading', { name: /Proposal for \d+ posts/ })).toBeVisible()
  await expect(cell(lead, 0, 0)).not.toContainText('proposed')
  await expect(cell(lead, 0, 2)).toContainText('proposed')
  await lead.getByRole('button', { name: 'Accept all' }).click()
  await expect(cell(lead, 0, 2)).not.toContainText('proposed')
  await expect(lead.getByText('Nobody has it yet')).toBeHidden()
  await publish(lead)

  await lead.reload()
  await expect(cell(lead, 0, 1)).toContainText('Ralf Rep')
  await lead.getByText('By person', { exact: true }).click()
  await expect(lead.getByRole('rowheader', { name: /Rita Rep/ })).not.toContainText('0 of')
})

test('a lead makes a week by keyboard alone', async ({ people, foyer }) => {
  await people.newStaff('Rita Rep', 'rep')
  await people.newStaff('Ralf Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  await openWeek(lead, foyer.url)
  await cell(lead, 0, 0).focus()
  const { keyboard } = lead

  await keyboard.press('Enter')
  await expect(lead.getByRole('textbox', { name: 'Find somebody' })).toBeFocused()
  await keyboard.type('rita')
  await expect(lead.getByRole('option')).toHaveCount(1)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(cell(lead, 0, 0)).toContainText('Rita Rep')
  await expect(cell(lead, 0, 0)).toBeFocused()

  await keyboard.press('Control+c')
  await keyboard.press('ArrowRight')
  await keyboard.press('Control+v')
  await expect(cell(lead, 0, 1)).toContainText('Rita Rep')
  await keyboard.press('Delete')
  await expect(cell(lead, 0, 1)).toContainText('Open')
  await keyboard.press('Delete')
  await expect(cell(lead, 0, 1)).toContainText('Add a post')
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect(cell(lead, 0, 1)).toContainText('Rita Rep')
  await keyboard.press('Control+Shift+z')
  await expect(cell(lead, 0, 1)).toContainText('Open')
  // A post that somebody has is given to somebody else, and pasted onto another.
  await keyboard.press('ArrowLeft')
  await keyboard.press('Enter')
  await expect(lead.getByRole('textbox', { name: 'Find somebody' })).toBeFocused()
  await keyboard.type('ralf')
  await expect(lead.getByRole('option')).toHaveCount(1)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(cell(lead, 0, 0)).toContainText('Ralf Rep')
  await expect(cell(lead, 0, 0)).toBeFocused()
  await keyboard.press('Control+c')
  await keyboard.press('ArrowRight')
  await keyboard.press('Control+v')
  await expect(cell(lead, 0, 1)).toContainText('Ralf Rep')
  await expect(lead.getByText(/^Saved \d/)).toBeVisible()
  await keyboard.press('Control+z')
  await expect(cell(lead, 0, 1)).toContainText('Open')
  await keyboard.press('End')
  await expect(cell(lead, 0, 6)).toBeFocused()

  // What is found wrong leads to its cell.
  const open = lead.getByRole('listitem').filter({ hasText: 'Nobody has it yet' })
  await open.getByRole('button').press('Enter')
  await expect(cell(lead, 0, 1)).toBeFocused()
  await publish(lead)
})

test('a plan is kept without a network and saved when it is back; what two leads plan at once is joined', async ({
  people,
  foyer,
}) => {
  const lead = await people.newStaff('Lena Lead', 'lead')
  const other = await people.newStaff('Lars Lead', 'lead')
  await openWeek(lead, foyer.url)
  await openWeek(other, foyer.url)

  await lead.context().setOffline(true)
  await cell(lead, 0, 0).focus()
  await lead.keyboard.press('Insert')
  await expect(lead.getByText('No connection.', { exact: false })).toBeVisible()
  await lead.context().setOffline(false)
  await lead.reload()
  await expect(cell(lead, 0, 0)).toContainText('Open')
  await expect(lead.getByText(/^Saved \d/)).toBeVisible()

  await cell(other, 1, 3).focus()
  await other.keyboard.press('Insert')
  await expect(cell(other, 0, 0)).toContainText('Open')
  await expect(cell(other, 2, 3)).toContainText('Open')
  await expect(other.getByText('with what somebody else changed', { exact: false })).toBeVisible()
})

test('a rep offers a shift, a colleague takes it, the lead approves', async ({ people, foyer }) => {
  const rita = await people.newStaff('Rita Rep', 'rep')
  const ralf = await people.newStaff('Ralf Rep', 'rep')
  const lead = await people.newStaff('Lena Lead', 'lead')
  await openWeek(lead, foyer.url)
  await cell(lead, 0, 0).press('Enter')
  await lead.getByRole('option', { name: /Rita Rep/ }).click()
  await publish(lead)

  await rita.goto(`${foyer.url}/my-shifts`)
  await rita.getByRole('button', { name: 'Hand over…' }).click()
  await rita.getByRole('textbox', { name: 'Note' }).fill('At the dentist')
  await rita.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(rita.getByText('offered', { exact: true })).toBeVisible()

  await ralf.goto(`${foyer.url}/my-shifts#swaps`)
  await expect(ralf.getByText('At the dentist')).toBeVisible()
  await ralf.getByRole('button', { name: 'Accept' }).click()
  await expect(ralf.getByText('waiting for a lead')).toBeVisible()

  await lead.getByRole('tab', { name: 'Swaps' }).click()
  await expect(lead.getByText('Ralf Rep takes over from Rita Rep')).toBeVisible()
  await expect(lead.getByText(/Ralf Rep: 1 half-day in that week/)).toBeVisible()
  await lead.getByRole('button', { name: 'Approve' }).click()
  await expect(lead.getByText('approved', { exact: true })).toBeVisible()

  await ralf.goto(`${foyer.url}/my-shifts`)
  await expect(ralf.getByRole('button', { name: 'Hand over…' })).toBeVisible()
  await rita.reload()
  await expect(rita.getByText('No shift in the next eight weeks')).toBeVisible()
})

test('the pages of the rota are for those whom they concern', async ({ people, foyer }) => {
  const rep = await people.newStaff('Rita Rep', 'rep')
  await rep.goto(`${foyer.url}/rota`)
  await expect(rep.getByText('This page is for Lead and Owner')).toBeVisible()
  const stranger = await people.newVisitor('/my-shifts#swaps')
  await stranger.waitForURL(/\/sign-in\?to=/)
})

test('axe finds nothing serious on the pages of the rota, light and dark', async ({
  people,
  foyer,
}) => {
  const lead = await people.newStaff('Lena Lead', 'lead')
  await openWeek(lead, foyer.url)
  await lead.getByRole('button', { name: 'One post in every half-day' }).click()
  await lookAtBothSchemes(lead)
  await lead.getByText('By person', { exact: true }).click()
  await lookAtBothSchemes(lead)
  for (const tab of ['Outlook', 'Swaps', 'Crew']) {
    await lead.getByRole('tab', { name: tab }).click()
    await expect(lead.getByRole('tabpanel').getByRole('heading').first()).toBeVisible()
    await lookAtBothSchemes(lead)
  }
  await lead.getByRole('row', { name: /Lena Lead/ }).click()
  await lookAtBothSchemes(lead)
  await lead.goto(`${foyer.url}/my-shifts`)
  for (const tab of ['Swaps', 'Availability', 'Reminders', 'Shifts']) {
    await lead.getByRole('tab', { name: tab }).click()
    await lookAtBothSchemes(lead)
  }
})

async function lookAtBothSchemes(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNothingSerious(page, colorScheme)
  }
}
