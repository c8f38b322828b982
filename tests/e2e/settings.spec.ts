import type { Page } from '@playwright/test'
import { OWNER } from '../support/accounts.ts'
import { expect, test } from './support/foyer.ts'

/** Links to the pages of the settings. */
const pages = (page: Page) => page.getByRole('navigation', { name: 'Pages of the settings' })
const open = (page: Page, name: string) =>
  pages(page).getByRole('link', { name, exact: true }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })
const question = (page: Page) => page.getByRole('dialog', { name: 'Not saved yet' })

async function signIn(page: Page, account: { email: string; password: string }): Promise<void> {
  await page.getByRole('textbox', { name: 'Mail address' }).fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('the owner goes through the settings by links and by Back, and a reload stays', async ({
  people,
  foyer,
}) => {
  await foyer.accounts.asOwner()
  // Signing in leads to the part that an older link names.
  const owner = await people.newVisitor('/settings#team')
  await owner.waitForURL((url) => url.pathname === '/sign-in')
  await signIn(owner, OWNER)
  await owner.waitForURL((url) => url.pathname === '/settings/team')
  await expect(owner).toHaveTitle('Team · Settings')
  await expect(pages(owner).getByRole('link', { name: 'Team' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await owner.reload()
  await expect(owner).toHaveTitle('Team · Settings')

  await open(owner, 'Opening hours')
  await expect(heading(owner, 'Opening hours')).toBeFocused()
  await expect(owner).toHaveTitle('Opening hours · Settings')
  await open(owner, 'Centers')
  await owner.getByRole('link', { name: 'Atrium' }).click()
  await expect(heading(owner, 'Atrium')).toBeFocused()
  expect(new URL(owner.url()).pathname).toBe('/settings/centers/main')
  await owner.goBack()
  await expect(heading(owner, 'Centers')).toBeFocused()
  await owner.goBack()
  await expect(heading(owner, 'Opening hours')).toBeFocused()
  await owner.goForward()
  await expect(heading(owner, 'Centers')).toBeFocused()

  for (const unknown of ['/settings/nothing', '/settings/team/x', '/settings/centers/bergen']) {
    expect((await owner.request.get(foyer.url + unknown)).status(), unknown).toBe(404)
  }
})

test('who leaves with changes is asked; wrong hours are named at their day', async ({
  people,
  foyer,
}) => {
  const lead = await people.newStaff('Lena Lead', 'lead')
  await lead.goto(`${foyer.url}/settings/hours`)
  const words = lead.getByRole('textbox', { name: 'In English' })
  await words.fill('Weekdays')
  await open(lead, 'Centers')
  await question(lead).getByRole('button', { name: 'Stay' }).click()
  await expect(words).toHaveValue('Weekdays')
  await expect(lead).toHaveTitle('Opening hours · Settings')
  await open(lead, 'Centers')
  await question(lead).getByRole('button', { name: 'Save' }).click()
  await expect(heading(lead, 'Centers')).toBeFocused()

  await lead.getByRole('link', { name: 'Atrium' }).click()
  const tuesday = lead.getByRole('group', { name: 'Tuesday', exact: true })
  await tuesday.getByRole('button', { name: 'Add hours on Tuesday' }).click()
  const second = tuesday.getByRole('group', { name: 'Tuesday, hours 2: from' })
  await second.getByRole('spinbutton').first().pressSequentially('17')
  await lead.getByRole('button', { name: 'Save' }).click()
  await expect(tuesday).toHaveAccessibleDescription(/^Tuesday: /)
  await expect(tuesday.getByRole('spinbutton').first()).toBeFocused()

  // Back is asked about, too, and goes where it would have gone.
  await lead.goBack()
  await question(lead).getByRole('button', { name: 'Stay' }).click()
  await expect(heading(lead, 'Atrium')).toBeVisible()
  expect(new URL(lead.url()).pathname).toBe('/settings/centers/main')
  await lead.goBack()
  await question(lead).getByRole('button', { name: 'Discard' }).click()
  await expect(heading(lead, 'Centers')).toBeFocused()
  await lead.goBack()
  await expect(words).toHaveValue('Weekdays')
  // Nothing is changed any more: nobody is asked, on the way to another page neither.
  await lead.getByRole('link', { name: 'Rota' }).click()
  await lead.waitForURL((url) => url.pathname === '/rota')
})

test('the center of a brand and the part of one’s own shifts are in the address, and Back leads through them', async ({
  people,
  foyer,
}) => {
  const owner = await foyer.accounts.asOwner()
  const lima = { id: 'lima', name: 'Lima', zone: 'UTC', layout: 'loft' }
  expect((await owner.request('POST', '/api/centers', lima)).ok).toBe(true)
  const lead = await people.newStaff('Lena Lead', 'lead')
  const marketer = await people.newStaff('Mara Marketer', 'marketer')
  await marketer.goto(`${foyer.url}/settings/branding`)
  const center = marketer.getByRole('button', { name: /Center/ })
  await expect(center).toContainText('Atrium')
  await center.click()
  await marketer.getByRole('option', { name: 'Lima' }).click()
  await expect(marketer).toHaveURL(/\/settings\/branding\/lima$/)
  await marketer.reload()
  await expect(center).toContainText('Lima')
  await marketer.goBack()
  await expect(center).toContainText('Atrium')

  await lead.goto(`${foyer.url}/my-shifts`)
  const selected = (name: RegExp) => lead.getByRole('tab', { name, selected: true })
  await lead.getByRole('tab', { name: 'Reminders' }).click()
  await expect(lead).toHaveURL(/#reminders$/)
  await lead.goBack()
  await expect(selected(/^Shifts/)).toBeVisible()
  await lead.goForward()
  await expect(selected(/Reminders/)).toBeVisible()
  await lead.evaluate(() => {
    location.hash = 'swaps'
  })
  await expect(selected(/Swaps/)).toBeVisible()
})
