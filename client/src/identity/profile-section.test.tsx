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
const name = () => page.getByRole('textbox', { name: 'Your name' })
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

test('who speaks a language that the page does not may greet in it', async () => {
  const asked = fakeServer()
  await show(<ProfileSection profile={{ ...RITA, languages: ['fr'] }} />)
  await page.getByRole('textbox', { name: /French/ }).fill('Bonjour')
  await save().click()
  await expect.poll(() => asked).toHaveLength(1)
  expect(asked[0]).toMatchObject({
    body: { languages: ['fr'], greeting: { en: 'Hello', fr: 'Bonjour' } },
  })
})
