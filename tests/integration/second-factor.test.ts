import { listSessions, readProfile, signIn } from '@foyer/shared/identity/identity-endpoints.ts'
import { makePasswordLink, resetPassword } from '@foyer/shared/identity/password-endpoints.ts'
import * as endpoints from '@foyer/shared/identity/second-factor-endpoints.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OWNER, tokenOf } from '../support/accounts.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { totp } from '../support/totp.ts'

const NEW = 'a new and longer sentence'
const WRONG = { ok: false, reason: 'code-wrong', detail: expect.stringMatching(/^code: /) }
let server: BootedServer
beforeAll(async () => {
  server = await bootServer()
})
afterAll(() => server.stop())

const { password } = OWNER
const byPassword = (browser: BrowserSession, email: string, own = password) =>
  browser.call(signIn, { body: { email, password: own } })
const byCode = (browser: BrowserSession, code: string, trust = false) =>
  browser.call(endpoints.signInByCode, { body: { code, trust } })
const isSignedIn = async (browser: BrowserSession) => (await browser.call(readProfile)).ok
/** A code of another time: never the one of now or its neighbours. */
const wrongCode = (uri: string) => totp(uri, Date.now() - 600_000)

/** A rep with the second factor switched on. */
async function withSecondFactor(name: string) {
  const browser = await server.asStaff(name, 'rep')
  const { email, id } = await browser.must(readProfile)
  const key = await browser.must(endpoints.beginSecondFactor, { body: { password } })
  await browser.must(endpoints.confirmSecondFactor, { body: { code: totp(key.uri, Date.now()) } })
  return { browser, email, id, ...key }
}

test('counts from the first right code on, and takes the password to begin', async () => {
  const browser = await server.asStaff('Rita Rep', 'rep')
  const { email } = await browser.must(readProfile)
  expect(
    await browser.call(endpoints.beginSecondFactor, { body: { password: NEW } }),
  ).toMatchObject({
    reason: 'password-current-wrong',
    detail: expect.stringMatching(/^password: /),
  })
  const { uri, backupCodes } = await browser.must(endpoints.beginSecondFactor, {
    body: { password },
  })
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*rita.rep%40example.com\?/)
  expect(new Set(backupCodes).size).toBe(10)
  const confirm = (code: string) => browser.call(endpoints.confirmSecondFactor, { body: { code } })
  expect(await confirm(wrongCode(uri))).toEqual(WRONG)
  expect(await confirm('12345')).toMatchObject({ reason: 'invalid' })
  expect(await browser.must(endpoints.readSecondFactor)).toEqual({ on: false })
  expect((await byPassword(server.browser(), email)).ok).toBe(true)
  const typed = totp(uri, Date.now()).replace(/^(...)/, '$1 ')
  expect(await confirm(typed)).toMatchObject({ ok: true })
  expect(await browser.must(endpoints.readSecondFactor)).toEqual({ on: true })
  expect(await isSignedIn(browser)).toBe(true)
  expect(await browser.call(endpoints.beginSecondFactor, { body: { password } })).toMatchObject({
    reason: 'conflict',
  })
})

test('whoever switches it on or off stays in the same session', async () => {
  const browser = await server.asStaff('Rosi Rep', 'rep')
  const sessions = () => browser.must(listSessions)
  const before = await sessions()
  const { uri } = await browser.must(endpoints.beginSecondFactor, { body: { password } })
  await browser.must(endpoints.confirmSecondFactor, { body: { code: totp(uri, Date.now()) } })
  expect((await sessions()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  await browser.must(endpoints.endSecondFactor, { body: { password } })
  expect((await sessions()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
})

test('without the code nobody is signed in', async () => {
  const { email, uri, browser } = await withSecondFactor('Rosa Rep')
  const before = (await browser.must(listSessions)).length
  const there = server.browser()
  expect(await byPassword(there, email)).toMatchObject({ reason: 'code-needed' })
  expect(await isSignedIn(there)).toBe(false)
  expect(await byCode(there, wrongCode(uri))).toEqual(WRONG)
  expect(await isSignedIn(there)).toBe(false)
  expect((await browser.must(listSessions)).length).toBe(before)
  // A code without the password before is nobody's.
  const stranger = server.browser()
  expect(await byCode(stranger, totp(uri, Date.now()))).toMatchObject({ reason: 'code-over' })
  expect(await byCode(there, totp(uri, Date.now()))).toMatchObject({ ok: true })
  expect(await isSignedIn(there)).toBe(true)
})

test('a browser that is trusted needs no code the next time, another one does', async () => {
  const { email, uri } = await withSecondFactor('Rene Rep')
  const there = server.browser()
  await byPassword(there, email)
  expect(await byCode(there, totp(uri, Date.now()), true)).toMatchObject({ ok: true })
  await there.request('POST', '/api/auth/sign-out')
  expect(await byPassword(there, email)).toMatchObject({ ok: true })
  expect(await byPassword(server.browser(), email)).toMatchObject({ reason: 'code-needed' })
})

test('a backup code signs in once', async () => {
  const { email, backupCodes } = await withSecondFactor('Rudi Rep')
  const [first] = backupCodes as [string]
  const there = server.browser()
  await byPassword(there, email)
  expect(await byCode(there, ` ${first.toUpperCase()}`)).toMatchObject({ ok: true })
  expect(await isSignedIn(there)).toBe(true)
  const again = server.browser()
  await byPassword(again, email)
  expect(await byCode(again, first)).toEqual(WRONG)
})

test('codes cannot be tried one after the other', async () => {
  const { email, uri } = await withSecondFactor('Rolf Rep')
  const there = server.browser()
  await byPassword(there, email)
  for (let i = 0; i < 5; i += 1) expect(await byCode(there, wrongCode(uri))).toEqual(WRONG)
  expect(await byCode(there, totp(uri, Date.now()))).toMatchObject({ reason: 'code-over' })
  await byPassword(there, email)
  for (let i = 0; i < 5; i += 1) expect(await byCode(there, wrongCode(uri))).toEqual(WRONG)
  await byPassword(there, email)
  expect(await byCode(there, totp(uri, Date.now()))).toMatchObject({ reason: 'sign-in-paused' })
})

test('is switched off by the password', async () => {
  const { browser, email } = await withSecondFactor('Ruth Rep')
  const off = (own: string) => browser.call(endpoints.endSecondFactor, { body: { password: own } })
  expect(await off(NEW)).toMatchObject({ reason: 'password-current-wrong' })
  expect(await off(password)).toMatchObject({ ok: true })
  expect(await browser.must(endpoints.readSecondFactor)).toEqual({ on: false })
  expect(await byPassword(server.browser(), email)).toMatchObject({ ok: true })
})

test('who lost phone and codes gets a link of an owner, which ends it', async () => {
  const { id, email } = await withSecondFactor('Rahel Rep')
  const owner = await server.asOwner()
  const { link } = await owner.must(makePasswordLink, { params: { id } })
  const there = server.browser()
  const reset = { body: { token: tokenOf(link), password: NEW } }
  expect(await there.call(resetPassword, reset)).toMatchObject({ ok: true })
  expect(await isSignedIn(there)).toBe(true)
  expect(await byPassword(server.browser(), email, NEW)).toMatchObject({ ok: true })
})
