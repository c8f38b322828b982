import type {
  FailedNotice,
  Reminders,
  RemindersReply,
} from '@foyer/shared/notices/notices-contract.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { type MailServer, mailPart, startMailServer } from '../support/mail-server.ts'
import { type PushService, startPushService } from '../support/push-service.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** Friday before Berlin's clocks go forward, on Sunday 2027-03-28. */
const clock = new FakeClock('2027-03-26T09:00:00Z')
const ZONE = 'Europe/Berlin'
let server: BootedServer
let mails: MailServer
let pushes: PushService
let lead: BrowserSession
let rita: BrowserSession
let ritaId: string
let remyId: string

const CHOICE: Reminders = {
  mail: { leads: [15, 60, 360, 1440], news: true },
  push: { leads: [15, 60], news: true },
  quiet: { from: '22:00', to: '06:30' },
  zone: ZONE,
  locale: 'de',
  region: null,
  clock: 'h23',
}

const idOf = async (browser: BrowserSession) =>
  (await browser.ask<{ id: string }>('GET', '/api/me')).id
const choose = (change: Partial<Reminders>, browser = rita) =>
  browser.request('PUT', '/api/notices/reminders', { ...CHOICE, ...change })
const failed = () => lead.ask<FailedNotice[]>('GET', '/api/notices/failed')
const sendTest = (channel: 'mail' | 'push', browser = rita) =>
  browser.request('POST', '/api/notices/test', { channel })

/** Subjects of what Rita got by mail so far, decoded. */
const subjects = () =>
  mails.received.filter(({ to }) => to.includes('rita.rep@example.com')).map(subjectOf)

function subjectOf({ raw }: { raw: string }): string {
  const line = /^Subject: (.*(?:\r\n[ \t].*)*)/m.exec(raw)![1]!.replaceAll(/\r\n[ \t]/g, ' ')
  return line
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString()
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-F]{2})/g, (__, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ).toString(),
    )
}

beforeAll(async () => {
  mails = await startMailServer()
  pushes = await startPushService()
  server = await bootServer({
    clock,
    settings: { SMTP_URL: mails.url, MAIL_FROM: 'Foyer: Desk <foyer@example.com>' },
    mayReach: (address) => address === '127.0.0.1',
  })
  lead = await server.asStaff('Lea Lead', 'lead')
  rita = await server.asStaff('Rita Rep', 'rep')
  ritaId = await idOf(rita)
  remyId = await idOf(await server.asStaff('Remy Rep', 'rep'))
  const center = await lead.ask<{ calendar: object }>('GET', '/api/centers/main')
  const calendar = { ...center.calendar, zone: ZONE }
  expect((await lead.change('/api/centers/main', { calendar })).ok).toBe(true)
})
afterAll(async () => {
  await server.stop()
  await mails.stop()
  await pushes.stop()
})
beforeEach(() => {
  mails.received.length = 0
  pushes.received.length = 0
})

describe('what somebody chooses', () => {
  test('begins with defaults, in a language that the person speaks', async () => {
    const reply = await rita.ask<RemindersReply>('GET', '/api/notices/reminders')
    expect(reply).toMatchObject({
      chosen: false,
      mail: true,
      browsers: [],
      reminders: { mail: { leads: [15, 1440] }, quiet: null, locale: 'en' },
    })
    expect(Buffer.from(reply.pushKey, 'base64url')).toHaveLength(65)
  })

  test('is kept', async () => {
    expect((await choose({})).status).toBe(204)
    const reply = await rita.ask<RemindersReply>('GET', '/api/notices/reminders')
    expect(reply).toMatchObject({ chosen: true, reminders: CHOICE })
  })

  test.each([
    ['a time that is not offered', { mail: { leads: [5], news: true } }],
    ['a time twice', { mail: { leads: [15, 15], news: true } }],
    ['quiet hours all day', { quiet: { from: '08:00', to: '08:00' } }],
    ['no time', { quiet: { from: '25:00', to: '06:00' } }],
    ['no zone', { zone: 'Mars/Olympus' }],
    ['no language of ours', { locale: 'xx' }],
  ])('refuses %s', async (_what, change) => {
    expect(await (await choose(change as Partial<Reminders>)).json()).toMatchObject({
      reason: 'invalid',
    })
  })

  test('is for staff, failures are for leads', async () => {
    const stranger = server.browser()
    expect((await stranger.request('GET', '/api/notices/reminders')).status).toBe(401)
    expect((await rita.request('GET', '/api/notices/failed')).status).toBe(403)
    expect((await rita.request('POST', '/api/notices/failed/x/retry')).status).toBe(403)
    expect((await lead.request('POST', '/api/notices/failed/x/retry')).status).toBe(404)
  })
})

