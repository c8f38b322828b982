import { updateStaff } from '@foyer/server/identity/identity-queries.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokenOf } from '../support/accounts.ts'
import { bootInviting, type Inviting } from '../support/boot-inviting.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeTheme } from '../support/change-theme.ts'
import { entryBody } from '../support/lobby-person.ts'

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
/** Somebody with a name of no meaning. */
async function newRep(): Promise<BrowserSession> {
  const { link } = await invite(`${crypto.randomUUID()}@example.com`)
  const browser = server.browser()
  await accept(tokenOf(link), {}, browser)
  return browser
}

/** Why a visitor with this name is not let in; null: it is. */
async function refusedName(name: string): Promise<string | null> {
  const response = await server.browser().request('POST', '/api/lobby/enter', entryBody({ name }))
  return response.ok ? null : ((await response.json()) as Refusal).reason
}

describe('the name of a colleague', () => {
  const TAKEN = { reason: 'name-taken', detail: 'name: like that of a colleague' }

  test.each(['Rita Meier', 'rita-meier', 'R1ta Me1er', 'OLGA  OWNER', '0lga Owner'])(
    '%j is nobody else’s, in the own settings and on joining',
    async (name) => {
      const rep = await newRep()
      const { name: before } = await me(rep)
      const refused = await rep.request('PATCH', '/api/me', { name, greeting: { en: 'Boo!' } })
      expect(refused.status).toBe(409)
      expect(await refused.json()).toEqual(TAKEN)
      expect(await me(rep)).toMatchObject({ name: before, greeting: { en: /Welcome/ } })
      const { link } = await invite(`${crypto.randomUUID()}@example.com`)
      expect(await (await accept(tokenOf(link), { name })).json()).toEqual(TAKEN)
      expect((await accept(tokenOf(link))).status).toBe(204)
    },
  )

  test('that two take at the same moment is one’s', async () => {
    const both = [await server.asStaff('Eins Alpha', 'rep'), await server.asStaff('Zwei', 'rep')]
    const answers = await Promise.all(
      both.map((one) => one.request('PATCH', '/api/me', { name: 'Greta Gleich' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
  })

  test('may be written otherwise by whoever has it', async () => {
    expect((await rita.request('PATCH', '/api/me', { name: 'RITA Meier' })).status).toBe(204)
    expect((await rita.request('PATCH', '/api/me', { name: 'Rita Meier' })).status).toBe(204)
  })

  test('is in the way of somebody who comes back', async () => {
    const { id } = await me(await server.asStaff('Karl Kehrt', 'rep'))
    await change(id, { active: false })
    const other = await newRep()
    expect((await other.request('PATCH', '/api/me', { name: 'Karl Kehrt' })).status).toBe(204)
    const refused = await change(id, { active: true })
    expect(await refused.json()).toEqual(TAKEN)
    await other.request('PATCH', '/api/me', { name: 'Karl Kehrt-Wald' })
    expect((await change(id, { active: true })).status).toBe(204)
  })

  test('stays with who had it before this was a rule, until they change it', async () => {
    const old = await server.asStaff('Old Name', 'rep')
    const { id } = await me(old)
    await updateStaff(server.app.database, id, { name: 'Rita Meier' })
    const same = { name: 'Rita Meier', greeting: { en: 'Still here' } }
    expect((await old.request('PATCH', '/api/me', same)).status).toBe(204)
    expect(await me(old)).toMatchObject(same)
    expect((await old.request('PATCH', '/api/me', { name: 'R1ta  Meier' })).status).toBe(409)
    // The same of a name that nobody may choose any more.
    const mixed = { name: 'Rіta Old', greeting: { en: 'And here' } } // a Cyrillic і
    await updateStaff(server.app.database, id, { name: mixed.name })
    expect((await old.request('PATCH', '/api/me', mixed)).status).toBe(204)
    expect(await me(old)).toMatchObject(mixed)
    await old.request('PATCH', '/api/me', { name: 'New Name' })
    expect((await old.request('PATCH', '/api/me', { name: 'Rita Meier' })).status).toBe(409)
  })
})

describe('names of the house', () => {
  test('are not a visitor’s, and follow what company and centers are called', async () => {
    expect(await refusedName('Nordlicht')).toBeNull()
    await changeTheme(owner, { name: 'Nordlicht GmbH' })
    await owner.change('/api/centers/main', { name: 'Haus am See' })
    for (const name of ['Nordlicht GmbH', 'N0rdlicht', 'Haus am See', 'Dаs Haus am See']) {
      expect(await refusedName(name)).toBe('name-of-house')
    }
    expect(await refusedName('Mia, Nordlicht')).toBeNull()
  })
})

describe('names that look like staff', () => {
  test.each([
    'Rita Meier',
    'RITA  MEIER',
    'R1ta Meier',
    'Rita-Meier',
    'ritameier',
    'Ríta Méier',
    'Ritа Meier', // a Cyrillic а
    'Dr. Rita Meier',
    'Rita\u200dMeier',
  ])('%j is not a visitor’s', async (name) => {
    expect(['name-reserved', 'name-characters']).toContain(await refusedName(name))
  })

  test.each(['Rita', 'Meier', 'Rita Meiering', 'Marita Meier-Ort'])('%j may be', async (name) => {
    expect(await refusedName(name)).toBeNull()
  })

  test('follow a new name at once, and the old one is free', async () => {
    expect(await refusedName('Rosa Neu')).toBeNull()
    expect((await rita.request('PATCH', '/api/me', { name: 'Rosa Neu' })).status).toBe(204)
    expect(await refusedName('Rosa Neu')).toBe('name-reserved')
    expect(await refusedName('Rita Meier')).toBeNull()
    await rita.request('PATCH', '/api/me', { name: 'Rita Meier' })
  })

  test('are free when somebody left, and taken again when they are back', async () => {
    const { id } = await me(await server.asStaff('Vera Vogt', 'rep'))
    expect(await refusedName('Vera Vogt')).toBe('name-reserved')
    await change(id, { active: false })
    expect(await refusedName('Vera Vogt')).toBeNull()
    await change(id, { active: true })
    expect(await refusedName('Vera Vogt')).toBe('name-reserved')
  })
})
