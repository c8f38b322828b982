import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import { readFailedSignIns, signIn } from '@foyer/shared/identity/identity-endpoints.ts'
import { invite } from '@foyer/shared/identity/links-endpoints.ts'
import * as passwords from '@foyer/shared/identity/password-endpoints.ts'
import { DAY, HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OWNER, tokenOf } from '../support/accounts.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { type MailServer, mailPart, startMailServer } from '../support/mail-server.ts'

const NEW = 'a new and longer password'

let server: BootedServer
let mails: MailServer
let owner: BrowserSession
const clock = new FakeClock('2026-10-05T08:00:00Z')

beforeAll(async () => {
  mails = await startMailServer()
  server = await bootServer({
    clock,
    settings: { SMTP_URL: mails.url, MAIL_FROM: 'Foyer <foyer@example.com>' },
  })
  owner = await server.asOwner()
})
beforeEach(() => {
  mails.received.length = 0
})
afterAll(async () => {
  await server.stop()
  await mails.stop()
})

const profileOf = (browser: BrowserSession) => browser.ask<Profile>('GET', '/api/me')
const isIn = async (browser: BrowserSession) =>
  (await browser.request('GET', '/api/me')).status === 200
const forgot = (email: string, headers = {}) =>
  server.browser().request('POST', '/api/password/forgot', { email }, headers)
const reset = (token: string, browser = server.browser(), password = NEW) =>
  browser.call(passwords.resetPassword, { body: { token, password } })
const signsIn = async (email: string, password: string) =>
  (await server.browser().call(signIn, { body: { email, password } })).ok
const linkOf = ({ raw }: { raw: string }) =>
  mailPart(raw, 'text/plain').match(/https?:\/\/\S+\/(settings\/\w+|\w+\?token=\S+)/)![0]
/** Mails with a link to this page; accounts of tests are made by invitations, which are mailed, too. */
const mailsWith = (page: string, to?: string) =>
  mails.received.filter(
    (mail) => linkOf(mail).includes(page) && (to === undefined || mail.to.includes(to)),
  )
const nextMail = (to: string, page = '/reset?') =>
  eventually(() => mailsWith(page, to)[0], `a mail to ${to}`)

describe('a forgotten password', () => {
  test('is replaced by a mailed link, in the reader’s language; whoever was signed in is out', async () => {
    const rita = await server.asStaff('Rita Rep', 'rep')
    const answer = await forgot('RITA.rep@example.com', { 'accept-language': 'de' })
    expect(answer.status).toBe(204)
    const mail = await nextMail('rita.rep@example.com')
    expect(mailPart(mail.raw, 'text/plain')).toMatch(/^Guten Tag Rita Rep,/)
    expect(await isIn(rita)).toBe(true)
    const browser = server.browser()
    expect(await reset(tokenOf(linkOf(mail)), browser)).toMatchObject({ ok: true })
    expect(await profileOf(browser)).toMatchObject({ name: 'Rita Rep' })
    expect(await isIn(rita)).toBe(false)
    expect(await signsIn('rita.rep@example.com', OWNER.password)).toBe(false)
    expect(await signsIn('rita.rep@example.com', NEW)).toBe(true)
    expect(await reset(tokenOf(linkOf(mail)))).toMatchObject({ reason: 'link-used' })
  })

  test('says the same of an address that nobody has, and mails nothing', async () => {
    const known = await forgot(OWNER.email)
    const unknown = await forgot('nobody@example.com')
    expect([unknown.status, await unknown.text()]).toEqual([known.status, await known.text()])
    await nextMail(OWNER.email)
    expect(mailsWith('/reset?').map(({ to }) => to)).toEqual([[OWNER.email]])
  })

  test('fills nobody’s mailbox', async () => {
    await server.asStaff('Ralf Rep', 'rep')
    for (let i = 0; i < 6; i += 1) expect((await forgot('ralf.rep@example.com')).status).toBe(204)
    await forgot('rita.rep@example.com') // whose mail comes last
    await nextMail('rita.rep@example.com')
    const ralfs = () => mailsWith('/reset?', 'ralf.rep@example.com')
    await eventually(() => ralfs().length >= 3, 'three mails')
    const toRalf = ralfs()
    expect(toRalf).toHaveLength(3)
    // Of several only the last one works.
    const answers = await Promise.all(toRalf.map((mail) => reset(tokenOf(linkOf(mail)))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a link is over after an hour; a password that is too short or soon guessed does not use it up', async () => {
    const rudi = await server.asStaff('Rudi Rep', 'rep')
    const { id } = await profileOf(rudi)
    const make = () => owner.must(passwords.makePasswordLink, { params: { id } })
    const late = await make()
    clock.goTo(clock.now() + HOUR)
    expect(await reset(tokenOf(late.link))).toMatchObject({ reason: 'link-used' })
    const { link } = await make()
    clock.goTo(clock.now() + HOUR - MINUTE)
    expect(await reset(tokenOf(link), server.browser(), 'short')).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^password: /),
    })
    expect(await reset(tokenOf(link), server.browser(), 'rudi.rep@example.com')).toMatchObject({
      reason: 'password-guessable',
    })
    expect(await reset(tokenOf(link))).toMatchObject({ ok: true })
  })
})

