import { refuse } from '@foyer/shared/errors/result.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { SignInScreen } from './sign-in-screen.tsx'

const submit = () => page.getByRole('button', { name: 'Sign in' })

async function fillIn(): Promise<void> {
  await page.getByLabelText('Mail address').fill('mia@example.org')
  await userEvent.keyboard('{Tab}a long password{Enter}')
}

test('mail address and password are sent by Enter, once', async () => {
  const asked = fakeServer()
  await show(<SignInScreen />)
  await fillIn()
  await userEvent.keyboard('{Enter}')
  expect(asked.map(({ what, body }) => [what, body])).toEqual([
    ['POST /api/auth/sign-in', { email: 'mia@example.org', password: 'a long password' }],
  ])
  await expect.element(submit()).toBeDisabled()
})

test('a wrong password is told, and what was typed stays to be mended', async () => {
  const asked = fakeServer()
  await show(<SignInScreen />)
  await fillIn()
  asked[0]!.answer(refuse('password-wrong'))
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Mail address or password is wrong.')
  await expect.element(page.getByLabelText('Mail address')).toHaveValue('mia@example.org')
  await expect.element(submit()).toBeEnabled()
  await submit().click()
  await expect.poll(() => asked).toHaveLength(2)
  await expect.element(page.getByRole('alert')).toHaveTextContent('')
})

test('speaks German', async () => {
  fakeServer()
  await show(<SignInScreen />, 'de')
  await expect.element(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible()
  await expect.element(page.getByLabelText('Passwort')).toBeVisible()
})
