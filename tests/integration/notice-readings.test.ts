import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { type MailServer, mailPart, startMailServer } from '../support/mail-server.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

const clock = new FakeClock('2027-04-26T12:00:00Z')
/** New York is four hours behind the center, which is in UTC. */
const READING = { zone: 'America/New_York', region: 'en-US', clock: 'h12' }
let server: BootedServer
let mails: MailServer
let lead: BrowserSession
let rita: BrowserSession
let ritaId: string

beforeAll(async () => {
  mails = await startMailServer()
  const settings = { SMTP_URL: mails.url, MAIL_FROM: 'Foyer <foyer@example.com>' }
  server = await bootServer({ clock, settings })
  lead = await server.asStaff('Lea Lead', 'lead')
  rita = await server.asStaff('Rita Rep', 'rep')
  ritaId = (await rita.ask<{ id: string }>('GET', '/api/me')).id
})
afterAll(async () => {
  await server.stop()
  await mails.stop()
})

const tell = (reading: object) => rita.request('PUT', '/api/notices/reading', reading)
/** What Rita is mailed of a shift on the morning of a day. */
async function mailOf(date: string): Promise<string> {
  mails.received.length = 0
  await publishShifts(lead, mondayOf(date), [plannedShift(date, 'morning', ritaId)])
  const [mail] = await eventually(() => mails.received.length > 0 && mails.received, 'the plan')
  return mailPart(mail!.raw, 'text/plain')
}

test('NT14 whoever has not chosen reads times as the browser in which they last opened the rota', async () => {
  expect(await mailOf('2027-05-03')).toMatch(/08:00\s?–\s?13:00(?!.*for you)/)
  expect((await tell(READING)).ok).toBe(true)
  expect(await mailOf('2027-05-10')).toMatch(
    /May 10, 8:00\sAM\s–\s1:00\sPM.*for you.*4:00\s–\s9:00\sAM/,
  )
})

test('NT14 days are not written in another language than the words around them', async () => {
  await tell({ ...READING, region: 'de-DE', clock: 'h23' })
  expect(await mailOf('2027-05-17')).toMatch(/Mon, May 17, 08:00/)
})

test('NT14 a choice goes before it, and a zone that is none is refused by its name', async () => {
  const nowhere = await tell({ ...READING, zone: 'Atlantis/Capital' })
  expect(await nowhere.json()).toMatchObject({
    reason: 'invalid',
    detail: expect.stringContaining('zone'),
  })
  await rita.request('PUT', '/api/notices/reminders', {
    mail: { leads: [], news: true },
    push: { leads: [], news: true },
    quiet: null,
    zone: 'UTC',
    locale: 'en',
    region: 'en-GB',
    clock: 'h23',
  })
  await tell(READING)
  expect(await mailOf('2027-05-24')).toMatch(/Mon,? 24 May, 08:00\s?–\s?13:00(?!.*for you)/)
})
