import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import { LEADS } from '@foyer/shared/notices/lead-times.ts'
import type { Reminders, RemindersReply } from '@foyer/shared/notices/notices-contract.ts'
import type { Settings } from '@foyer/shared/settings/settings-contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

/** What people save on forms: each wrong field is named, and nothing of a refused body is kept. */
const temporary = makeTemporaryFolder()
let server: BootedServer
let owner: BrowserSession
const boot = () => bootServer({ dataFolder: temporary.folder })

beforeAll(async () => {
  server = await boot()
  owner = await server.asOwner()
})
afterAll(async () => {
  await server.stop()
  temporary.remove()
})

interface Form<T> {
  read(): Promise<T>
  write(body: unknown): Promise<Response>
}
const form = <T>(path: string, method: 'PUT' | 'PATCH'): Form<T> => ({
  read: () => owner.ask<T>('GET', path),
  write: (body) =>
    method === 'PATCH' && !Array.isArray(body)
      ? owner.change(path, body as object)
      : owner.request(method, path, body),
})
const center = form<Center>('/api/centers/main', 'PATCH')
const settings = form<Settings>('/api/settings', 'PATCH')
const profile = form<Profile>('/api/me', 'PATCH')
const reminders = form<RemindersReply>('/api/notices/reminders', 'PUT')

/** Sends what is wrong with `field`, and sees that nothing has changed by it. */
async function expectRefused<T>(of: Form<T>, body: unknown, field: string): Promise<void> {
  const before = await of.read()
  const answer = await of.write(body)
  expect(answer.status).toBe(400)
  const { reason, detail } = (await answer.json()) as { reason: string; detail: string }
  expect(reason).toBe('invalid')
  expect(detail.split(': ')[0]).toBe(field)
  expect(detail.length).toBeGreaterThan(field.length + 2)
  expect(await of.read()).toEqual(before)
}

async function expectKept<T>(of: Form<T>, body: unknown): Promise<T> {
  const answer = await of.write(body)
  expect(answer.status, await answer.clone().text()).toBeLessThan(300)
  return of.read()
}

const date = (i: number) => new Date(Date.UTC(2028, 0, 1 + i)).toISOString().slice(0, 10)
const hours = (from: string, to: string) => ({ from, to })

describe('the calendar of a center', () => {
  const calendarWith = async (part: object) => ({
    calendar: { ...(await center.read()).calendar, ...part },
  })
  const onMonday = async (day: unknown) => {
    const { week } = (await center.read()).calendar
    return calendarWith({ week: { ...week, 1: day } })
  }

  test.each([
    ['a whole day', [hours('00:00', '24:00')]],
    ['a minute', [hours('23:59', '24:00')]],
    ['a minute between two', [hours('08:00', '12:00'), hours('12:01', '13:00')]],
    ['a night', [hours('22:00', '02:00')]],
    ['a day and a night', [hours('08:00', '08:00')]],
    ['six stretches', Array.from({ length: 6 }, (_, i) => hours(`1${i}:00`, `1${i}:30`))],
    ['none', []],
  ])('takes %s as hours of a day', async (_, day) => {
    const kept = await expectKept(center, await onMonday(day))
    expect(kept.calendar.week[1]).toEqual(day)
  })

  test.each([
    ['a day that begins at its end', [hours('24:00', '24:00')], '0.from'],
    ['a minute that there is not', [hours('08:60', '09:00')], '0.from'],
    ['an hour after the last', [hours('08:00', '24:01')], '0.to'],
    ['an hour of one digit', [hours('8:00', '9:00')], '0.from'],
    ['seconds', [hours('08:00', '09:00:00')], '0.to'],
    ['the later one first', [hours('13:00', '14:00'), hours('08:00', '09:00')], ''],
    ['seven stretches', Array.from({ length: 7 }, (_, i) => hours(`1${i}:00`, `1${i}:30`)), ''],
    ['a text', '08:00-12:00', ''],
    ['nothing', null, ''],
  ])('refuses %s', async (_, day, at) => {
    const field = ['calendar.week.1', at].filter(Boolean).join('.')
    await expectRefused(center, await onMonday(day), field)
  })

  test('needs every weekday, and knows no eighth one', async () => {
    const { week } = (await center.read()).calendar
    const { 7: _, ...six } = week
    await expectRefused(center, await calendarWith({ week: six }), 'calendar.week.7')
    const kept = await expectKept(center, await calendarWith({ week: { ...week, 8: [] } }))
    expect(kept.calendar.week).toEqual(week)
  })

  test.each([
    ['a leap day', { holidays: [{ date: '2028-02-29', name: 'Leap', source: 'hand' }] }],
    ['a year far ahead', { holidays: [{ date: '2999-12-31', name: '', source: 'hand' }] }],
    ['200 single days', { changes: Array.from({ length: 200 }, (_, i) => single(i)) }],
    ['an address', { holidayAddress: 'https://example.com/a.ics?b=c#d' }],
    ['an address to subscribe to', { holidayAddress: 'webcal://example.com/a.ics' }],
    ['no address', { holidayAddress: null }],
  ])('takes %s', async (_, part) => {
    const kept = await expectKept(center, await calendarWith(part))
    expect(kept.calendar).toMatchObject(part)
  })

  function single(i: number, more: object = {}) {
    return { date: date(i), hours: [hours('10:00', '11:00')], note: 'Fair', ...more }
  }

  test.each<[string, object, string]>([
    ['a leap day of another year', holiday({ date: '2027-02-29' }), 'holidays.0.date'],
    ['a year before all others', holiday({ date: '1899-12-31' }), 'holidays.0.date'],
    ['a year of five digits', holiday({ date: '12027-01-01' }), 'holidays.0.date'],
    ['a date with a time', holiday({ date: '2027-01-01T00:00' }), 'holidays.0.date'],
    ['a long name', holiday({ name: 'x'.repeat(201) }), 'holidays.0.name'],
    ['a source that nobody is', holiday({ source: 'me' }), 'holidays.0.source'],
    ['201 single days', { changes: Array.from({ length: 201 }, (_, i) => single(i)) }, 'changes'],
    ['a single day without hours', { changes: [single(0, { hours: null })] }, 'changes.0.hours'],
    ['an address of another kind', { holidayAddress: 'ftp://example.com' }, 'holidayAddress'],
    [
      'an address without end',
      { holidayAddress: `https://a.de/${'x'.repeat(500)}` },
      'holidayAddress',
    ],
    ['an empty address', { holidayAddress: '' }, 'holidayAddress'],
    ['an empty zone', { zone: '' }, 'zone'],
    ['a zone by its offset', { zone: '-05:00' }, 'zone'],
    ['a zone that is none', { zone: '__proto__' }, 'zone'],
  ])('refuses %s', async (_, part, field) => {
    await expectRefused(center, await calendarWith(part), `calendar.${field}`)
  })

  function holiday(more: object) {
    return { holidays: [{ date: '2027-01-01', name: 'A', source: 'hand', ...more }] }
  }

  test('is one thing: a part of it is no change of it', async () => {
    await expectRefused(center, { calendar: { zone: 'Europe/Berlin' } }, 'calendar.week')
  })
})