describe('a link that an owner makes', () => {
  test('is not ended by a stranger who says that the password is forgotten', async () => {
    const { id, email } = await profileOf(await server.asStaff('Romy Rep', 'rep'))
    const other = (await profileOf(await server.asStaff('Rainer Rep', 'rep'))).email
    const make = () => owner.must(passwords.makePasswordLink, { params: { id } })
    const { link } = await make()
    mails.received.length = 0
    await forgot(email)
    await forgot(other) // whose mail comes last
    await nextMail(other)
    expect(mailsWith('/reset?', email)).toEqual([])
    expect(await reset(tokenOf(link))).toMatchObject({ ok: true })
    // One that is over is no reason to send none.
    await make()
    clock.goTo(clock.now() + HOUR)
    mails.received.length = 0
    await forgot(email)
    const mail = await nextMail(email)
    expect(await reset(tokenOf(linkOf(mail)))).toMatchObject({ ok: true })
  })

  test('is shown and mailed, and ends the one before', async () => {
    const { id } = await profileOf(await server.asStaff('Rosa Rep', 'rep'))
    const first = await owner.must(passwords.makePasswordLink, { params: { id } })
    expect(first).toMatchObject({ mailed: true, expiresAt: clock.now() + HOUR })
    expect(linkOf(await nextMail('rosa.rep@example.com'))).toBe(first.link)
    mails.answers.push(550)
    const second = await owner.must(passwords.makePasswordLink, { params: { id } })
    expect(second.mailed).toBe(false)
    expect(await reset(tokenOf(first.link))).toMatchObject({ reason: 'link-used' })
    expect(await reset(tokenOf(second.link))).toMatchObject({ ok: true })
  })

  test('is the owner’s to make, for who is still staff', async () => {
    const rep = await server.asStaff('Rene Rep', 'rep')
    const { id } = await profileOf(rep)
    const path = `/api/staff/${id}/password-link`
    for (const [who, status] of [
      [rep, 403],
      [server.browser(), 401],
    ] as const) {
      expect((await who.request('POST', path)).status).toBe(status)
    }
    const made = await owner.must(passwords.makePasswordLink, { params: { id } })
    await owner.request('PATCH', `/api/staff/${id}`, { active: false })
    expect((await owner.request('POST', path)).status).toBe(404)
    expect(await reset(tokenOf(made.link))).toMatchObject({ reason: 'link-used' })
  })
})

describe('the own password', () => {
  test('is changed by who knows it; every other browser is signed out', async () => {
    const here = await server.asStaff('Clara Change', 'rep')
    const { id, email } = await profileOf(here)
    const there = server.browser()
    await there.must(signIn, { body: { email, password: OWNER.password } })
    const { link } = await owner.must(passwords.makePasswordLink, { params: { id } })
    const change = (current: string, password: string) =>
      here.call(passwords.changePassword, { body: { current, password } })
    expect(await change('not the password', NEW)).toMatchObject({
      reason: 'password-current-wrong',
      detail: expect.stringMatching(/^current: /),
    })
    expect(await change(OWNER.password, 'short')).toMatchObject({ reason: 'invalid' })
    expect(await change(OWNER.password, `${email}1`)).toMatchObject({
      reason: 'password-guessable',
      detail: expect.stringMatching(/^password: /),
    })
    expect(await isIn(there)).toBe(true)
    expect(await change(OWNER.password, NEW)).toMatchObject({ ok: true })
    expect([await isIn(here), await isIn(there)]).toEqual([true, false])
    expect([await signsIn(email, OWNER.password), await signsIn(email, NEW)]).toEqual([false, true])
    // A link that was under way is over, too.
    expect(await reset(tokenOf(link))).toMatchObject({ reason: 'link-used' })
  })
})

