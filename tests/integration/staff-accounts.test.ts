import type {
  FailedSignIns,
  SessionInfo,
  StaffEntry,
} from '@foyer/shared/identity/identity-contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OWNER, tokenOf } from '../support/accounts.ts'
import { bootInviting, type Inviting } from '../support/boot-inviting.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'

let server: Inviting['server']
let owner: BrowserSession
let rita: BrowserSession
let invite: Inviting['invite']
let accept: Inviting['accept']
let me: Inviting['me']
let change: Inviting['change']

beforeAll(async () => {
  ;({ server, owner, rita, invite, accept, me, change } = await bootInviting())
})
afterAll(() => server.stop())

interface Refusal {
  reason: string
  detail?: string
}
const everybody = () => owner.ask<StaffEntry[]>('GET', '/api/staff')
const signIn = (email: string, password = OWNER.password, browser = server.browser()) =>
  browser.request('POST', '/api/auth/sign-in', { email, password })

describe('an invitation', () => {
  test('that two people accept at the same moment makes one of them staff', async () => {
    const token = tokenOf((await invite('race@example.com')).link)
    const browsers = [server.browser(), server.browser()]
    const names = ['One', 'Two']
    const answers = await Promise.all(
      browsers.map((browser, i) => accept(token, { name: names[i] }, browser)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410])
    const winner = answers.findIndex(({ status }) => status === 204)
    const made = (await everybody()).filter(({ email }) => email === 'race@example.com')
    expect(made.map(({ name }) => name)).toEqual([names[winner]])
    for (const [i, browser] of browsers.entries()) {
      const { status } = await browser.request('GET', '/api/me')
      expect(status).toBe(i === winner ? 200 : 401)
    }
  })

  test('to an address takes the place of the one before', async () => {
    const [first, second] = [
      await invite('twice@example.com'),
      await invite('Twice@Example.com', 'lead'),
    ].map(({ link }) => tokenOf(link))
    const refused = await accept(first!)
    expect(await refused.json()).toMatchObject({ reason: 'link-used' })
    const open = await owner.ask<{ email: string }[]>('GET', '/api/invitations')
    expect(open.filter(({ email }) => email === 'twice@example.com')).toHaveLength(1)
    const browser = server.browser()
    expect((await accept(second!, {}, browser)).status).toBe(204)
    expect(await me(browser)).toMatchObject({ role: 'lead' })
  })

  test.each([
    ['a name that hides', { name: 'a\u202eb' }, 'name-characters', 'name'],
    ['a name of blanks', { name: '   ' }, 'name-empty', 'name'],
    ['a long name', { name: 'x'.repeat(41) }, 'name-too-long', 'name'],
    ['a short password', { password: 'x'.repeat(9) }, 'invalid', 'password'],
    ['a long password', { password: 'x'.repeat(129) }, 'invalid', 'password'],
  ])('is not used up by %s', async (_, wrong, reason, field) => {
    const { link, id } = await invite(`careful.${crypto.randomUUID()}@example.com`)
    const refused = await accept(tokenOf(link), wrong)
    expect(refused.status).toBe(400)
    const told = (await refused.json()) as Refusal
    expect(told.reason).toBe(reason)
    expect(told.detail).toMatch(new RegExp(`^${field}: `))
    const open = await owner.ask<{ id: string }[]>('GET', '/api/invitations')
    expect(open.some((one) => one.id === id)).toBe(true)
  })

  test('gives the role of the invitation, whatever the one who accepts asks for', async () => {
    const { link } = await invite('modest@example.com')
    const browser = server.browser()
    const wishes = { role: 'owner', email: 'other@example.com', active: true, id: 'mine' }
    expect((await accept(tokenOf(link), wishes, browser)).status).toBe(204)
    expect(await me(browser)).toMatchObject({ role: 'rep', email: 'modest@example.com' })
  })

  test.each([
    ['no address', { email: 'nobody' }, 'email'],
    ['an address of two lines', { email: 'a@example.com\nBcc: b@example.com' }, 'email'],
    ['an address without end', { email: `${'x'.repeat(250)}@example.com` }, 'email'],
    ['a role that there is not', { role: 'admin' }, 'role'],
    ['a property of objects as role', { role: 'constructor' }, 'role'],
    ['no role', { role: undefined }, 'role'],
  ])('is not made for %s', async (_, wrong, field) => {
    const body = { email: 'fine@example.com', role: 'rep', ...wrong }
    const refused = await owner.ask<Refusal>('POST', '/api/invitations', body)
    expect(refused).toEqual({ reason: 'invalid', detail: expect.stringMatching(`^${field}: `) })
  })

  test('that was accepted cannot be taken back: the member stays', async () => {
    const { link, id } = await invite('stays@example.com')
    expect((await accept(tokenOf(link))).status).toBe(204)
    expect((await owner.request('DELETE', `/api/invitations/${id}`)).status).toBe(404)
    expect((await everybody()).some(({ email }) => email === 'stays@example.com')).toBe(true)
  })
})

