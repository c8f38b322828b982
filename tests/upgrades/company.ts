import { createECDH } from 'node:crypto'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import type { Retention } from '@foyer/shared/retention/retention-contract.ts'
import type { Swap } from '@foyer/shared/swaps/swaps-contract.ts'
import type { Upload } from '@foyer/shared/uploads/uploads-contract.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeTheme } from '../support/change-theme.ts'
import type { FakeClock } from '../support/fake-clock.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { makePng } from '../support/png.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** A Monday, an hour before the center in Berlin opens. */
export const BEGIN = '2026-10-05T05:00:00Z'
/** The morning's shift has begun; the company stands still from here on. */
export const NOW = '2026-10-05T06:30:00Z'
/** What waits for its next try has had it. */
export const LATER = '2026-10-05T06:40:00Z'
export const MONDAY = '2026-10-05'
export const NEXT_MONDAY = '2026-10-12'

/** Starts the company's server: with the layout that it began with, by its clock, beside its mail server. */
export function bootCompany(options: {
  dataFolder: string
  clock: FakeClock
  mailUrl: string
  databaseUrl?: string
}): Promise<BootedServer> {
  const { dataFolder, clock, mailUrl, databaseUrl = '' } = options
  return bootServer({
    dataFolder,
    clock,
    settings: {
      DATABASE_URL: databaseUrl,
      SMTP_URL: mailUrl,
      MAIL_FROM: 'Foyer <foyer@example.com>',
      LAYOUT: 'atrium',
    },
    // The push service of the rep's browser is said to be on this machine, where nobody answers.
    mayReach: () => true,
  })
}

/**
 * A company that uses everything, made the way people make it: by the pages' own routes and in the lobby. Its mail
 * server does not answer, so that mails wait; a rep is on duty and in a conversation when the server is stopped.
 */
