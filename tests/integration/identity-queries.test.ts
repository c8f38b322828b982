import { randomUUID } from 'node:crypto'
import {
  activeStaffNames,
  deleteSession,
  deleteSessions,
  findSessionOwner,
  findStaff,
  findStaffByEmail,
  insertStaff,
  listSessions,
  listStaff,
  lockOwners,
  updateStaff,
} from '@foyer/server/identity/identity-queries.ts'
import { staff, staffLinks, staffSessions } from '@foyer/server/identity/identity-tables.ts'
import {
  deleteInvitation,
  deleteSetupLinks,
  insertLink,
  listInvitations,
  redeemLink,
} from '@foyer/server/identity/links-queries.ts'
import { hashToken, makeToken } from '@foyer/server/identity/one-time-token.ts'
import { makeSetupLink } from '@foyer/server/identity/setup-link.ts'
import { succeed } from '@foyer/shared/errors/result.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { staffRecord, storeStaff } from '../support/store-staff.ts'

const HOUR = 3_600_000
let storage: Awaited<ReturnType<typeof openFreshDatabase>>
const database = () => storage.database

beforeAll(async () => {
  storage = await openFreshDatabase()
})
afterAll(() => storage.close())
beforeEach(async () => {
  await database().delete(staffLinks)
  await database().delete(staff)
})

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)

/** A link as it is sent: what is stored of its token. */
async function invite(email: string | null, { hours = 24, role = 'rep' as const } = {}) {
  const tokenHash = hashToken(makeToken())
  const id = await insertLink(database(), { email, role, tokenHash, expiresAt: inHours(hours) })
  return { id, tokenHash }
}

const redeem = (tokenHash: string, kind: 'setup' | 'invitation', name = 'Nora') =>
  redeemLink(
    database(),
    { kind, tokenHash },
    ({ email, role }) => succeed(staffRecord(name, { email: email ?? 'owner@example.com', role })),
    'hash',
  )

describe('a member of staff', () => {
  test('comes back as stored, by id and by address', async () => {
    const look = randomLook(() => 0.7)
    const greeting = { en: 'Hello', de: 'Grüß Gott' }
    const rita = await storeStaff(database(), 'Rita', { look, greeting, languages: ['de', 'en'] })
    expect(await findStaff(database(), rita.id)).toEqual(rita)
    expect(await findStaffByEmail(database(), rita.email)).toEqual(rita)
    expect(await findStaff(database(), randomUUID())).toBeNull()
    expect(await findStaffByEmail(database(), 'nobody@example.com')).toBeNull()
  })

  test('whose address is taken is not added, nor is a way to sign in', async () => {
    const rita = await storeStaff(database(), 'Rita')
    const twin = staffRecord('Twin', { email: rita.email })
    expect(await insertStaff(database(), twin, 'hash')).toBe(false)
    expect((await listStaff(database())).map(({ name }) => name)).toEqual(['Rita'])
  })

  test('is changed in what is given alone', async () => {
    const rita = await storeStaff(database(), 'Rita', { greeting: { en: 'Hello' } })
    await updateStaff(database(), rita.id, { name: 'Rita R.' })
    expect(await findStaff(database(), rita.id)).toEqual({ ...rita, name: 'Rita R.' })
    const look = randomLook(() => 0.2)
    await updateStaff(database(), rita.id, { look, role: 'lead', active: false })
    expect(await findStaff(database(), rita.id)).toEqual({
      ...rita,
      name: 'Rita R.',
      look,
      role: 'lead',
      active: false,
    })
    await updateStaff(database(), rita.id, {})
    expect(await findStaff(database(), rita.id)).toMatchObject({ name: 'Rita R.', role: 'lead' })
  })

  test('who left is listed, but the name is free and the ownership over', async () => {
    await storeStaff(database(), 'Anton', { role: 'owner' })
    const boss = await storeStaff(database(), 'Boss', { role: 'owner' })
    await updateStaff(database(), boss.id, { active: false })
    expect((await listStaff(database())).map(({ name }) => name)).toEqual(['Anton', 'Boss'])
    expect(await activeStaffNames(database())).toEqual(['Anton'])
    expect(await lockOwners(database())).toHaveLength(1)
  })
})

