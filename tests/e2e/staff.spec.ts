import { OWNER } from '../support/accounts.ts'
import { comeOnDuty, enter, enterAsStaff, expect, personRow, test } from './support/foyer.ts'

test('the owner invites a rep by a link; the rep signs in, comes on duty and wears a badge', async ({
  people,
  foyer,
}) => {
  await foyer.accounts.asOwner()
  const owner = await people.newVisitor('/sign-in')
  await owner.getByRole('textbox', { name: /mail/i }).fill(OWNER.email)
  await owner.getByLabel(/password/i).fill('wrong password here')
  await owner.getByRole('button', { name: 'Sign in' }).click()
  await expect(owner.getByText('Mail address or password is wrong.')).toBeVisible()
  await owner.getByLabel(/password/i).fill(OWNER.password)
  await owner.getByRole('button', { name: 'Sign in' }).click()
  await owner.waitForURL((url) => url.pathname !== '/sign-in')
  await owner.goto(`${foyer.url}/settings/invitations`)
  const invitations = owner.getByRole('region', { name: 'Invitations' })
  await invitations.getByRole('textbox', { name: 'Mail address' }).fill('ralf@example.com')
  await invitations.getByRole('button', { name: 'Make an invitation link' }).click()
  const link = await invitations.getByRole('textbox', { name: /Link for/ }).inputValue()

  const rep = await people.newVisitor(new URL(link).pathname + new URL(link).search)
  await rep.getByRole('textbox', { name: 'Your name' }).fill('Ralf Rep')
  await rep.getByLabel('Password').fill('a long enough password')
  await rep.getByRole('button', { name: 'Join' }).click()
  await rep.waitForURL((url) => url.pathname !== '/join')

  // Any language, by a part of its name in the reader's words, with the keyboard too.
  await rep.goto(`${foyer.url}/settings`)
  const profile = rep.getByRole('region', { name: 'Profile' })
  const languages = profile.getByRole('combobox', { name: 'Languages you speak' })
  await languages.fill('fren')
  await rep.getByRole('option', { name: 'French', exact: true }).click()
  await languages.fill('japan')
  await languages.press('ArrowDown')
  await languages.press('Enter')
  const spoken = profile.getByRole('grid', { name: 'Languages you speak' })
  await expect(spoken.getByRole('row')).toHaveText(['English', 'French', 'Japanese'])
  await profile.getByRole('textbox', { name: 'Greeting in French' }).fill('Bonjour !')
  await profile.getByRole('button', { name: 'Save' }).click()
  await expect(profile.getByText('Saved.')).toBeVisible()

  await rep.goto(foyer.url)
  await enterAsStaff(rep)
  await comeOnDuty(rep)

  const visitor = await people.newVisitor()
  await enter(visitor, 'Vera')
  await expect(personRow(visitor, 'Ralf Rep')).toContainText('Staff')
  await expect(personRow(visitor, 'Ralf Rep')).toContainText('available')

  // A guest can carry neither badge nor name of staff.
  const impostor = await people.newVisitor()
  await impostor.getByRole('textbox', { name: 'Your name' }).fill('Rаlf  Rep') // with a Cyrillic а
  await impostor.getByRole('button', { name: 'Enter' }).click()
  await expect(impostor.getByText('too close to a member of staff')).toBeVisible()
})