test('ten wrong passwords are told to whose account it is, by mail too', async () => {
  const rep = await server.asStaff('Tess Told', 'rep')
  const { email } = await profileOf(rep)
  for (let i = 0; i < 10; i += 1) expect(await signsIn(email, 'wrong password')).toBe(false)
  const mail = await nextMail(email, '/settings/password')
  expect(mailPart(mail.raw, 'text/plain')).toContain('10 wrong passwords were tried')
  expect(await rep.must(readFailedSignIns)).toEqual({ count: 10, lastAt: clock.now() })
  clock.goTo(clock.now() + 7 * DAY)
  expect(await rep.must(readFailedSignIns)).toBeNull()
})

describe('on the server', () => {
  const run = promisify(execFile)
  const command = (...more: string[]) =>
    run(
      process.execPath,
      [resolve(import.meta.dirname, '../../scripts/reset-password.ts'), ...more],
      {
        env: { ...process.env, DATA_DIR: server.dataFolder, PUBLIC_URL: server.url },
      },
    )
  // The command goes by the machine's clock.
  const linkFor = async (email: string) => {
    clock.goTo(new Date().toISOString())
    return (await command('--email', email)).stdout.match(/https?:\S+/)![0]
  }

  test('a command makes a link while the server runs, once', async () => {
    const link = await linkFor('Owner@example.com')
    const guessed = await reset(tokenOf(link), server.browser(), 'owner@example.com')
    expect(guessed).toMatchObject({ reason: 'password-guessable' })
    expect(await reset(tokenOf(link))).toMatchObject({ ok: true })
    expect(await signsIn(OWNER.email, NEW)).toBe(true)
    expect(await reset(tokenOf(link))).toMatchObject({ reason: 'link-used' })
    const back = await linkFor(OWNER.email)
    owner = server.browser()
    expect(await reset(tokenOf(back), owner, OWNER.password)).toMatchObject({ ok: true })
  })

  test('it is over after an hour, and nobody’s where there is no such account', async () => {
    const late = await linkFor(OWNER.email)
    const nobodys = await linkFor('nobody@example.com')
    expect(await reset(tokenOf(nobodys))).toMatchObject({ reason: 'link-used' })
    clock.goTo(clock.now() + HOUR)
    expect(await reset(tokenOf(late))).toMatchObject({ reason: 'link-used' })
    expect(await signsIn(OWNER.email, OWNER.password)).toBe(true)
  })

  test('it says what it needs', async () => {
    await expect(command()).rejects.toThrow('--email')
    await expect(command('--email', 'nobody')).rejects.toThrow('--email')
  })
})

describe('an invitation', () => {
  const invited = (email: string) => owner.must(invite, { body: { email, role: 'rep' } })

  test('is mailed', async () => {
    const made = await invited('new@example.com')
    expect(made.mailed).toBe(true)
    expect(linkOf(await nextMail('new@example.com', '/join?'))).toBe(made.link)
    mails.answers.push(550)
    expect(await invited('broken@example.com')).toMatchObject({ mailed: false })
  })
})

test('where no mail is set, it says so and the owner’s link works all the same', async () => {
  const { dataFolder } = server
  await server.stop()
  server = await bootServer({ clock })
  try {
    expect(await server.browser().must(passwords.readPasswordHelp)).toEqual({ mail: false })
    expect(await (await forgot(OWNER.email)).json()).toMatchObject({ reason: 'unavailable' })
    const admin = await server.asOwner()
    const { id } = await profileOf(await server.asStaff('Rita Rep', 'rep'))
    const made = await admin.must(passwords.makePasswordLink, { params: { id } })
    expect(made.mailed).toBeNull()
    expect(await reset(tokenOf(made.link))).toMatchObject({ ok: true })
  } finally {
    expect(dataFolder).not.toBe(server.dataFolder)
  }
})
