import type {
  Invitation,
  NewInvitation,
  Profile,
  SessionInfo,
  StaffEntry,
} from '@foyer/shared/identity/identity-contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OWNER, tokenOf } from '../support/accounts.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'

let server: BootedServer
beforeAll(async () => {
  server = await bootServer()
})
afterAll(() => server.stop())

describe('setup', () => {
  test('a wrong token makes nobody owner', async () => {
    const answer = await server.browser().ask('POST', '/api/setup', { ...OWNER, token: 'x' })
    expect(answer).toMatchObject({ reason: 'link-used' })
  })

  test('a short password is refused and leaves the link as it was', async () => {
    const token = tokenOf(server.app.setupLink!)
    const response = await server
      .browser()
      .request('POST', '/api/setup', { ...OWNER, token, password: 'short' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ reason: 'invalid', detail: /^password/ })
  })

  test('the link makes the owner once, also when it is used twice at the same time', async () => {
    const body = { ...OWNER, token: tokenOf(server.app.setupLink!) }
    const answers = await Promise.all(
      [1, 2, 3].map(() => server.browser().request('POST', '/api/setup', body)),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 410, 410])
  })

  test('setup signs in, with a cookie that scripts and other sites cannot use', async () => {
    const browser = server.browser()
    const response = await browser.request('POST', '/api/auth/sign-in', OWNER)
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^foyer\.session_token=[^;]+; .*HttpOnly; SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
  })
})

describe('sessions', () => {
  test('a signed-in browser knows who it is, a stranger and a made-up cookie do not', async () => {
    const owner = await server.asOwner()
    expect(await owner.ask<Profile>('GET', '/api/me')).toMatchObject({
      name: OWNER.name,
      email: OWNER.email,
      role: 'owner',
      greeting: { en: expect.any(String), de: expect.any(String) },
    })
    expect(await server.browser().ask('GET', '/api/me')).toEqual({ reason: 'not-signed-in' })
    const forged = owner.cookie.replace(/=./, '=x')
    const response = await server.browser().request('GET', '/api/me', undefined, { cookie: forged })
    expect(response.status).toBe(401)
  })

  test('are listed, and one that is ended opens nothing', async () => {
    const here = await server.asOwner()
    const there = await server.asOwner()
    const current = async () =>
      (await there.ask<SessionInfo[]>('GET', '/api/auth/sessions')).find(({ current }) => current)!
    const { id } = await current()
    const listed = await here.ask<SessionInfo[]>('GET', '/api/auth/sessions')
    expect(listed.find((session) => session.id === id)).toMatchObject({ current: false })
    expect((await here.request('DELETE', `/api/auth/sessions/${id}`)).status).toBe(204)
    expect((await there.request('GET', '/api/me')).status).toBe(401)
    expect((await here.request('GET', '/api/me')).status).toBe(200)
  })

  test('of others cannot be ended', async () => {
    const rep = await server.asStaff('Rosa Rep', 'rep')
    const owner = await server.asOwner()
    const [session] = await owner.ask<SessionInfo[]>('GET', '/api/auth/sessions')
    expect((await rep.request('DELETE', `/api/auth/sessions/${session!.id}`)).status).toBe(404)
    expect((await owner.request('GET', '/api/me')).status).toBe(200)
  })

  test('signing out ends it', async () => {
    const owner = await server.asOwner()
    const { cookie } = owner
    expect((await owner.request('POST', '/api/auth/sign-out')).status).toBe(204)
    const again = await server.browser().request('GET', '/api/me', undefined, { cookie })
    expect(again.status).toBe(401)
  })
})

describe('invitations', () => {
  test('are shown once, accepted once, and make the account with the role', async () => {
    const owner = await server.asOwner()
    const invitation = { email: 'Lena@Example.com', role: 'lead' }
    const made = await owner.ask<NewInvitation>('POST', '/api/invitations', invitation)
    const listed = await owner.ask<Invitation[]>('GET', '/api/invitations')
    expect(listed).toContainEqual({
      id: made.id,
      email: 'lena@example.com',
      role: 'lead',
      expiresAt: made.expiresAt,
    })
    const account = { token: tokenOf(made.link), name: 'Lena Lead', password: OWNER.password }
    const lena = server.browser()
    expect((await lena.request('POST', '/api/invitations/accept', account)).status).toBe(204)
    expect(await lena.ask('GET', '/api/me')).toMatchObject({ name: 'Lena Lead', role: 'lead' })
    expect(await server.browser().ask('POST', '/api/invitations/accept', account)).toMatchObject({
      reason: 'link-used',
    })
    expect(await owner.ask('POST', '/api/invitations', invitation)).toMatchObject({
      reason: 'email-taken',
    })
  })

  test('can be taken back', async () => {
    const owner = await server.asOwner()
    const made = await owner.ask<NewInvitation>('POST', '/api/invitations', {
      email: 'nobody@example.com',
      role: 'rep',
    })
    expect((await owner.request('DELETE', `/api/invitations/${made.id}`)).status).toBe(204)
    expect((await owner.request('DELETE', '/api/invitations/not-an-id')).status).toBe(404)
    const account = { token: tokenOf(made.link), name: 'Nobody', password: OWNER.password }
    expect(await server.browser().ask('POST', '/api/invitations/accept', account)).toMatchObject({
      reason: 'link-used',
    })
  })

  test('are the owner’s to make; an invitation’s token is no setup token', async () => {
    const rep = await server.asStaff('Rita Rep', 'rep')
    const body = { email: 'x@example.com', role: 'owner' }
    expect((await rep.request('POST', '/api/invitations', body)).status).toBe(403)
    expect((await server.browser().request('POST', '/api/invitations', body)).status).toBe(401)
    const owner = await server.asOwner()
    const made = await owner.ask<NewInvitation>('POST', '/api/invitations', body)
    const answer = await server
      .browser()
      .ask('POST', '/api/setup', { ...OWNER, email: 'y@example.com', token: tokenOf(made.link) })
    expect(answer).toMatchObject({ reason: 'link-used' })
  })
})

