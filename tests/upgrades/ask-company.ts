import { OWNER } from '../support/accounts.ts'
import type { BootedServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import type { FakeClock } from '../support/fake-clock.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import type { MailServer } from '../support/mail-server.ts'
import { LATER, MONDAY, NEXT_MONDAY } from './company.ts'

/** The name of the answer that holds to whom mails were sent that waited. */
export const MAILS = 'mails that waited'

/** What everybody may read of the company, or sees in its lobby, by who asks and what for. */
export type Answers = Record<string, unknown>

/** Invitations are left out: they are over after a week of the machine's own clock. */
const QUESTIONS: Record<string, readonly string[]> = {
  nobody: ['/api/centers', '/api/centers/main/door', '/api/layouts/current/theme?center=main'],
  'owner@example.com': [
    '/api/me',
    '/api/staff',
    '/api/settings',
    '/api/centers/main',
    '/api/centers/lyon',
    '/api/feeds/centers/main',
    '/api/notices/failed',
  ],
  'lea.lead@example.com': [
    `/api/rota/main/weeks/${MONDAY}`,
    `/api/rota/main/weeks/${MONDAY}/history`,
    `/api/rota/main/weeks/${NEXT_MONDAY}`,
    '/api/rota/main/templates',
    '/api/rota/main/rotation',
    `/api/rota/main/crew?monday=${MONDAY}`,
    '/api/rota/main/handovers',
    '/api/rota/main/live',
    '/api/rota/lyon/live',
    '/api/rota/swaps?center=main',
  ],
  'rita.rep@example.com': [
    '/api/me',
    '/api/rota/mine',
    '/api/feeds/mine',
    '/api/notices/reminders',
  ],
  'remy.rep@example.com': ['/api/me', '/api/rota/mine', '/api/notices/reminders'],
}

/**
 * Asks the server for everything that the company has put into it.
 *
 * @param clock moved on at the end, for the mails that wait for their next try
 * @param mails what the server sends them by; to whom they go is an answer too
 * @param waiting how many of them are waited for
 */
export async function askCompany(
  server: BootedServer,
  clock: FakeClock,
  mails: MailServer,
  waiting: number,
): Promise<Answers> {
  const answers: Answers = {}
  for (const [who, paths] of Object.entries(QUESTIONS)) {
    const browser = who === 'nobody' ? server.browser() : await signIn(server, who)
    for (const path of paths) answers[`${who} ${path}`] = await read(browser, path)
  }
  for (const center of ['main', 'lyon']) {
    const browser = server.browser()
    const current = `/api/layouts/current?center=${center}`
    const { version } = await browser.ask<{ version: number }>('GET', current)
    answers[`layout of ${center}`] = await read(browser, `/api/layouts/${version}`)
  }
  const { logo } = await server
    .browser()
    .ask<{ logo: string }>('GET', '/api/layouts/current/theme?center=main')
  const image = await server.browser().request('GET', logo)
  answers[logo] = Buffer.from(await image.arrayBuffer()).toString('base64')

  const rep = await LobbyPerson.enter(server.url, await signIn(server, 'rita.rep@example.com'))
  answers['chat of the lobby'] = await rep.hears('chat-history')
  answers['duty of Rita'] = await rep.hears('own-shift')
  answers['conversation at the desk'] = await rep.hears('conversation')
  await rep.leave()
  clock.goTo(LATER)
  const { received } = mails
  await eventually(() => received.length >= waiting, `${waiting} mails`)
  answers[MAILS] = received.flatMap(({ to }) => to).sort()
  // Addresses carry the port of this one server; the key of pushes is made anew with the data folder.
  const text = JSON.stringify(answers).replaceAll(server.url, 'https://foyer.example.com')
  return JSON.parse(text, (name, value) => (name === 'pushKey' ? undefined : value))
}

async function signIn(server: BootedServer, email: string): Promise<BrowserSession> {
  const browser = server.browser()
  const { password } = OWNER
  const response = await browser.request('POST', '/api/auth/sign-in', { email, password })
  if (!response.ok) throw new Error(`${email} cannot sign in: ${await response.text()}`)
  return browser
}

async function read(browser: BrowserSession, path: string): Promise<unknown> {
  const response = await browser.request('GET', path)
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${text}`)
  return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
}