export async function makeCompany(server: BootedServer, clock: FakeClock): Promise<void> {
  const owner = await server.asOwner()
  const lead = await server.asStaff('Lea Lead', 'lead')
  const rita = await server.asStaff('Rita Rep', 'rep')
  const remy = await server.asStaff('Remy Rep', 'rep')
  const ritaId = await idOf(rita)
  const remyId = await idOf(remy)

  await put(owner, 'PATCH', '/api/settings', {
    version: 0,
    hours: { en: 'Mondays to Fridays, 8 to 6', de: 'Montags bis freitags, 8 bis 18 Uhr' },
  })
  const main = await owner.ask<Center>('GET', '/api/centers/main')
  await put(owner, 'PATCH', '/api/centers/main', {
    version: main.version,
    name: 'Berlin',
    languages: ['en', 'de'],
    calendar: {
      ...main.calendar,
      zone: 'Europe/Berlin',
      holidays: [{ date: '2026-12-25', name: 'Weihnachten', source: 'hand' }],
    },
  })
  const lyon = { id: 'lyon', name: 'Lyon', zone: 'Europe/Paris', layout: 'garden' }
  await put(owner, 'POST', '/api/centers', lyon)
  const { company, centers } = await owner.ask<Retention>('GET', '/api/retention')
  await put(owner, 'PUT', '/api/retention', {
    version: 0,
    company,
    centers: { ...centers, main: { ...centers.main, chat: 14 } },
  })
  await put(owner, 'POST', '/api/invitations', { email: 'nora@example.com', role: 'marketer' })
  await put(owner, 'POST', `/api/staff/${remyId}/password-link`)
  await server
    .browser()
    .request('POST', '/api/auth/sign-in', { email: 'remy.rep@example.com', password: 'forgotten' })
  const logo = await owner.request('POST', '/api/uploads', makePng(32, 32), {
    'content-type': 'image/png',
  })
  const { path } = (await logo.json()) as Upload
  const logoAndColours = { logo: path, colours: { primary: '#1b4f8a', accent: '#c2410c' } }
  const themed = await changeTheme(owner, { name: 'Nordlicht GmbH', ...logoAndColours })
  if (!themed.ok) throw new Error(`theme: ${await themed.text()}`)

  await put(rita, 'PATCH', '/api/me', {
    languages: ['en', 'de'],
    greeting: { en: "Welcome! I'm Rita.", de: 'Grüß Gott, ich bin Rita.' },
  })
  await put(rita, 'PUT', '/api/notices/reminders', {
    mail: { leads: [15, 1440], news: true },
    push: { leads: [60], news: false },
    quiet: null,
    zone: 'Europe/Berlin',
    locale: 'de',
  })
  await put(remy, 'PUT', '/api/notices/reading', {
    zone: 'America/New_York',
    region: 'en-US',
    clock: 'h12',
  })
  await put(remy, 'POST', '/api/notices/browsers', {
    endpoint: 'https://127.0.0.1:1/push/remy',
    keys: {
      p256dh: createECDH('prime256v1').generateKeys('base64url'),
      auth: Buffer.alloc(16, 9).toString('base64url'),
    },
  })
  await put(rita, 'POST', '/api/feeds/mine')
  await put(lead, 'POST', '/api/feeds/centers/main')

  await put(lead, 'PATCH', `/api/rota/crew/${ritaId}`, {
    version: 0,
    centers: ['main'],
    skills: ['Leasing'],
    maxHalfDays: 6,
    availability: { '1-morning': 'wish', '5-afternoon': 'cannot' },
  })
  await put(lead, 'PATCH', `/api/rota/crew/${remyId}`, {
    version: 0,
    centers: ['main', 'lyon'],
  })
  await put(remy, 'POST', `/api/rota/crew/${remyId}/absences`, {
    from: '2026-10-19',
    to: '2026-10-23',
    kind: 'holiday',
    note: 'Lofoten',
  })
  const need = { halfDayId: 'morning', skills: ['Leasing'], languages: ['de'], staffId: null }
  await put(lead, 'POST', '/api/rota/main/templates', {
    name: 'Usual',
    standard: true,
    shifts: [{ weekday: 1, ...need }],
  })
  const tuesday = plannedShift('2026-10-06', 'morning', ritaId)
  const week = await publishShifts(lead, MONDAY, [
    plannedShift(MONDAY, 'morning', ritaId),
    plannedShift(MONDAY, 'afternoon', remyId),
    tuesday,
    plannedShift('2026-10-07', 'morning', null, { skills: ['Leasing'] }),
  ])
  await put(lead, 'PUT', `/api/rota/main/weeks/${NEXT_MONDAY}/draft`, {
    version: 0,
    shifts: [plannedShift(NEXT_MONDAY, 'morning', remyId)],
  })
  await put(lead, 'PUT', '/api/rota/main/rotation', {
    version: 0,
    from: '2026-10-19',
    until: '2026-12-14',
    ahead: 2,
    publishAhead: 1,
    paused: false,
    weeks: [{ kind: 'week', monday: NEXT_MONDAY }],
  })
  const { version } = week.published.find(({ id }) => id === tuesday.id)!
  const swap = await rita.ask<Swap>('POST', '/api/rota/swaps', {
    kind: 'give',
    shiftId: tuesday.id,
    version,
    to: null,
    note: 'A visit at the dentist.',
  })
  await put(remy, 'POST', `/api/rota/swaps/${swap.id}/accept`)

  clock.goTo('2026-10-05T06:00:00Z')
  await put(remy, 'POST', '/api/rota/take-overs', { centerId: 'lyon', shiftId: null })
  const rep = await LobbyPerson.enter(server.url, rita)
  await rep.request('duty', { on: true })
  const ada = await LobbyPerson.enter(server.url, server.browser(), { locale: 'de' })
  await ada.request('chat', { scope: 'lobby', text: 'Guten Morgen!' })
  await ada.request('ask', { text: 'Liefern Sie nach Norwegen?', contact: 'ada@example.com' })
  const { id } = await rep.hears('conversation')
  await rep.request('answer', { conversationId: id, text: 'Ja, auch auf die Lofoten.' })
  await ada.hears('conversation-line')
  const text = 'Ada fragt noch nach dem Preis.'
  await put(rita, 'POST', '/api/rota/handovers', { centerId: 'main', text })
  clock.goTo(NOW)
}

async function put(browser: BrowserSession, method: string, path: string, body?: unknown) {
  const response = await browser.request(method, path, body)
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
}

async function idOf(browser: BrowserSession): Promise<string> {
  return (await browser.ask<Profile>('GET', '/api/me')).id
}
