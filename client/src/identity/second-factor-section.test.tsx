import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SignInScreen } from './sign-in-screen.tsx'

const KEY = {
  uri: 'otpauth://totp/Foyer:rita%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Foyer',
  backupCodes: ['k7mzp-4qx2b', 'aaaaa-22222'],
}

test('is switched on by the first code of the app, and shows the backup codes once', async () => {
  const asked = fakeServer()
  await show(<SecondFactorSection />)
  asked[0]!.answer(succeed({ on: false }))
  await page.getByLabelText('Password').fill('a long password')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked).toHaveLength(2)
  expect(asked[1]).toMatchObject({
    what: 'POST /api/me/second-factor',
    body: { password: 'a long password' },
  })
  asked[1]!.answer(succeed(KEY))
  await expect.element(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  await expect.element(page.getByLabelText(/type this key/)).toHaveValue('JBSWY3DPEHPK3PXP')
  await page.getByLabelText('Code', { exact: true }).fill('123 456')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked).toHaveLength(3)
  expect(asked[2]).toMatchObject({
    what: 'POST /api/me/second-factor/code',
    body: { code: '123 456' },
  })
  asked[2]!.answer(refuse('code-wrong', 'code: not the code of this moment'))
  await expect.element(page.getByText('This is not the code of this moment.')).toBeVisible()
  await expect.element(page.getByLabelText('Code', { exact: true })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked).toHaveLength(4)
  asked[3]!.answer(succeed(undefined))
  await expect.poll(() => asked).toHaveLength(5)
  asked[4]!.answer(succeed({ on: true }))
  await expect.element(page.getByText('k7mzp-4qx2b')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Switch off' })).toBeVisible()
})

test('signing in asks for the code after the password', async () => {
  const asked = fakeServer()
  await show(<SignInScreen />)
  await page.getByLabelText('Mail address').fill('rita@example.org')
  await userEvent.keyboard('{Tab}a long password{Enter}')
  await expect.poll(() => asked).toHaveLength(1)
  asked[0]!.answer(refuse('code-needed'))
  await expect.element(page.getByLabelText('Code', { exact: true })).toHaveFocus()
  await userEvent.keyboard('k7mzp-4qx2b{Tab} ')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.poll(() => asked).toHaveLength(2)
  expect(asked[1]).toMatchObject({
    what: 'POST /api/auth/code',
    body: { code: 'k7mzp-4qx2b', trust: true },
  })
  asked[1]!.answer(refuse('code-over'))
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('That took too long, or too many tries. Please sign in again.')
})