describe('sessions', () => {
  async function signIn(userId: string, { hours = 1, at = new Date() } = {}) {
    const id = randomUUID()
    const session = { id, userId, token: id, expiresAt: inHours(hours), createdAt: at }
    await database().insert(staffSessions).values(session)
    return id
  }

  test('are the own ones that are not over, the latest first', async () => {
    const [rita, sam] = [await storeStaff(database(), 'Rita'), await storeStaff(database(), 'Sam')]
    const older = await signIn(rita.id, { at: inHours(-2) })
    const newer = await signIn(rita.id)
    const over = await signIn(rita.id, { hours: -1 })
    const other = await signIn(sam.id)
    const own = await listSessions(database(), rita.id)
    expect(own.map(({ id }) => id)).toEqual([newer, older])
    expect(await findSessionOwner(database(), newer)).toBe(rita.id)
    expect(await findSessionOwner(database(), over)).toBeNull()
    expect(await findSessionOwner(database(), other)).toBe(sam.id)
  })

  test('of somebody else are not ended by their id', async () => {
    const [rita, sam] = [await storeStaff(database(), 'Rita'), await storeStaff(database(), 'Sam')]
    const session = await signIn(sam.id)
    expect(await deleteSession(database(), rita.id, session)).toBe(false)
    expect(await findSessionOwner(database(), session)).toBe(sam.id)
    expect(await deleteSession(database(), sam.id, session)).toBe(true)
    expect(await deleteSession(database(), sam.id, session)).toBe(false)
  })

  test('end all at once, and with the member', async () => {
    const rita = await storeStaff(database(), 'Rita')
    await signIn(rita.id)
    await signIn(rita.id)
    await deleteSessions(database(), rita.id)
    expect(await listSessions(database(), rita.id)).toEqual([])
    const last = await signIn(rita.id)
    await database().delete(staff)
    expect(await findSessionOwner(database(), last)).toBeNull()
  })
})

describe('a one-time link', () => {
  test('makes one account, with its role and address, however often it is used at once', async () => {
    const { tokenHash } = await invite('nora@example.com', { role: 'rep' })
    const tries = await Promise.all([1, 2, 3].map(() => redeem(tokenHash, 'invitation')))
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    for (const refused of tries.filter(({ ok }) => !ok)) {
      expect(refused).toMatchObject({ reason: 'link-used' })
    }
    expect(await listStaff(database())).toMatchObject([
      { name: 'Nora', email: 'nora@example.com', role: 'rep' },
    ])
  })

  test('that is over, unknown, or of the other kind makes none', async () => {
    const over = await invite('late@example.com', { hours: -1 })
    const setup = await invite(null)
    const invitation = await invite('nora@example.com')
    for (const [tokenHash, kind] of [
      [over.tokenHash, 'invitation'],
      [hashToken('guessed'), 'invitation'],
      [setup.tokenHash, 'invitation'],
      [invitation.tokenHash, 'setup'],
    ] as const) {
      expect(await redeem(tokenHash, kind)).toMatchObject({ ok: false, reason: 'link-used' })
    }
    expect(await listStaff(database())).toEqual([])
  })

  test('whose address is taken stays usable: nothing was done', async () => {
    await storeStaff(database(), 'Other', { email: 'nora@example.com' })
    const { tokenHash } = await invite('nora@example.com')
    expect(await redeem(tokenHash, 'invitation')).toMatchObject({ reason: 'email-taken' })
    await database().delete(staff)
    expect(await redeem(tokenHash, 'invitation')).toMatchObject({ ok: true })
  })

  test('is listed while it can be accepted, and can be taken back until then', async () => {
    const first = await invite('first@example.com')
    await invite('over@example.com', { hours: -1 })
    await invite(null)
    const second = await invite('second@example.com')
    expect((await listInvitations(database())).map(({ email }) => email).toSorted()).toEqual([
      'first@example.com',
      'second@example.com',
    ])
    expect(await deleteInvitation(database(), 'olga', first.id)).toBe(true)
    expect(await deleteInvitation(database(), 'olga', first.id)).toBe(false)
    expect(await redeem(first.tokenHash, 'invitation')).toMatchObject({ reason: 'link-used' })
    await redeem(second.tokenHash, 'invitation')
    expect(await deleteInvitation(database(), 'olga', second.id)).toBe(false)
    expect(await listInvitations(database())).toEqual([])
  })

  test('of a setup is no invitation to take back', async () => {
    const { id } = await invite(null)
    expect(await deleteInvitation(database(), 'olga', id)).toBe(false)
    await deleteSetupLinks(database())
    expect(await database().select().from(staffLinks)).toEqual([])
  })
})

describe('the link of the first start', () => {
  const hashOf = (link: string | null) => hashToken(new URL(link!).searchParams.get('token')!)

  test('is another at each start, and only the last one works', async () => {
    const first = await makeSetupLink(database(), 'https://foyer.example')
    const second = await makeSetupLink(database(), 'https://foyer.example')
    expect(second).toMatch(/^https:\/\/foyer\.example\/setup\?token=[\w-]{43}$/)
    expect(await redeem(hashOf(first), 'setup')).toMatchObject({ reason: 'link-used' })
    expect(await redeem(hashOf(second), 'setup', 'Olga')).toMatchObject({
      ok: true,
      value: { name: 'Olga', role: 'owner' },
    })
    expect(await makeSetupLink(database(), 'https://foyer.example')).toBeNull()
  })

  test('comes again when the only owner left', async () => {
    const owner = await storeStaff(database(), 'Olga', { role: 'owner' })
    expect(await makeSetupLink(database(), 'https://foyer.example')).toBeNull()
    await updateStaff(database(), owner.id, { active: false })
    expect(await makeSetupLink(database(), 'https://foyer.example')).not.toBeNull()
  })
})