describe('mail', () => {
  test('is delivered as text and HTML, from and to whom it should', async () => {
    expect((await sendTest('mail')).status).toBe(204)
    const mail = await eventually(() => mails.received[0], 'a mail')
    expect(mail.from).toBe('foyer@example.com')
    expect(mail.raw).toContain('From: "Foyer: Desk" <foyer@example.com>')
    expect(mail.to).toEqual(['rita.rep@example.com'])
    expect(mail.raw).toMatch(/^To: Rita Rep <rita\.rep@example\.com>\r$/m)
    expect(mail.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(mail.raw).toMatch(/^Message-ID: <[0-9a-f]{40}@localhost>\r$/m)
    expect(subjectOf(mail)).toBe('So sagt Foyer Ihnen Bescheid')
    expect(mailPart(mail.raw, 'text/plain')).toContain('Guten Tag Rita Rep,')
    expect(mailPart(mail.raw, 'text/plain')).toContain(`${server.url}/my-shifts`)
    expect(mailPart(mail.raw, 'text/html')).toContain(`<a href="${server.url}/my-shifts">`)
  })

  test('that is refused for now is sent again later, once, as the same message', async () => {
    mails.answers.push(451)
    await sendTest('mail')
    await eventually(() => mails.answers.length === 0, 'the first attempt')
    await server.app.notices.settled()
    expect(mails.received).toEqual([])
    clock.goTo(clock.now() + 60_000)
    await eventually(() => mails.received.length === 1, 'the second attempt')
    clock.goTo(clock.now() + 5 * 60_000)
    await server.app.notices.settled()
    expect(mails.received).toHaveLength(1)
  })

  test('whose connection breaks before the answer comes again with the same Message-ID', async () => {
    mails.breakOff = 1
    await sendTest('mail')
    await eventually(() => mails.received.length === 1, 'the first copy')
    await server.app.notices.settled()
    clock.goTo(clock.now() + 60_000)
    await eventually(() => mails.received.length === 2, 'the second copy')
    const ids = mails.received.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)![1])
    expect(ids[0]).toBe(ids[1])
  })

  test('that is refused for good is not sent again; a lead sees why and can', async () => {
    mails.answers.push(550)
    await sendTest('mail')
    const list = await eventually(async () => {
      const now = await failed()
      return now.length === 1 && now
    }, 'the failure')
    expect(list[0]).toMatchObject({ name: 'Rita Rep', channel: 'mail', kind: 'test', attempts: 1 })
    expect(list[0]!.error).toContain('not this one')
    expect((await lead.request('POST', `/api/notices/failed/${list[0]!.id}/retry`)).status).toBe(
      204,
    )
    await eventually(() => mails.received.length === 1, 'the mail after all')
    await server.app.notices.settled()
    expect(await failed()).toEqual([])
  })

  test('is tried until it has become pointless when nobody answers', async () => {
    await mails.stop()
    await sendTest('mail')
    await server.app.notices.settled()
    for (let minute = 0; minute < 12; minute++) {
      clock.goTo(clock.now() + 60_000)
      await server.app.notices.settled()
    }
    expect(await failed()).toMatchObject([{ kind: 'test', error: /ECONNREFUSED/ }])
    const port = Number(new URL(mails.url).port)
    mails = await startMailServer(port)
  })
})

