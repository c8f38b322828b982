import type { Role } from '@foyer/shared/access/roles.ts'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { type Accounts, createAccounts } from '../../support/accounts.ts'
import { type SpawnedServer, spawnServer } from '../../support/spawn-server.ts'

export { expect }

interface Foyer extends SpawnedServer {
  accounts: Accounts
}

export interface People {
  /** A new browser of its own (cookies, storage) at a page; `before` runs in it before the page's scripts. */
  newVisitor(path?: string, options?: { before?: () => void }): Promise<Page>
  /** A new browser of its own, signed in as a new member of staff. */
  newStaff(name: string, role: Role): Promise<Page>
}

/** Each test has a real server of its own, from the production build, and browsers of several people. */
export const test = base.extend<{ people: People; foyer: Foyer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  foyer: async ({}, use) => {
    const server = await spawnServer()
    const accounts = createAccounts(server.url, server.setupLink)
    await use({ ...server, accounts })
    await server.remove()
  },

  people: openBrowsers,
})

/** A server with accounts to sign in to. */
export interface Served {
  url: string
  accounts: Accounts
}

/** Opens the browsers of a story; what people may not load ends it. */
export async function openBrowsers(
  {
    browser,
    foyer,
    contextOptions,
  }: { browser: Browser; foyer: Served; contextOptions: BrowserContextOptions },
  use: (people: People) => Promise<void>,
): Promise<void> {
  const contexts: BrowserContext[] = []
  /** What the content security policy refused in any page: nothing of ours may be. */
  const refused: string[] = []
  async function open(cookie = ''): Promise<Page> {
    const context = await browser.newContext(contextOptions)
    contexts.push(context)
    // Software rendering: no picture unless a test asks for it, and then the low tier, where a frame takes
    // tenths of a second and not seconds.
    await context.addInitScript(() => {
      if (!localStorage.getItem('foyer:settings')) {
        localStorage.setItem('foyer:settings', JSON.stringify({ quality: 'low', view3d: false }))
      }
    })
    const cookies = cookie.split('; ').filter(Boolean)
    await context.addCookies(
      cookies.map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: foyer.url }
      }),
    )
    const page = await context.newPage()
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text())
    })
    return page
  }
  await use({
    async newVisitor(path = '/', { before } = {}) {
      const page = await open()
      if (before) await page.addInitScript(before)
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
  expect(refused).toEqual([])
}

/** Fills the entry page's form, without 3D, and waits until one is in. */
export async function enter(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await enterAsStaff(page)
}

/** As `enter`, for who has a name already: staff keep their account's. */
export async function enterAsStaff(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(peopleHere(page)).toContainText('(you)', { timeout: 60_000 })
}

/**
 * Milliseconds for a picture that is made for the first time: seconds of computing without a graphics card, which wait
 * for their turn on a busy machine, and nothing else happens in the page meanwhile.
 */
export const PICTURE_PATIENCE = 120_000

/**
 * Fills the entry page's form, chooses the picture, and waits until one is in it. From the choice on stories press keys:
 * before a click the picture would have to be drawn twice more.
 */
export async function enterPicture(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('switch', { name: 'Without 3D' }).press('Space')
  await page.keyboard.press('Enter')
  await pictureHasCome(page)
}

/** Waits until whoever has chosen the picture is in it. */
export async function pictureHasCome(page: Page): Promise<void> {
  await expect(toolbarButton(page, 'People')).toBeVisible({ timeout: PICTURE_PATIENCE })
}

/** A button over the picture. */
export function toolbarButton(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true })
}

/** Opens who is here over the picture. */
export async function openPeople(page: Page): Promise<void> {
  await toolbarButton(page, 'People').press('Enter', { timeout: PICTURE_PATIENCE })
  await expect(peopleHere(page)).toContainText('(you)')
}

export async function comeOnDuty(rep: Page): Promise<void> {
  await rep.getByRole('button', { name: /^(Check in|I take over now)$/ }).click()
  await expect(rep.getByRole('button', { name: /Your status/ })).toBeVisible()
}

/** Somebody on duty answers a visitor. */
export async function answerVisitor(rep: Page, visitor: string, text: string): Promise<void> {
  await rep
    .getByRole('list', { name: 'Conversations' })
    .getByRole('button', { name: new RegExp(visitor) })
    .click()
  await rep.getByRole('textbox', { name: 'Answer' }).pressSequentially(text)
  await rep.getByRole('button', { name: 'Send answer' }).click()
  await expect(rep.getByRole('log', { name: `Conversation with ${visitor}` })).toContainText(text)
}

/** Pages for staff, each with a heading of it. */
export const STAFF_PAGES = [
  ['/settings', 'Settings'],
  ['/rota', 'Rota'],
  ['/my-shifts', 'My shifts'],
] as const

/** Who is here: part of the page without 3D, and a panel over the picture. */
export function peopleHere(page: Page) {
  return page.getByRole('list', { name: /People here|Wer ist hier/ })
}

/** One person's row among those who are here. */
export function personRow(page: Page, name: string) {
  return peopleHere(page).getByRole('listitem').filter({ hasText: name })
}

/**
 * Writes a chat line, by keys: what Playwright fills in over BiDi React does not see. Over the picture the chat's panel is
 * opened first where it has no room of its own.
 */
export async function say(
  page: Page,
  text: string,
  scope: 'Nearby' | 'Whole lobby',
): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Message' })
  const button = page.getByRole('button', { name: /^Chat/ })
  await expect(field.or(button).first()).toBeVisible() // the chat's code may still be on its way
  if (!(await field.isVisible())) await button.click()
  await field.focus() // over the picture the choice of readers shows with the field
  await page.getByText(scope, { exact: true }).click()
  await expect(page.getByRole('radio', { name: scope })).toBeChecked()
  await field.pressSequentially(text)
  await field.press('Enter')
}

/** The chat's log. */
export function chatLog(page: Page) {
  return page.getByRole('log', { name: 'Chat' })
}
