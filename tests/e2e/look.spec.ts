import { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { enter, enterAsStaff, expect, test } from './support/foyer.ts'

test('a look is chosen, worn, changed in the lobby, seen by others and remembered', async ({
  people,
  foyer,
}) => {
  const watcher = await LobbyPerson.enter(foyer.url, new BrowserSession(foyer.url))
  const lookOf = (name: string) =>
    [...watcher.room.state.people.values()].find((person) => person.name === name)?.look ?? ''
  const wears = (name: string, part: string) =>
    eventually(() => lookOf(name).split('.').includes(part), `${name} in ${part}`)

  const page = await people.newVisitor()
  await page.getByRole('button', { name: 'Change the look' }).click()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeDisabled()
  await page.getByRole('combobox', { name: 'Outfit' }).selectOption('kimono')
  await page.getByRole('combobox', { name: 'Hair', exact: true }).selectOption('turban')
  await page.getByRole('combobox', { name: 'Hair', exact: true }).selectOption('bob')
  await undo.click()
  await expect(page.getByRole('combobox', { name: 'Hair', exact: true })).toHaveValue('turban')
  await page.getByRole('radio', { name: 'plum' }).check()
  await enter(page, 'Lola Look')
  await wears('Lola Look', 'kimono')
  await wears('Lola Look', 'turban')
  await wears('Lola Look', 'plum')

  await page.getByRole('button', { name: 'Change the look' }).click()
  await page.getByRole('combobox', { name: 'Glasses' }).selectOption('round')
  await wears('Lola Look', 'round')
  await page.getByRole('button', { name: 'Leave the lobby' }).click()

  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Lola Look')
  await page.getByRole('button', { name: 'Change the look' }).click()
  await expect(page.getByRole('combobox', { name: 'Outfit' })).toHaveValue('kimono')
  await expect(page.getByRole('combobox', { name: 'Glasses' })).toHaveValue('round')
  await watcher.leave()
})

test('the avatar itself is shown and turned by keys; where it cannot be drawn the portrait stays', async ({
  people,
}) => {
  const page = await people.newVisitor()
  await page.getByRole('button', { name: 'Change the look' }).click()
  const stage = page.getByRole('slider', { name: 'Turn the preview' })
  await expect(stage).toBeVisible({ timeout: 60_000 })
  await stage.press('Home')
  await stage.press('ArrowRight')
  await expect(stage).toHaveAttribute('aria-valuenow', '15')
  await page.getByRole('button', { name: 'Close the editor' }).press('Enter')
  await expect(page.locator('canvas')).toHaveCount(0)

  const old = await people.newVisitor('/', {
    before: () => {
      HTMLCanvasElement.prototype.getContext = () => null
    },
  })
  await old.getByRole('button', { name: 'Change the look' }).click()
  await old.getByRole('combobox', { name: 'Outfit' }).selectOption('kurta')
  await expect(old.locator('.look-stage svg')).toBeVisible()
  await expect(old.locator('canvas')).toHaveCount(0)
})

test('staff keep a look chosen in the lobby, and are not asked to sign in again', async ({
  people,
}) => {
  const page = await people.newStaff('Rita Rep', 'rep')
  await expect(page.getByRole('link', { name: 'Your profile and settings' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in as staff' })).toHaveCount(0)
  await enterAsStaff(page)
  await page.getByRole('button', { name: 'Change the look' }).click()
  await page.getByRole('combobox', { name: 'Outfit' }).selectOption('workwear')
  await expect
    .poll(() =>
      page.evaluate(async () => (await (await fetch('/api/me')).json()).look.outfit as string),
    )
    .toBe('workwear')
})
