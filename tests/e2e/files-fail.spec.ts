import type { Page } from '@playwright/test'
import { chatLog, enter, expect, peopleHere, say, test } from './support/foyer.ts'

/** Fails each of the page's files once, as a network that drops now and then; says which. */
async function failOnce(page: Page): Promise<Set<string>> {
  const failed = new Set<string>()
  await page.route('**/assets/**', (route) => {
    const url = route.request().url()
    if (failed.has(url)) return route.continue()
    failed.add(url)
    return route.abort()
  })
  return failed
}

/** Waits until the page has the lobby's own script with all that it imports, which it fetches once it is idle. */
async function lobbyIsFetched(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const come = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
    const needed = 'link[rel=modulepreload], link[rel=stylesheet]'
    return (
      [...come].some((name) => /\/assets\/app-[^/]+\.js$/.test(name)) &&
      [...document.querySelectorAll<HTMLLinkElement>(needed)].every(({ href }) => come.has(href))
    )
  })
}

test('when each file fails once after Enter, all comes all the same, with its styles', async ({
  people,
}) => {
  const page = await people.newVisitor()
  const field = page.getByRole('textbox', { name: 'Your name' })
  await field.fill('Fanny Fail')
  await lobbyIsFetched(page)
  const failed = await failOnce(page)
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(peopleHere(page)).toContainText('(you)', { timeout: 60_000 })
  await say(page, 'Here all the same', 'Whole lobby')
  await expect(chatLog(page)).toContainText('Here all the same')
  expect([...failed].filter((url) => url.endsWith('.css')).length).toBeGreaterThan(3)
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
          .filter(({ sheet }) => sheet === null)
          .map(({ href }) => href),
      ),
    )
    .toEqual([])
  await expect(page.getByText('could not be loaded')).toBeHidden()
})

test('a page older than the server is loaded anew, once, and then says so', async ({ people }) => {
  const page = await people.newVisitor()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Olga Old')
  await lobbyIsFetched(page)
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads++
  })
  const gone = (upgraded: () => boolean) =>
    page.route('**/assets/**', (route) =>
      upgraded() ? route.continue() : route.fulfill({ status: 404 }),
    )
  await gone(() => loads > 0)
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect.poll(() => loads).toBe(1)
  await enter(page, 'Olga Old')

  // A proxy that keeps the old page would have it reload for ever.
  await page.reload()
  await lobbyIsFetched(page)
  await gone(() => false)
  loads = 0
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(page.getByRole('link', { name: 'Reload the page' })).toBeVisible()
  expect(loads).toBe(0)
})
