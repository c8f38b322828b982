import { describe, expect, test } from 'vitest'
import { LEADS } from './lead-times.ts'
import { BrowserBody, DEFAULT_REMINDERS, RemindersSchema } from './notices-contract.ts'

const reminders = { ...DEFAULT_REMINDERS, zone: 'Europe/Berlin', locale: 'de' }
const base64url = (bytes: number) => 'B'.repeat(Math.ceil((bytes * 4) / 3))
const browser = {
  endpoint: 'https://push.example/abc',
  keys: { p256dh: base64url(65), auth: base64url(16) },
}

describe('what somebody wants to be told', () => {
  test.each([
    ['the defaults', {}],
    ['nothing at all', { mail: { leads: [], news: false }, push: { leads: [], news: false } }],
    ['every time that there is', { push: { leads: [...LEADS], news: true } }],
    ['quiet hours over midnight', { quiet: { from: '22:00', to: '07:00' } }],
  ])('may be %s', (_, change) => {
    expect(RemindersSchema.parse({ ...reminders, ...change })).toEqual({ ...reminders, ...change })
  })

  test.each([
    ['a time that is none of ours', { mail: { leads: [16], news: true } }, 'mail.leads.0'],
    ['one time twice', { push: { leads: [15, 15], news: true } }, 'push.leads'],
    ['quiet all day', { quiet: { from: '22:00', to: '22:00' } }, 'quiet.to'],
    ['quiet until 24:00', { quiet: { from: '22:00', to: '24:00' } }, 'quiet.to'],
    ['a zone that is an offset', { zone: '+01:00' }, 'zone'],
    ['a language without texts', { locale: 'fr' }, 'locale'],
    ['nothing said of news', { mail: { leads: [15] } }, 'mail.news'],
  ])('is never %s, and that is named', (_, change, path) => {
    const { error } = RemindersSchema.safeParse({ ...reminders, ...change })
    expect(error?.issues[0]?.path.join('.')).toBe(path)
  })
})

describe('a browser that is told', () => {
  test('has the keys that it gave, padded or not', () => {
    expect(BrowserBody.parse(browser)).toEqual(browser)
    const keys = { ...browser.keys, auth: `${browser.keys.auth}==` }
    expect(BrowserBody.safeParse({ ...browser, keys }).success).toBe(true)
  })

  test.each([
    ['without encryption', { endpoint: 'http://push.example/abc' }, 'endpoint'],
    ['that is a script', { endpoint: 'javascript:alert(1)' }, 'endpoint'],
    ['that is a file', { endpoint: 'file:///etc/passwd' }, 'endpoint'],
    ['without end', { endpoint: `https://push.example/${'x'.repeat(1000)}` }, 'endpoint'],
    ['and a short secret', { keys: { ...browser.keys, auth: base64url(15) } }, 'keys.auth'],
    ['and a long secret', { keys: { ...browser.keys, auth: base64url(17) } }, 'keys.auth'],
    ['and half a point', { keys: { ...browser.keys, p256dh: base64url(33) } }, 'keys.p256dh'],
    [
      'and what is no base64url',
      { keys: { ...browser.keys, auth: `${browser.keys.auth.slice(1)}+` } },
      'keys.auth',
    ],
  ])('has no address %s', (_, change, path) => {
    const { error } = BrowserBody.safeParse({ ...browser, ...change })
    expect(error?.issues[0]?.path.join('.')).toBe(path)
  })
})
