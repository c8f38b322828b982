import { OWNER } from '../support/accounts.ts'
import { expect, test } from './support/foyer.ts'

test('the owner gives a rep a new password by a link, once; the rep changes it and is signed out elsewhere', async ({
  people,
  foyer,
}) => {
  const rep = await people.newStaff('Rita Rep', 'rep')
  const owner = await people.newVisitor('/sign-in')
  await owner.getByRole('textbox', { name: 'Mail address' }).fill(OWNER.email)
  await owner.getByLabel('Password').fill(OWNER.password)
  await owner.getByRole('button', { name: 'Sign in' }).click()
  await owner.waitForURL((url) => url.pathname !== '/sign-in')
  await owner.goto(`${foyer.url}/settings/team`)
  const team = owner.getByRole('region', { name: 'Team' })
  await team.getByRole('button', { name: 'Link to a new password for Rita Rep' }).click()
  const field = team.getByRole('textbox', { name: 'Link to a new password for Rita Rep' })
  const { pathname, search } = new URL(await field.inputValue())

  // Without mail the way from the sign-in says who gives a link.
  const away = await people.newVisitor('/sign-in')
  await away.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(away.getByText('This Foyer sends no mail.')).toBeVisible()
  await away.goto(foyer.url + pathname + search)
  await away.getByLabel('New password').fill('the first new password')
  await away.getByRole('button', { name: 'Set the password' }).click()
  await away.waitForURL((url) => url.pathname === '/settings/profile')

  // Whoever was signed in with the password of before is out.
  await rep.goto(`${foyer.url}/settings`)
  await rep.waitForURL((url) => url.pathname === '/sign-in')
  await rep.getByRole('textbox', { name: 'Mail address' }).fill('rita.rep@example.com')
  await rep.getByLabel('Password').fill('the first new password')
  await rep.getByRole('button', { name: 'Sign in' }).click()
  await rep.waitForURL((url) => url.pathname === '/settings/profile')

  await away.getByRole('link', { name: 'Password', exact: true }).click()
  const own = away.getByRole('region', { name: 'Password', exact: true })
  await own.getByLabel('Current password').fill('not that one at all')
  await own.getByLabel('New password').fill('the second new password')
  await own.getByRole('button', { name: 'Change the password' }).click()
  await expect(own.getByLabel('Current password')).toHaveAccessibleDescription(
    'The current password is wrong.',
  )
  await expect(own.getByLabel('Current password')).toBeFocused()
  await own.getByLabel('Current password').fill('the first new password')
  await own.getByLabel('New password').press('Enter')
  await expect(away.getByText('The password is changed.')).toBeVisible()
  await rep.reload()
  await rep.waitForURL((url) => url.pathname === '/sign-in')

  await away.goto(foyer.url + pathname + search)
  await away.getByLabel('New password').fill('a third new password')
  await away.getByRole('button', { name: 'Set the password' }).click()
  await expect(away.getByRole('alert')).toContainText('already used')
})

test('a name that is too long for the door is refused, not cut', async ({ people }) => {
  const visitor = await people.newVisitor()
  const field = visitor.getByRole('textbox', { name: 'Your name' })
  await field.fill('')
  await visitor.keyboard.insertText('x'.repeat(70))
  await expect(field).toHaveValue('x'.repeat(70))
  await visitor.getByRole('button', { name: 'Enter' }).click()
  await expect(visitor.getByText('That name is too long: 40 characters at most.')).toBeVisible()
  await field.fill('Foyer')
  await visitor.getByRole('button', { name: 'Enter' }).click()
  await expect(visitor.getByText('This is the name of the house.')).toBeVisible()
})