describe('shifts over a change of clocks', () => {
  const saturday = () => plannedShift('2027-03-27', 'afternoon', ritaId)
  const sunday = () => plannedShift('2027-03-28', 'morning', ritaId)
  const shifts = [] as ReturnType<typeof saturday>[]

  beforeAll(async () => {
    const subscribed = await rita.request('POST', '/api/notices/browsers', pushes.subscription)
    expect(subscribed.status).toBe(204)
  })

  /** Lets the time pass in small steps, each with all that it brings, and notes what came when. */
  async function watch(until: string): Promise<string[]> {
    const seen: string[] = []
    const end = Date.parse(until)
    while (clock.now() < end) {
      const before = subjects().length
      clock.goTo(Math.min(clock.now() + 5 * 60_000, end))
      await server.app.notices.settled()
      const at = Temporal.Instant.fromEpochMilliseconds(clock.now())
        .toZonedDateTimeISO(ZONE)
        .toString({ timeZoneName: 'never', smallestUnit: 'minute' })
      seen.push(
        ...subjects()
          .slice(before)
          .map((subject) => `${at} ${subject}`),
      )
    }
    return seen
  }

  test('NT15 publishing tells whom it concerns, once, with times in the zone of the center', async () => {
    clock.goTo('2027-03-26T12:00:00Z')
    shifts.push(saturday(), sunday())
    await publishShifts(lead, '2027-03-22', shifts)
    await server.app.notices.settled()
    expect(subjects()).toEqual(['Ihre Schichten der Woche ab 22. März 2027'])
    const text = mailPart(mails.received[0]!.raw, 'text/plain')
    expect(text).toMatch(/^Sa\., 27\. März, 13:00.18:00 Uhr MEZ, /m)
    expect(text).toMatch(/^So\., 28\. März, 08:00.13:00 Uhr MESZ, /m)
    expect(pushes.received).toHaveLength(1)
  })

  test('NT1 to NT5 NT8 reminders come at their time, none twice, and not at night', async () => {
    // The clock moves on in steps of five minutes, which is how late the note may be.
    const seen = await watch('2027-03-28T12:00:00Z')
    const reminders = seen.filter((line) => line.includes(' Ihre Schicht: '))
    expect(reminders).toEqual([
      // Saturday 13:00: one day before was when it was published, at 13:00 on Friday
      '2027-03-27T07:00+01:00 Ihre Schicht: Sa., 27. März, 13:00–18:00 Uhr MEZ',
      // Sunday 08:00 summer time: one day is 24 hours
      '2027-03-27T07:00+01:00 Ihre Schicht: So., 28. März, 08:00–13:00 Uhr MESZ',
      '2027-03-27T12:00+01:00 Ihre Schicht: Sa., 27. März, 13:00–18:00 Uhr MEZ',
      '2027-03-27T12:45+01:00 Ihre Schicht: Sa., 27. März, 13:00–18:00 Uhr MEZ',
      // six hours before is 01:00, in quiet hours: when they begin
      '2027-03-27T22:00+01:00 Ihre Schicht: So., 28. März, 08:00–13:00 Uhr MESZ',
      '2027-03-28T07:00+02:00 Ihre Schicht: So., 28. März, 08:00–13:00 Uhr MESZ',
      '2027-03-28T07:45+02:00 Ihre Schicht: So., 28. März, 08:00–13:00 Uhr MESZ',
    ])
    const pushed = pushes.received.filter(({ message }) => /^Ihre Schicht: /.test(message.title))
    expect(pushed.map(({ headers }) => headers.urgency)).toEqual(Array(4).fill('high'))
  })

  test('NT7 news of the day after tomorrow waits for the morning', async () => {
    clock.goTo('2027-03-29T21:00:00Z') // 23:00
    await publishShifts(lead, '2027-03-29', [plannedShift('2027-04-01', 'morning', ritaId)])
    await server.app.notices.settled()
    expect(subjects()).toEqual([])
    expect(await watch('2027-03-30T05:00:00Z')).toEqual([
      '2027-03-30T06:30+02:00 Ihre Schichten der Woche ab 29. März 2027',
    ])
  })

  test('a removed shift is told and no longer reminded of; its new owner is', async () => {
    clock.goTo('2027-03-30T10:00:00Z')
    const moved = plannedShift('2027-04-01', 'afternoon', ritaId)
    await publishShifts(lead, '2027-03-29', [moved])
    await server.app.notices.settled()
    // NT15: what is published later is a change, also where all of it is new.
    expect(subjects()).toEqual(['Ihre Schichten haben sich geändert'])
    mails.received.length = 0
    await publishShifts(lead, '2027-03-29', [{ ...moved, staffId: remyId }])
    await server.app.notices.settled()
    expect(mails.received.map(({ to }) => to[0]).sort()).toEqual([
      'remy.rep@example.com',
      'rita.rep@example.com',
    ])
    mails.received.length = 0
    await watch('2027-04-01T11:00:00Z')
    const reminded = mails.received.filter(({ raw }) => /shift|Schicht/.test(subjectOf({ raw })))
    expect(new Set(reminded.flatMap(({ to }) => to))).toEqual(new Set(['remy.rep@example.com']))
  })

  test('leads are told of a post that nobody has, a day before, once', async () => {
    clock.goTo('2027-04-03T06:00:00Z')
    mails.received.length = 0
    await publishShifts(lead, '2027-04-05', [
      plannedShift('2027-04-05', 'morning', null),
      plannedShift('2027-04-05', 'morning', null),
    ])
    await watch('2027-04-05T05:00:00Z')
    const toLead = mails.received.filter(({ to }) => to.includes('lea.lead@example.com'))
    expect(toLead).toHaveLength(1)
    expect(mailPart(toLead[0]!.raw, 'text/plain')).toContain('2 posts are open')
  })

  test('a name cannot write headers of its own', async () => {
    const name = 'Lobby\r\nBcc: <evil@example.com>'
    await lead.change('/api/centers/main', { name })
    clock.goTo('2027-04-06T08:00:00Z')
    mails.received.length = 0
    await publishShifts(lead, '2027-04-12', [plannedShift('2027-04-13', 'morning', ritaId)])
    const mail = await eventually(() => mails.received.find(({ to }) => /rita/.test(to[0]!)), 'it')
    expect(mail.to).toEqual(['rita.rep@example.com'])
    expect(mail.raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc/m)
  })

  test('who is no longer staff is told nothing', async () => {
    const shift = plannedShift('2027-04-20', 'afternoon', null)
    await publishShifts(lead, '2027-04-19', [shift])
    const owner = await server.asOwner()
    await owner.request('PATCH', `/api/staff/${remyId}`, { active: false })
    await server.app.notices.settled()
    mails.received.length = 0
    await server.app.events.write((transaction) =>
      transaction.record({
        kind: 'shift-missed',
        centerId: 'main',
        subject: shift.id,
        actor: null,
        body: { staffId: remyId },
      }),
    )
    await server.app.notices.settled()
    expect(mails.received.map(({ to }) => to[0]).sort()).toEqual([
      'lea.lead@example.com',
      'rita.rep@example.com',
    ])
  })
})
