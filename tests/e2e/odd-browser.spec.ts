import { chromium } from '@playwright/test'
import { enter, expect, openBrowsers, personRow, test } from './support/foyer.ts'

test('before its script has come, or without it, the form takes no name into the address', async ({
  people,
}) => {
  const page = await people.newVisitor()
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.reload()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Early Emil')
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Early Emil')
  expect(new URL(page.url()).search).toBe('')
})

test('on a machine without a time zone one enters, and staff see their pages', async ({
  foyer,
  contextOptions,
}) => {
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    env: { ...process.env, TZ: 'Nowhere/Land' },
  })
  await openBrowsers({ browser, foyer, contextOptions }, async (people) => {
    const page = await people.newVisitor()
    expect(await page.evaluate(() => new Date().getTimezoneOffset())).toBe(0)
    await enter(page, 'Nora Nowhere')
    await expect(personRow(page, 'Nora Nowhere')).toBeVisible()
    const lead = await people.newStaff('Lea Lead', 'lead')
    await lead.goto(`${foyer.url}/rota`)
    await expect(lead.getByRole('heading', { name: /^Week/ })).toBeVisible()
    await lead.goto(`${foyer.url}/my-shifts#availability`)
    const absences = lead.getByRole('region', { name: 'Absences' })
    await absences.getByRole('button', { name: /First day/ }).click()
    await expect(lead.getByRole('dialog').getByRole('grid')).toBeVisible()
  })
  await browser.close()
})

test('a browser that is too old reads which one is needed, in its language', async ({
  people,
  foyer,
}) => {
  const page = await people.newVisitor()
  const line = page.getByText('This browser is too old.')
  await expect(line).toBeHidden()
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch()
    const body = await response.text()
    await route.fulfill({
      response,
      body: body.replace('selector(:popover-open)', 'selector(:of-tomorrow)'),
    })
  })
  await page.reload()
  await expect(line).toBeVisible()
  await expect(line).toContainText('Safari 17.5')
  await page.goto(`${foyer.url}/sign-in`)
  await expect(line).toBeVisible()
})
