import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Crew, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import type { Versioned } from '@foyer/shared/http/versioned.ts'
import type { Settings } from '@foyer/shared/settings/settings-contract.ts'
import type { CenterTheme } from '@foyer/shared/theme/theme-contract.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OWNER } from '../support/accounts.ts'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'

/** Of two people who read the same and both save, the second one is told, and nothing of the first one's is lost. */
let server: BootedServer
let owner: BrowserSession
let template: Template
let member: CrewMember
beforeAll(async () => {
  server = await bootServer()
  owner = await server.asOwner()
  template = await owner.ask<Template>('POST', '/api/rota/main/templates', {
    name: 'Usual',
    standard: false,
    shifts: [],
  })
  await server.asStaff('Rita Rep', 'rep')
  member = await readMember('Rita Rep')
})
afterAll(() => server.stop())

const CREW = '/api/rota/main/crew?monday=2027-01-04'
const THEME = '/api/layouts/current/theme?center=main'
async function readMember(name: string): Promise<CrewMember> {
  const { crew } = await owner.ask<Crew>('GET', CREW)
  return crew.find((one) => one.name === name)!
}

const brandOf = ({ version: _, followsCompany: __, ...brand }: CenterTheme) => brand

interface Saving<Stored extends Versioned> {
  method: string
  path: () => string
  read: () => Promise<Stored>
  /** What each of the two sends, beside the version. */
  first: (stored: Stored) => object
  second: (stored: Stored) => object
}
const center: Saving<Center> = {
  method: 'PATCH',
  path: () => '/api/centers/main',
  read: () => owner.ask('GET', '/api/centers/main'),
  first: () => ({ name: 'First' }),
  second: () => ({ name: 'Second' }),
}
const settings: Saving<Settings> = {
  method: 'PATCH',
  path: () => '/api/settings',
  read: () => owner.ask('GET', '/api/settings'),
  first: () => ({ hours: { en: 'First' } }),
  second: () => ({ hours: { en: 'Second' } }),
}
const theme: Saving<CenterTheme> = {
  method: 'PUT',
  path: () => THEME,
  read: () => owner.ask('GET', THEME),
  first: (stored) => ({ theme: { ...brandOf(stored), name: 'First' } }),
  second: (stored) => ({ theme: { ...brandOf(stored), name: 'Second' } }),
}
const templates: Saving<Template> = {
  method: 'PUT',
  path: () => `/api/rota/main/templates/${template.id}`,
  read: async () => (await owner.ask<Template[]>('GET', '/api/rota/main/templates'))[0]!,
  first: (stored) => ({ ...stored, name: 'First' }),
  second: (stored) => ({ ...stored, name: 'Second' }),
}
const crew: Saving<CrewMember> = {
  method: 'PATCH',
  path: () => `/api/rota/crew/${member.staffId}`,
  read: () => readMember('Rita Rep'),
  first: () => ({ skills: ['First'] }),
  second: () => ({ skills: ['Second'] }),
}
const SAVINGS = {
  center,
  settings,
  theme,
  template: templates,
  'staff member': crew,
} as unknown as Record<string, Saving<Versioned>>

test.each(Object.entries(SAVINGS))(
  'the second save of a %s that was read once is refused, and says who was first',
  async (_, saving) => {
    const { method, path, read } = saving
    const stored = await read()
    const { version } = stored
    const saved = await owner.request(method, path(), { ...saving.first(stored), version })
    expect(saved.status, await saved.clone().text()).toBe(200)
    const kept = await read()
    expect(kept.version).toBeGreaterThan(version)
    expect(JSON.stringify(kept)).toContain('First')

    const late = await owner.request(method, path(), { ...saving.second(stored), version })
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      reason: 'conflict',
      stored: { version: kept.version, by: OWNER.name, at: expect.any(Number) },
    })
    expect(await read()).toEqual(kept)

    const again = { ...saving.second(kept), version: kept.version }
    expect((await owner.request(method, path(), again)).status).toBe(200)
    expect(JSON.stringify(await read())).toContain('Second')
  },
)

test.each(Object.entries(SAVINGS))(
  'a save of a %s that does not say what was read is refused',
  async (_, saving) => {
    const stored = await saving.read()
    const { version: _version, ...body } = saving.second(stored) as Partial<Versioned>
    expect(await owner.ask(saving.method, saving.path(), body)).toMatchObject({
      reason: 'invalid',
      detail: expect.stringMatching(/^version: /),
    })
  },
)

test('of two saves at once one is refused', async () => {
  const { version } = await settings.read()
  const both = ['a', 'b'].map((en) =>
    owner.request('PATCH', '/api/settings', { version, hours: { en } }),
  )
  const statuses = (await Promise.all(both)).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, 409])
})
