import { isPublicAddress } from '@foyer/server/net/public-address.ts'
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
import { type PushService, startPushService } from '../support/push-service.ts'

const clock = new FakeClock('2027-03-26T09:00:00Z')
/** As the server is outside of tests. */
let onlyPublic = false
let server: BootedServer
let pushes: PushService
let lead: BrowserSession
let rita: BrowserSession

const CHOICE: Reminders = {
  mail: { leads: [], news: false },
  push: { leads: [15, 60], news: true },
  quiet: null,
  zone: 'Europe/Berlin',
  locale: 'de',
  region: null,
  clock: 'h23',
}

const failed = () => lead.ask<FailedNotice[]>('GET', '/api/notices/failed')
const subscribe = (body: unknown = pushes.subscription, browser = rita) =>
  browser.request('POST', '/api/notices/browsers', body)
const sendTest = (channel: 'mail' | 'push', browser = rita) =>
  browser.request('POST', '/api/notices/test', { channel })

beforeAll(async () => {
  pushes = await startPushService()
  server = await bootServer({
    clock,
    // Nobody is there: only the address is used.
    settings: { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'Foyer <foyer@example.com>' },
    mayReach: (address) => (address === '127.0.0.1' && !onlyPublic) || isPublicAddress(address),
  })
  lead = await server.asStaff('Lea Lead', 'lead')
  rita = await server.asStaff('Rita Rep', 'rep')
  expect((await rita.request('PUT', '/api/notices/reminders', CHOICE)).status).toBe(204)
})
afterAll(async () => {
  await server.stop()
  await pushes.stop()
})
beforeEach(() => {
  pushes.received.length = 0
})

describe('web push', () => {
  test('reaches the browser, encrypted and signed', async () => {
    expect((await subscribe()).status).toBe(204)
    expect((await sendTest('push')).status).toBe(204)
    const { message, headers, claims } = await eventually(() => pushes.received[0], 'a message')
    expect(message).toMatchObject({
      title: 'So sagt Foyer Ihnen Bescheid',
      path: '/my-shifts',
      lang: 'de',
    })
    expect(headers).toMatchObject({ ttl: '600', urgency: 'normal', topic: message.tag })
    expect(claims).toMatchObject({
      aud: new URL(pushes.subscription.endpoint).origin,
      sub: 'mailto:foyer@example.com',
    })
  })

  test('is tried again when the service is busy', async () => {
    pushes.answers.push(503, 429)
    await sendTest('push')
    await server.app.notices.settled()
    clock.goTo(clock.now() + 60_000)
    await server.app.notices.settled()
    clock.goTo(clock.now() + 120_000)
    await server.app.notices.settled()
    expect(new Set(pushes.received.map(({ message }) => message.tag)).size).toBe(1)
    expect(pushes.received).toHaveLength(3)
    expect(await failed()).toEqual([])
  })

  test('a browser that is gone is forgotten (NT11)', async () => {
    pushes.answers.push(410)
    await sendTest('push')
    await server.app.notices.settled()
    const { browsers } = await rita.ask<RemindersReply>('GET', '/api/notices/reminders')
    expect(browsers).toEqual([])
    expect(await (await sendTest('push')).json()).toMatchObject({ reason: 'not-found' })
    expect((await subscribe()).status).toBe(204)
  })

  test('a browser belongs to whoever uses it now, and each ends only their own', async () => {
    expect((await subscribe(pushes.subscription, lead)).status).toBe(204)
    const of = async (browser: BrowserSession) =>
      (await browser.ask<RemindersReply>('GET', '/api/notices/reminders')).browsers
    expect(await of(rita)).toEqual([])
    const [own] = await of(lead)
    expect((await rita.request('DELETE', `/api/notices/browsers/${own!.id}`)).status).toBe(404)
    expect((await lead.request('DELETE', `/api/notices/browsers/${own!.id}`)).status).toBe(204)
    expect((await lead.request('DELETE', '/api/notices/browsers/nonsense')).status).toBe(404)
    expect((await subscribe()).status).toBe(204)
  })

  test.each([
    ['plain http', { endpoint: 'http://push.example.com/x' }, 'invalid'],
    ['the own network', { endpoint: 'https://192.168.1.1/x' }, 'address-forbidden'],
    ['a name and password', { endpoint: 'https://a:b@push.example.com/' }, 'address-forbidden'],
    ['a key of another length', { keys: { p256dh: 'AAAA', auth: 'AAAA' } }, 'invalid'],
    [
      'a key that is no point',
      {
        keys: {
          p256dh: Buffer.alloc(65, 4).toString('base64url'),
          auth: Buffer.alloc(16).toString('base64url'),
        },
      },
      'invalid',
    ],
  ])('refuses %s', async (_what, change, reason) => {
    const refused = await subscribe({ ...pushes.subscription, ...change })
    expect(await refused.json()).toMatchObject({ reason })
  })

  test('a host that lies in the own network is found out when it is asked', async () => {
    const endpoint = 'https://localhost:1/x'
    onlyPublic = true
    expect((await subscribe({ ...pushes.subscription, endpoint }, lead)).status).toBe(204)
    await sendTest('push', lead)
    await server.app.notices.settled()
    onlyPublic = false
    expect(await failed()).toContainEqual(
      expect.objectContaining({ channel: 'push', error: 'not on the internet' }),
    )
    const { browsers } = await lead.ask<RemindersReply>('GET', '/api/notices/reminders')
    await lead.request('DELETE', `/api/notices/browsers/${browsers[0]!.id}`)
  })

  test('of more than ten browsers the oldest goes', async () => {
    for (let i = 0; i < 11; i++) {
      clock.goTo(clock.now() + 1000)
      const endpoint = `https://push.example.com/${i}`
      expect((await subscribe({ ...pushes.subscription, endpoint }, lead)).status).toBe(204)
    }
    const { browsers } = await lead.ask<RemindersReply>('GET', '/api/notices/reminders')
    expect(browsers).toHaveLength(10)
    for (const { id } of browsers) await lead.request('DELETE', `/api/notices/browsers/${id}`)
  })
})