describe('the rest of a center', () => {
  const half = (id: string, from: string, to: string) => ({ id, from, to })

  test.each<[string, object]>([
    ['name', { name: 'x'.repeat(61) }],
    ['name', { name: 5 }],
    ['languages.0', { languages: ['xx-nonsense-language'] }],
    ['languages', { languages: Array(21).fill('de') }],
    ['halfDays.0.id', { halfDays: [half('Morning', '08:00', '13:00')] }],
    ['halfDays.0.id', { halfDays: [half('x'.repeat(17), '08:00', '13:00')] }],
    ['halfDays.0.to', { halfDays: [half('a', '08:00', '24:00')] }],
    ['rules.lateAfter', { rules: { lateAfter: -1, missedAfter: 15, swapApproval: true } }],
    ['rules.lateAfter', { rules: { lateAfter: 61, missedAfter: 15, swapApproval: true } }],
    ['rules.missedAfter', { rules: { lateAfter: 5, missedAfter: 0, swapApproval: true } }],
    ['rules.missedAfter', { rules: { lateAfter: 5, missedAfter: 1.5, swapApproval: true } }],
    ['rules.swapApproval', { rules: { lateAfter: 5, missedAfter: 15, swapApproval: 'yes' } }],
  ])('a wrong %s is refused', (field, body) => expectRefused(center, body, field))

  test('one wrong part takes the good ones with it', async () => {
    await expectRefused(center, { name: 'Good', languages: ['de'], halfDays: [] }, 'halfDays')
  })

  test('has an address that never changes', async () => {
    const kept = await expectKept(center, { id: 'other', name: '  Hall  ' })
    expect(kept).toMatchObject({ id: 'main', name: 'Hall' })
    expect((await owner.request('GET', '/api/centers/other')).status).toBe(404)
  })

  test('takes languages in any spelling, each once', async () => {
    const kept = await expectKept(center, { languages: ['GER', 'de', 'EN', 'zh-hant'] })
    expect(kept.languages).toEqual(['de', 'en', 'zh-Hant'])
  })
})