describe('staff', () => {
  test('change what others see of them, and names are made clean', async () => {
    const rep = await server.asStaff('Ruth Rep', 'rep')
    const change = { name: '  Ruth   Meier ', languages: ['de', 'en'], greeting: { de: 'Moin!' } }
    expect((await rep.request('PATCH', '/api/me', change)).status).toBe(204)
    expect(await rep.ask('GET', '/api/me')).toMatchObject({ ...change, name: 'Ruth Meier' })
    expect(await rep.ask('PATCH', '/api/me', { name: 'a\u202eb' })).toMatchObject({
      reason: 'name-characters',
    })
    expect(await rep.ask('PATCH', '/api/me', { look: { hair: 'mohawk' } })).toMatchObject({
      reason: 'invalid',
    })
  })

  test('speak any language, and greet in it', async () => {
    const rep = await server.asStaff('Rei Rep', 'rep')
    const greeting = { fr: 'Bonjour !', ja: 'ようこそ' }
    const change = { languages: ['FRE', 'ja', 'pt-br', 'fr'], greeting }
    expect((await rep.request('PATCH', '/api/me', change)).status).toBe(204)
    const languages = ['fr', 'ja', 'pt-BR']
    expect(await rep.ask('GET', '/api/me')).toMatchObject({ languages, greeting })
    for (const [broken, field] of [
      [{ languages: [] }, 'languages'],
      [{ languages: ['klingonese'] }, 'languages.0'],
      [{ greeting: { french: 'Salut !' } }, 'greeting'],
      [{ greeting: { fr: 'a'.repeat(201) } }, 'greeting.fr'],
    ] as const) {
      const refused = await rep.ask<{ detail: string }>('PATCH', '/api/me', broken)
      expect(refused).toMatchObject({ reason: 'invalid' })
      expect(refused.detail).toContain(field)
    }
  })

  test('who is no longer staff loses every session and cannot sign in', async () => {
    const rep = await server.asStaff('Rolf Rep', 'rep')
    const { id, email } = await rep.ask<Profile>('GET', '/api/me')
    const told: string[] = []
    server.app.bus.on('staff', (staffId) => told.push(staffId))
    const owner = await server.asOwner()
    expect((await owner.request('PATCH', `/api/staff/${id}`, { active: false })).status).toBe(204)
    expect(told).toEqual([id])
    expect((await rep.request('GET', '/api/me')).status).toBe(401)
    const signIn = { email, password: OWNER.password }
    expect(await server.browser().ask('POST', '/api/auth/sign-in', signIn)).toEqual({
      reason: 'password-wrong',
    })
    const listed = await owner.ask<StaffEntry[]>('GET', '/api/staff')
    expect(listed.find((entry) => entry.id === id)).toMatchObject({ active: false })
  })

  test('the last owner stays', async () => {
    const owner = await server.asOwner()
    const { id } = await owner.ask<Profile>('GET', '/api/me')
    for (const change of [{ active: false }, { role: 'rep' }]) {
      expect((await owner.request('PATCH', `/api/staff/${id}`, change)).status).toBe(409)
    }
    expect((await owner.request('PATCH', `/api/staff/${id}`, { active: true })).status).toBe(204)
    expect((await owner.request('PATCH', '/api/staff/nobody', { active: true })).status).toBe(404)
  })
})

describe('passwords', () => {
  test('a wrong one and an unknown address are refused alike, and trying on and on is stopped', async () => {
    const browser = server.browser()
    const wrong = { email: 'guess@example.com', password: 'not the password' }
    expect(await browser.ask('POST', '/api/auth/sign-in', { ...OWNER, password: 'wrong' })).toEqual(
      {
        reason: 'password-wrong',
      },
    )
    const reasons: string[] = []
    for (let i = 0; i < 11; i++) {
      const { reason } = await browser.ask<{ reason: string }>('POST', '/api/auth/sign-in', wrong)
      reasons.push(reason)
    }
    expect(reasons).toEqual([...Array(10).fill('password-wrong'), 'sign-in-paused'])
  })
})

describe('start', () => {
  test('each start makes a new setup link and ends the old one; with an owner there is none', async () => {
    await server.stop()
    server = await bootServer()
    const { dataFolder } = server
    const first = tokenOf(server.app.setupLink!)
    await server.app.close()
    const again = await bootServer({ dataFolder })
    expect(
      await again.browser().ask('POST', '/api/setup', { ...OWNER, token: first }),
    ).toMatchObject({ reason: 'link-used' })
    const owner = await again.asOwner()
    await again.stop()
    server = await bootServer({ dataFolder })
    expect(server.app.setupLink).toBeNull()
    // Secrets are kept: the session of before still holds.
    const response = await server
      .browser()
      .request('GET', '/api/me', undefined, { cookie: owner.cookie })
    expect(response.status).toBe(200)
  })
})
