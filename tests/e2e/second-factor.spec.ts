import type { Page } from '@playwright/test'
import { OWNER } from '../support/accounts.ts'
import { totp } from '../support/totp.ts'
import { expect, test } from './support/foyer.ts'

async function givePassword(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Mail address' }).fill(email)
  await page.getByLabel('Password').fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('a rep switches the second factor on, signs in by a code, then by a backup code, and off again', async ({
  people,
  foyer,
}) => {
  const rep = await people.newStaff('Rita Rep', 'rep')
  await rep.goto(`${foyer.url}/settings/password`)
  const factor = rep.getByRole('region', { name: 'Second factor' })
  await factor.getByLabel('Password').fill(OWNER.password)
  await factor.getByRole('button', { name: 'Switch on' }).click()
  await expect(factor.getByRole('img', { name: /QR code/ })).toBeVisible()
  const secret = await factor.getByLabel('Or type this key').inputValue()
  const now = () => totp(`otpauth://totp/x?secret=${secret}`, Date.now())
  await factor.getByLabel('Code', { exact: true }).fill('12')
  await factor.getByRole('button', { name: 'Confirm' }).click()
  await expect(factor.getByText('Six digits, please.')).toBeVisible()
  await factor.getByLabel('Code', { exact: true }).fill(now())
  await factor.getByRole('button', { name: 'Confirm' }).click()
  const codes = factor.getByRole('list', { name: 'Backup codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const [backup = ''] = await codes.allTextContents()

  // Somebody who has the password alone does not come in.
  const other = await people.newVisitor('/sign-in?to=/my-shifts')
  await givePassword(other, 'rita.rep@example.com')
  const code = other.getByLabel('Code', { exact: true })
  await expect(code).toBeFocused()
  await code.fill('abc')
  await other.getByRole('button', { name: 'Sign in' }).click()
  await expect(other.getByText('This is not the code of this moment.')).toBeVisible()
  await other.goto(`${foyer.url}/my-shifts`)
  await other.waitForURL((url) => url.pathname === '/sign-in')
  await givePassword(other, 'rita.rep@example.com')
  await code.fill(now())
  await code.press('Enter')
  await other.waitForURL((url) => url.pathname === '/my-shifts')

  const third = await people.newVisitor('/sign-in')
  await givePassword(third, 'rita.rep@example.com')
  await third.getByLabel('Code', { exact: true }).fill(backup)
  await third.getByLabel('Code', { exact: true }).press('Enter')
  await third.waitForURL((url) => url.pathname === '/settings/profile')

  await factor.getByLabel('Password').fill(OWNER.password)
  await factor.getByRole('button', { name: 'Switch off' }).click()
  await expect(rep.getByText('The second factor is off.')).toBeVisible()
  const fourth = await people.newVisitor('/sign-in')
  await givePassword(fourth, 'rita.rep@example.com')
  await fourth.waitForURL((url) => url.pathname === '/settings/profile')
})
