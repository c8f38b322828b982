import { resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { bootServer } from '../../support/boot-server.ts'
import { eventually } from '../../support/eventually.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { mailPart, startMailServer } from '../../support/mail-server.ts'
import { openBrowsers, type People, type Served } from './foyer.ts'

export { expect }

interface Clocked extends Served {
  now(): number
  /** Goes on to a moment, in the server and in these pages. */
  goTo(moment: number, ...pages: Page[]): Promise<void>
  /** The text of a mail to somebody that has come or comes, with these words in it. */
  mailTo(name: string, words: RegExp): Promise<string>
}

/** For stories of hours and days: a server in this process, whose clock the story moves on, and the mails that it sends. */
export const test = base.extend<{ people: People; foyer: Clocked }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  foyer: async ({}, use) => {
    const mails = await startMailServer()
    const clock = new FakeClock(Date.now())
    const settings = {
      SMTP_URL: mails.url,
      MAIL_FROM: 'foyer@example.com',
      CLIENT_DIR: resolve(import.meta.dirname, '../../../client/dist'),
    }
    const server = await bootServer({ clock, settings })
    await use({
      url: server.url,
      accounts: server,
      now: clock.now,
      async goTo(moment, ...pages) {
        clock.goTo(moment)
        for (const page of pages) await page.clock.setFixedTime(moment)
      },
      async mailTo(name, words) {
        const address = `${name.toLowerCase().replaceAll(/[^a-z]/g, '.')}@example.com`
        return eventually(async () => {
          await server.app.notices.settled()
          return mails.received
            .filter(({ to }) => to.includes(address))
            .map(({ raw }) => mailPart(raw, 'text/plain'))
            .find((text) => words.test(text))
        }, `a mail to ${name}`)
      },
    })
    await server.stop()
    await mails.stop()
  },
  people: openBrowsers,
})

/** The first link of a mail: to what it speaks of. */
export function linkIn(text: string): string {
  return /https?:\/\/\S+/.exec(text)![0]
}
