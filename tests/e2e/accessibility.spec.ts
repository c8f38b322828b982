import { expectNothingSerious } from './support/axe.ts'
import {
  comeOnDuty,
  enter,
  enterAsStaff,
  expect,
  openPeople,
  test,
  toolbarButton,
} from './support/foyer.ts'

test('axe finds nothing serious on the entry page and in the lobby', async ({ people }) => {
  const page = await people.newVisitor()
  await page.getByRole('button', { name: 'Change the look' }).click()
  await expect(page.getByRole('combobox', { name: 'Outfit' })).toBeVisible()
  await expectNothingSerious(page)
  await enter(page, 'Axel')
  await expectNothingSerious(page)
  await page.getByRole('button', { name: 'Show in 3D' }).click()
  await openPeople(page)
  await expectNothingSerious(page)
  for (const panel of ['Emotes', 'Ask the desk', 'Settings']) {
    const button = toolbarButton(page, panel)
    await button.press('Enter')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await expectNothingSerious(page)
  }
})

test('axe finds nothing serious on the pages of staff', async ({ people, foyer }) => {
  const stranger = await people.newVisitor('/sign-in')
  await expectNothingSerious(stranger)
  for (const path of ['/setup?token=x', '/join?token=x']) {
    await stranger.goto(foyer.url + path)
    await expectNothingSerious(stranger)
  }
  const lead = await people.newStaff('Lena Lead', 'lead')
  await enterAsStaff(lead)
  await comeOnDuty(lead)
  await expectNothingSerious(lead)
  for (const part of [
    'profile',
    'password',
    'sessions',
    'hours',
    'company',
    'centers/main',
    'team',
  ]) {
    await lead.goto(`${foyer.url}/settings/${part}`)
    await expect(lead.getByRole('heading', { level: 2 })).toBeVisible()
    await expectNothingSerious(lead)
  }
  await lead.goto(`${foyer.url}/settings/hours`)
  await lead.getByRole('textbox').first().fill('x'.repeat(301))
  await lead.getByRole('link', { name: 'Team' }).click()
  await expect(lead.getByRole('dialog', { name: 'Not saved yet' })).toBeVisible()
  await expectNothingSerious(lead)
})