describe('a role', () => {
  test('counts from the next request on, in both directions', async () => {
    const { id } = await me(rita)
    expect((await rita.request('GET', '/api/invitations')).status).toBe(403)
    expect((await change(id, { role: 'owner' })).status).toBe(204)
    expect((await rita.request('GET', '/api/invitations')).status).toBe(200)
    expect((await change(id, { role: 'rep' })).status).toBe(204)
    expect((await rita.request('GET', '/api/invitations')).status).toBe(403)
  })

  test('is not the own one to change, nor by a profile', async () => {
    const { id } = await me(rita)
    expect((await change(id, { role: 'owner' }, rita)).status).toBe(403)
    const sneaky = { greeting: { en: 'Hi!' }, role: 'owner', email: 'x@example.com', active: false }
    expect((await rita.request('PATCH', '/api/me', sneaky)).status).toBe(204)
    expect(await me(rita)).toMatchObject({
      role: 'rep',
      email: 'rita.meier@example.com',
      greeting: { en: 'Hi!' },
    })
  })

  test.each([
    [{ role: 'boss' }, 'role'],
    [{ role: null }, 'role'],
    [{ active: 'no' }, 'active'],
    [{ active: 0 }, 'active'],
  ])('is refused as %j', async (body, field) => {
    const { id } = await me(rita)
    const refused = await change(id, body)
    expect(await refused.json()).toEqual({
      reason: 'invalid',
      detail: expect.stringMatching(`^${field}: `),
    })
    expect((await everybody()).find((one) => one.id === id)).toMatchObject({
      role: 'rep',
      active: true,
    })
  })

  test('of two owners who step down at the same moment one stays', async () => {
    const other = await server.asStaff('Otto Owner', 'owner')
    const both = [owner, other]
    const ids = await Promise.all(both.map(async (one) => (await me(one)).id))
    const answers = await Promise.all(
      both.map((one, i) => change(ids[i]!, i === 0 ? { role: 'rep' } : { active: false }, one)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
    const stayed = answers.findIndex(({ status }) => status === 409)
    expect(await answers[stayed]!.json()).toEqual({ reason: 'conflict', detail: 'the last owner' })
    const still = both[stayed]!
    const owners = (await still.ask<StaffEntry[]>('GET', '/api/staff')).filter(
      ({ role, active }) => role === 'owner' && active,
    )
    expect(owners.map(({ id }) => id)).toEqual([ids[stayed]])
    // As it was, for the tests that follow.
    await change(ids[0]!, { role: 'owner' }, still)
    await change(ids[1]!, { active: false }, owner)
  })
})

describe('who was deactivated', () => {
  test('comes back with the old password, without the old sessions', async () => {
    const browser = await server.asStaff('Paula Pause', 'rep')
    const { id, email } = await me(browser)
    await change(id, { active: false })
    expect((await signIn(email)).status).toBe(401)
    await change(id, { active: true })
    expect((await browser.request('GET', '/api/me')).status).toBe(401)
    expect((await signIn(email)).status).toBe(204)
  })

  test('keeps the address: nobody else is invited to it', async () => {
    const browser = await server.asStaff('Gerda Gone', 'rep')
    const { id, email } = await me(browser)
    await change(id, { active: false })
    expect(await invite(email.toUpperCase())).toMatchObject({ reason: 'email-taken' })
  })

  test('changes nothing any more, also with what was open', async () => {
    const browser = await server.asStaff('Lost Session', 'lead')
    const { id } = await me(browser)
    const before = browser.cookie
    await change(id, { active: false })
    const late = { cookie: before }
    const asked = await server.browser().request('PATCH', '/api/me', { name: 'Still Here' }, late)
    expect(asked.status).toBe(401)
    expect((await everybody()).find((one) => one.id === id)).toMatchObject({ name: 'Lost Session' })
  })
})

describe('signing in', () => {
  test('takes the address in any letters, but not the password', async () => {
    expect((await signIn('RITA.Meier@Example.COM')).status).toBe(204)
    expect((await signIn('rita.meier@example.com', OWNER.password.toUpperCase())).status).toBe(401)
  })

  test('that succeeds forgets the failures before; those of others are not touched', async () => {
    const wrong = () => signIn('modest@example.com', 'wrong password')
    for (let i = 0; i < 9; i += 1) expect((await wrong()).status).toBe(401)
    expect((await signIn('modest@example.com')).status).toBe(204)
    for (let i = 0; i < 10; i += 1) expect((await wrong()).status).toBe(401)
    expect((await wrong()).status).toBe(429)
    // Neither other letters nor the right password open it then, and nobody else is shut out.
    expect((await signIn('Modest@example.com')).status).toBe(429)
    expect((await signIn(OWNER.email)).status).toBe(204)
  })

  test('from a browser that it knows a member gets in while a stranger hammers, and is told', async () => {
    const email = 'hammered@example.com'
    const known = server.browser()
    await accept(tokenOf((await invite(email)).link), {}, known)
    const failed = () => known.ask<FailedSignIns | null>('GET', '/api/auth/failed-sign-ins')
    for (let i = 0; i < 10; i += 1) await signIn(email, 'wrong password')
    const paused = await signIn(email)
    expect(paused.status).toBe(429)
    const { reason, retryAfter } = (await paused.json()) as Refusal & { retryAfter: number }
    expect(reason).toBe('sign-in-paused')
    expect(retryAfter).toBeLessThanOrEqual(60)
    expect(paused.headers.get('retry-after')).toBe(String(retryAfter))
    await known.request('POST', '/api/auth/sign-out')
    expect((await signIn(email, OWNER.password, known)).status).toBe(204)
    expect(await eventually(failed, 'the line')).toMatchObject({ count: 10 })
    // What it is known by is the member's: it helps with no other account.
    expect((await signIn('hammered@example.com', 'wrong password', rita)).status).toBe(429)
    // Who knows the browser but not the password waits, too.
    for (let i = 0; i < 10; i += 1) await signIn(email, 'wrong password', known)
    expect((await signIn(email, OWNER.password, known)).status).toBe(429)
  })

  test('and joining is open to a whole company behind one address', async () => {
    const joined = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const browser = server.browser()
        const { link } = await invite(`joins.${i}@example.com`)
        await accept(tokenOf(link), {}, browser)
        return signIn(`joins.${i}@example.com`, OWNER.password, browser)
      }),
    )
    expect(joined.map(({ status }) => status)).toEqual(Array(40).fill(204))
  })

  test('shows browsers by what they call themselves, this one marked', async () => {
    const headers = { 'user-agent': 'Browser <b>of</b> somebody' }
    const here = server.browser()
    await here.request('POST', '/api/auth/sign-in', OWNER, headers)
    const sessions = await here.ask<SessionInfo[]>('GET', '/api/auth/sessions')
    expect(sessions.filter(({ current }) => current)).toMatchObject([
      { browser: headers['user-agent'] },
    ])
    const answer = await here.request('DELETE', '/api/auth/sessions/not-a-session')
    expect(answer.status).toBe(404)
    expect((await here.request('GET', '/api/me')).status).toBe(200)
  })

  test('out twice is as good as once', async () => {
    const here = await server.asOwner()
    for (let i = 0; i < 2; i += 1) {
      expect((await here.request('POST', '/api/auth/sign-out')).status).toBe(204)
    }
    expect((await here.request('GET', '/api/me')).status).toBe(401)
  })
})