describe('reminders', () => {
  const CHOICE: Reminders = {
    mail: { leads: [15], news: true },
    push: { leads: [], news: false },
    quiet: { from: '22:00', to: '06:30' },
    zone: 'Europe/Berlin',
    locale: 'de',
    region: null,
    clock: 'h23',
  }

  test.each<[string, Partial<Reminders>]>([
    ['every time there is', { mail: { leads: [...LEADS], news: true } }],
    ['none at all', { mail: { leads: [], news: false }, push: { leads: [], news: false } }],
    ['no quiet hours', { quiet: null }],
    ['quiet hours but for a minute', { quiet: hours('08:01', '08:00') }],
    ['a minute of quiet', { quiet: hours('23:59', '00:00') }],
    ['a region and its clock', { region: 'de-AT', clock: 'h12' }],
  ])('may be %s', async (_, part) => {
    const kept = await expectKept(reminders, { ...CHOICE, ...part })
    expect(kept).toMatchObject({ chosen: true, reminders: { ...CHOICE, ...part } })
  })

  test.each<[string, object, string]>([
    ['no way', { mail: undefined }, 'mail'],
    ['a time of another day', { mail: { leads: [2880], news: true } }, 'mail.leads.0'],
    ['a time as a text', { push: { leads: ['15'], news: true } }, 'push.leads.0'],
    ['more times than there are', { push: { leads: [...LEADS, 15], news: true } }, 'push.leads'],
    ['the second time twice', { push: { leads: [60, 15, 60], news: true } }, 'push.leads'],
    ['news by half', { mail: { leads: [], news: 1 } }, 'mail.news'],
    ['quiet hours without end', { quiet: { from: '22:00' } }, 'quiet.to'],
    ['quiet hours until midnight at the end', { quiet: hours('22:00', '24:00') }, 'quiet.to'],
    ['quiet hours all day', { quiet: hours('22:00', '22:00') }, 'quiet.to'],
    ['no word on quiet hours', { quiet: undefined }, 'quiet'],
    ['a zone by its offset', { zone: '+01:00' }, 'zone'],
    ['another language', { locale: 'fr' }, 'locale'],
    ['a language with a country', { locale: 'de-AT' }, 'locale'],
    ['no region', { region: 'in the south' }, 'region'],
    ['a clock of ten hours', { clock: 'h10' }, 'clock'],
  ])('are refused with %s', async (_, part, field) => {
    await expectRefused(reminders, { ...CHOICE, ...part }, field)
  })

  const browser = {
    endpoint: 'https://push.example.com/x',
    keys: {
      p256dh:
        'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
  }
  const subscription: Form<RemindersReply> = {
    read: reminders.read,
    write: (body) => owner.request('POST', '/api/notices/browsers', body),
  }

  test.each<[string, object, string]>([
    ['no address', { endpoint: undefined }, 'endpoint'],
    ['what is no address', { endpoint: 'push' }, 'endpoint'],
    ['an address without end', { endpoint: `https://a.de/${'x'.repeat(1000)}` }, 'endpoint'],
    ['another protocol', { endpoint: 'wss://push.example.com/x' }, 'endpoint'],
    ['no keys', { keys: undefined }, 'keys'],
    ['one key', { keys: { p256dh: browser.keys.p256dh } }, 'keys.auth'],
    ['a secret too short', { keys: { ...browser.keys, auth: 'AAAA' } }, 'keys.auth'],
    ['a secret too long', { keys: { ...browser.keys, auth: 'A'.repeat(24) } }, 'keys.auth'],
    ['another alphabet', { keys: { ...browser.keys, auth: `${'A'.repeat(20)}+/` } }, 'keys.auth'],
    ['a key of 64 bytes', { keys: { ...browser.keys, p256dh: 'B'.repeat(86) } }, 'keys.p256dh'],
    [
      'a key that is no point',
      { keys: { ...browser.keys, p256dh: 'B'.repeat(87) } },
      'keys.p256dh',
    ],
  ])('a browser is refused with %s', async (_, part, field) => {
    await expectRefused(subscription, { ...browser, ...part }, field)
  })

  test('a browser that comes again is one browser, with its keys of now', async () => {
    await expectKept(subscription, browser)
    const padded = { ...browser.keys, auth: `${browser.keys.auth}==` }
    const { browsers } = await expectKept(subscription, { ...browser, keys: padded })
    expect(browsers).toHaveLength(1)
    expect(browsers[0]!.endpointHash).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('how the company is reached', () => {
  const reached = { phone: '+49 (30) 12-34', privacy: 'https://example.com/p', imprint: '' }

  test('is kept, and told at the door to everybody', async () => {
    expect(
      await expectKept(settings, { company: { ...reached, phone: ' +49 (30) 12-34 ' } }),
    ).toMatchObject({
      company: reached,
    })
    expect(await owner.ask('GET', '/api/centers/main/door')).toMatchObject({ company: reached })
    // Hours alone change nothing of it, and the other way round.
    await expectKept(settings, { hours: { en: 'Always' } })
    expect(await settings.read()).toMatchObject({ company: reached, hours: { en: 'Always' } })
    expect((await settings.write({ company: { phone: '', privacy: '', imprint: '' } })).ok).toBe(
      true,
    )
  })

  test.each([
    ['company.phone', { phone: 'call me' }],
    ['company.phone', { phone: '+49 30 <b>' }],
    ['company.phone', { phone: '1'.repeat(40) }],
    ['company.phone', { phone: '+1 415 555' }],
    ['company.privacy', { privacy: 'javascript:alert(1)' }],
    ['company.imprint', { imprint: 'example.com' }],
    ['company.imprint', { imprint: `https://example.com/${'x'.repeat(500)}` }],
  ])('names %s when it is none', async (field, change) => {
    await expectRefused(settings, { company: { ...reached, ...change } }, field)
  })
})

describe('a phone number without a country', () => {
  test('gets the center’s where it is saved, and is shown so', async () => {
    const { calendar } = await center.read()
    await expectKept(center, { calendar: { ...calendar, zone: 'Europe/Vienna' } })
    const company = { phone: '(01) 234-567', privacy: '', imprint: '' }
    expect(await expectKept(settings, { company })).toMatchObject({
      company: { phone: '+43 1 234567' },
    })
    expect(await expectKept(center, { phone: '0664 1234567' })).toMatchObject({
      phone: '+43 664 1234567',
    })
    const inLondon = { phone: '020 7946 0000', calendar: { ...calendar, zone: 'Europe/London' } }
    expect(await expectKept(center, inLondon)).toMatchObject({ phone: '+44 20 7946 0000' })
    await expectRefused(center, { phone: '020 7946 0000 0000 00' }, 'phone')
    await expectKept(center, { phone: '', calendar })
    await expectKept(settings, { company: { phone: '', privacy: '', imprint: '' } })
  })
})

describe('opening hours in words', () => {
  test('are kept without blanks around them, in each language up to their end', async () => {
    const kept = await expectKept(settings, { hours: { en: '  Mo to Fr ', de: 'x'.repeat(300) } })
    expect(kept.hours).toEqual({ en: 'Mo to Fr', de: 'x'.repeat(300) })
  })

  test('stay when nothing is said of them', async () => {
    const { version, ...before } = await settings.read()
    expect(await expectKept(settings, {})).toEqual({ ...before, version: version + 1 })
    expect(await expectKept(settings, { colour: 'red' })).toMatchObject(before)
  })

  test('may be taken back: then nothing is said', async () => {
    expect(await expectKept(settings, { hours: { en: '', de: '' } })).toMatchObject({
      hours: { en: '', de: '' },
    })
    expect(await expectKept(settings, { hours: { de: 'Immer' } })).toMatchObject({
      hours: { de: 'Immer' },
    })
  })

  test.each<[string, unknown]>([
    ['hours.en', { hours: { en: 'x'.repeat(301) } }],
    ['hours.de', { hours: { de: 5 } }],
    ['hours', { hours: { fr: 'Toujours' } }],
    ['hours', { hours: 'always' }],
    ['hours', { hours: null }],
    ['body', ['hours']],
    ['body', { hours: { en: 'a\0b' } }],
    ['body', { hours: { en: '\ud83d' } }],
  ])('a wrong %s is refused', async (field, body) => {
    await expectRefused(settings, body, field)
  })
})

describe('a profile', () => {
  test.each<[string, object]>([
    ['languages', { languages: 'de' }],
    ['languages', { languages: Array(21).fill('de') }],
    ['languages.1', { languages: ['de', 'und'] }],
    ['greeting', { greeting: {} }],
    ['greeting', { greeting: { de: '   ' } }],
    ['body', { greeting: { de: 'a\0b' } }],
    ['look', { look: null }],
    ['languages', { name: 'Good Name', languages: [] }],
  ])('a wrong %s is refused', (field, body) => expectRefused(profile, body, field))

  test.each([
    ['name-empty', ''],
    ['name-too-long', 'x'.repeat(41)],
  ])('is refused with %s', async (reason, name) => {
    const before = await profile.read()
    const answer = await profile.write({ name })
    expect(await answer.json()).toMatchObject({ reason })
    expect(answer.status).toBe(400)
    expect(await profile.read()).toEqual(before)
  })

  test('with nothing in it changes nothing', async () => {
    const before = await profile.read()
    expect(await expectKept(profile, {})).toEqual(before)
  })
})

test('all of it is there after a restart as it was before', async () => {
  await expectKept(center, { name: 'Kept Hall' })
  await expectKept(settings, { hours: { en: 'Kept' } })
  await expectKept(profile, { greeting: { fr: 'Bonjour !' } })
  const forms = [center, settings, profile, reminders] as const
  const before = await Promise.all(forms.map((one) => one.read()))
  await server.stop()
  server = await boot()
  owner = await server.asOwner()
  expect(await Promise.all(forms.map((one) => one.read()))).toEqual(before)
})
