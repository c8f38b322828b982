import type { Page } from '@playwright/test'
import { enter, expect, test } from './support/foyer.ts'

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><circle cx="20" cy="20" r="18" fill="#0a7d5c"/></svg>'

/** What the page's main colour is right now. */
function mainColour(page: Page): Promise<string> {
  return page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--primary').trim(),
  )
}

test('a marketer brands the center; the lobby follows without a reload, the entry page shows the logo', async ({
  people,
  foyer,
}) => {
  const visitor = await people.newVisitor()
  await enter(visitor, 'Vera')

  const marketer = await people.newStaff('Mara Marketer', 'marketer')
  await marketer.goto(`${foyer.url}/settings/branding`)
  const branding = marketer.getByRole('region', { name: 'Branding' })
  await branding.getByRole('textbox', { name: 'Company’s name' }).fill('Green & Sons')

  const colour = branding.getByRole('textbox', { name: 'Main colour', exact: true })
  await colour.fill('green')
  await expect(branding.getByText('Six digits after #, such as #1b4f8a.')).toBeVisible()
  await colour.fill('#ffe08a')
  await expect(branding.getByText('Black text on #ffe08a')).toBeVisible()

  const choose = async (name: string, content: string) => {
    const opened = marketer.waitForEvent('filechooser')
    await branding.getByRole('button', { name: /^Upload/ }).click()
    const mimeType = name.endsWith('.svg') ? 'image/svg+xml' : 'image/png'
    await (await opened).setFiles({ name, mimeType, buffer: Buffer.from(content) })
  }
  await choose('logo.png', 'no picture at all')
  await expect(branding.getByRole('alert').filter({ hasText: 'cannot be used' })).toBeVisible()
  await choose('logo.svg', LOGO)
  await expect(branding.getByRole('button', { name: 'Upload another' })).toBeVisible()
  await branding.getByRole('button', { name: 'Publish' }).click()
  await expect(branding.getByText('Saved.')).toBeVisible()
  expect(await mainColour(marketer)).toBe('#ffe08a')

  await expect(visitor.getByRole('heading', { name: 'Green & Sons' })).toBeVisible()
  await expect.poll(() => mainColour(visitor)).toBe('#ffe08a')
  await expect(visitor).toHaveTitle(/^Green & Sons/)

  const newcomer = await people.newVisitor()
  await expect(newcomer.getByRole('heading', { name: 'Green & Sons' })).toBeVisible()
  const logo = newcomer.locator('img.logo')
  await expect(logo).toBeVisible()
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(80)
})

test('a rep sees no branding, and is told whose it is', async ({ people, foyer }) => {
  const rep = await people.newStaff('Rita Rep', 'rep')
  await rep.goto(`${foyer.url}/settings`)
  await expect(rep.getByRole('region', { name: 'Profile' })).toBeVisible()
  const pages = rep.getByRole('navigation', { name: 'Pages of the settings' })
  await expect(pages.getByRole('link')).toHaveText([
    'Profile',
    'Password',
    'Where you are signed in',
  ])
  await rep.goto(`${foyer.url}/settings/branding`)
  const branding = rep.getByRole('region', { name: 'Branding' })
  await expect(branding).toContainText('This page is for Marketer and Owner.')
  await expect(branding.getByRole('textbox')).toHaveCount(0)
})
