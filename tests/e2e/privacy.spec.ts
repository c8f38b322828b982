import { chatLog, enter, expect, say, test } from './support/foyer.ts'

test('a visitor sees what is stored and for how long, takes a copy along and erases it', async ({
  people,
}) => {
  const lobby = await people.newVisitor()
  await expect(lobby.locator('#privacy')).toContainText('to all 30 days, to the desk 365.')
  await expect(lobby.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', '/privacy')
  await lobby.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await expect(lobby.locator('#privacy')).toContainText('an alle 30 Tage, an den Empfang 365.')
  await lobby.getByRole('combobox', { name: 'Sprache' }).selectOption('en')
  await enter(lobby, 'Xaverina')
  await say(lobby, 'quokka', 'Whole lobby')
  await expect(chatLog(lobby)).toContainText('quokka')

  const page = await lobby.context().newPage()
  await page.goto(new URL('/privacy', lobby.url()).href)
  const lines = page.getByRole('region', { name: 'What you said to the whole lobby' })
  await expect(lines).toContainText('quokka')
  const copied = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download a copy' }).click()
  expect((await copied).suggestedFilename()).toBe('foyer.json')
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(page.getByText('Nothing is stored of you here.')).toBeVisible()
  await expect(lobby.getByText('What was known of you here is erased.')).toBeVisible()
})

test('an owner finds a visitor and erases what is stored', async ({ people }) => {
  const lobby = await people.newVisitor()
  await enter(lobby, 'Xaverina')
  await say(lobby, 'quokka', 'Whole lobby')
  await expect(chatLog(lobby)).toContainText('quokka')
  const owner = await people.newStaff('Otto Owner', 'owner')
  await owner.goto(new URL('/settings/privacy', lobby.url()).href)
  await owner.getByRole('textbox', { name: 'Name, mail address or number' }).fill('xaver')
  await owner.getByRole('button', { name: 'Find' }).click()
  const found = owner.getByRole('grid', { name: 'Visitors found' })
  await found.getByRole('button', { name: 'Erase what is stored of Xaverina' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(found).toContainText('Nobody by that is stored here.')
  await expect(lobby.getByText('What was known of you here is erased.')).toBeVisible()
})
