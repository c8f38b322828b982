import { chatLog, enter, expect, say, test } from './support/foyer.ts'

test('a panel whose code does not come says so, and works when it is tried again', async ({
  people,
}) => {
  const page = await people.newVisitor()
  await page.route('**/assets/chat-box-*.js', (route) => route.abort())
  await enter(page, 'Stina Slow')
  const section = page.getByRole('region', { name: 'Chat', exact: true })
  await expect(section.getByText('This part could not be loaded.')).toBeVisible()
  // What else the section has does not suffer.
  await expect(section.getByRole('button', { name: 'Wave' })).toBeVisible()

  await page.unroute('**/assets/chat-box-*.js')
  await section.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(section.getByRole('textbox', { name: 'Message' })).toBeVisible()
  await say(page, 'Here after all', 'Whole lobby')
  await expect(chatLog(page)).toContainText('Here after all')
})

test('what the lobby is nothing without is fetched again', async ({ people }) => {
  const page = await people.newVisitor()
  let tries = 0
  await page.route('**/assets/inside-*.js', (route) => {
    tries++
    return tries < 3 ? route.abort() : route.continue()
  })
  await enter(page, 'Stina Slow')
  expect(tries).toBe(3)
})

test('where it does not come at all, the page says so', async ({ people }) => {
  const page = await people.newVisitor()
  await page.route('**/assets/inside-*.js', (route) => route.abort())
  await page.getByRole('textbox', { name: 'Your name' }).fill('Stina Slow')
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(page.getByText('A part of this page could not be loaded.')).toBeVisible()
  await page.unroute('**/assets/inside-*.js')
  await page.getByRole('link', { name: 'Reload the page' }).click()
  await enter(page, 'Stina Slow')
})
