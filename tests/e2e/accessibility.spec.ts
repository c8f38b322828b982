import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { comeOnDuty, enter, enterAsStaff, expect, test } from './support/foyer.ts'

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`),
  ).toEqual([])
}

test('axe finds nothing serious on the entry page and in the lobby', async ({ people }) => {
  const page = await people.newVisitor()
  await page.getByRole('button', { name: 'Change the look' }).click()
  await expectNothingSerious(page)
  await enter(page, 'Axel', 'list')
  await expectNothingSerious(page)
  await page.getByRole('button', { name: 'Show in 3D' }).click()
  for (const panel of ['People', 'Emotes', 'Ask the desk', 'Settings']) {
    await page.getByRole('button', { name: panel, exact: true }).click()
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
  await lead.goto(`${foyer.url}/settings`)
  await expect(lead.getByRole('heading').first()).toBeVisible()
  await expectNothingSerious(lead)
})
