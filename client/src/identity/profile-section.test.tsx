import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeServer } from '../../test/fake-server.ts'
import { show } from '../../test/show.tsx'
import { ProfileSection } from './profile-section.tsx'

const RITA: Profile = {
  id: 'rita',
  name: 'Rita',
  email: 'rita@example.com',
  role: 'rep',
  languages: ['en'],
  greeting: { en: 'Hello' },
  look: decodeLook(''),
}
const save = () => page.getByRole('button', { name: 'Save' })
const name = () => page.getByRole('textbox', { name: 'Name', exact: true })
const status = () => page.getByRole('status')

test('what was changed is sent by Enter and said to be saved', async () => {
  const asked = fakeServer()
  await show(<ProfileSection profile={RITA} />)
  await name().fill('Rita R.')
  await expect.element(status().first()).toMatchTextContent(/not saved/i)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({
    what: 'PATCH /api/me',
    body: { name: 'Rita R.', languages: ['en'], greeting: { en: 'Hello' } },
  })
  await expect.element(save()).toBeDisabled()
  asked[0]!.answer(succeed(RITA))
  await expect.element(status().first()).toMatchTextContent(/^Saved/)
  await expect.element(save()).toBeEnabled()
})

test('a refusal is said, what was typed stays, and it can be sent again', async () => {
  const asked = fakeServer()
  await show(<ProfileSection profile={RITA} />)
  await name().fill('Rita, the rep')
  await save().click()
  await expect.poll(() => asked).toHaveLength(1)
  asked[0]!.answer(refuse('too-many'))
  await expect.element(page.getByRole('alert')).toMatchTextContent(/\w+/)
  await expect.element(name()).toHaveValue('Rita, the rep')
  await save().click()
  await expect.poll(() => asked).toHaveLength(2)
  await expect.element(page.getByRole('alert')).toHaveTextContent('')
})

test('somebody speaks at least one language', async () => {
  const asked = fakeServer()
  await show(<ProfileSection profile={RITA} />)
  const english = page.getByRole('switch', { name: 'English' })
  const german = page.getByRole('switch', { name: 'German' })
  await expect.element(english).toBeDisabled()
  await page.getByText('German', { exact: true }).click()
  await expect.element(german).toBeChecked()
  await expect.element(english).toBeEnabled()
  await page.getByText('English', { exact: true }).click()
  await expect.element(german).toBeDisabled()
  await save().click()
  await expect.poll(() => asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({ body: { languages: ['de'] } })
})
