import type { Role } from '@foyer/shared/identity/roles.ts'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Accounts, createAccounts } from '../../support/accounts.ts'
import { type SpawnedServer, spawnServer } from '../../support/spawn-server.ts'

export { expect }

interface Foyer extends SpawnedServer {
  accounts: Accounts
}

interface People {
  /** A new browser of its own (cookies, storage) at the lobby's page. */
  newVisitor(path?: string): Promise<Page>
  /** A new browser of its own, signed in as a new member of staff. */
  newStaff(name: string, role: Role): Promise<Page>
}

/** Tests with one real server a worker, from the production build, and browsers of several people. */
export const test = base.extend<{ people: People }, { foyer: Foyer }>({
  foyer: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const server = await spawnServer()
      const accounts = createAccounts(server.url, server.setupLink)
      await use({ ...server, accounts })
      await server.remove()
    },
    { scope: 'worker' },
  ],

  people: async ({ browser, foyer, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    async function open(cookie = ''): Promise<Page> {
      const context = await browser.newContext(contextOptions)
      contexts.push(context)
      // Software rendering: the low tier, so that a frame takes tenths of a second and not seconds.
      await context.addInitScript(() => {
        if (!localStorage.getItem('foyer:settings')) {
          localStorage.setItem('foyer:settings', JSON.stringify({ quality: 'low' }))
        }
      })
      const cookies = cookie.split('; ').filter(Boolean)
      await context.addCookies(
        cookies.map((pair) => {
          const at = pair.indexOf('=')
          return { name: pair.slice(0, at), value: pair.slice(at + 1), url: foyer.url }
        }),
      )
      return context.newPage()
    }
    await use({
      async newVisitor(path = '/') {
        const page = await open()
        await page.goto(foyer.url + path)
        return page
      },
      async newStaff(name, role) {
        const session = await foyer.accounts.asStaff(name, role)
        const page = await open(session.cookie)
        await page.goto(foyer.url)
        return page
      },
    })
    for (const context of contexts) await context.close()
  },
})

/** Fills the entry page's form and waits until one is in. */
export async function enter(page: Page, name: string, view: '3d' | 'list' = 'list'): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Your name' })
  if (await field.isEditable()) await field.fill(name)
  await page.getByRole('switch', { name: 'Without 3D' }).setChecked(view === 'list')
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(peopleHere(page).getByText('you', { exact: true })).toBeVisible({ timeout: 60_000 })
}

/** The list of people, opened if it is not. */
export function peopleHere(page: Page) {
  return page.getByRole('list', { name: 'People here' })
}

/** Writes a chat line to the whole lobby or to people nearby. */
export async function say(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Message' })
  await field.fill(text)
  await field.press('Enter')
}

/** The chat's log. */
export function chatLog(page: Page) {
  return page.getByRole('log', { name: 'Chat' })
}
