import { writeAudit } from '@foyer/server/audit/audit-queries.ts'
import { audit } from '@foyer/server/audit/audit-tables.ts'
import type { AuditPage } from '@foyer/shared/audit/audit-contract.ts'
import { AUDIT_PAGE } from '@foyer/shared/audit/audit-limits.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Retention } from '@foyer/shared/retention/retention-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeTheme } from '../support/change-theme.ts'

let server: BootedServer
let owner: BrowserSession
let ownerId: string
let ritaId: string

beforeAll(async () => {
  server = await bootServer()
  owner = await server.asOwner()
  ownerId = await idOf(owner)
  ritaId = await idOf(await server.asStaff('Rita Rep', 'rep'))
})
afterAll(() => server.stop())

const idOf = async (browser: BrowserSession) =>
  (await browser.ask<{ id: string }>('GET', '/api/me')).id
const read = (query = '') => owner.ask<AuditPage>('GET', `/api/audit${query}`)

async function must(method: string, path: string, body?: unknown): Promise<void> {
  const response = await owner.request(method, path, body)
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
}

test('what staff change of people, rights, publishing and data is written down: who, what, before, after', async () => {
  const invited = await owner.ask<{ id: string }>('POST', '/api/invitations', {
    email: 'nora@example.com',
    role: 'marketer',
  })
  await must('DELETE', `/api/invitations/${invited.id}`)
  await must('POST', `/api/staff/${ritaId}/password-link`)
  await must('PATCH', `/api/staff/${ritaId}`, { role: 'lead' })
  await must('PATCH', `/api/rota/crew/${ritaId}`, { version: 0, skills: ['Leasing'] })
  await must('PATCH', '/api/settings', { version: 0, hours: { en: 'Mondays' } })
  await owner.change('/api/centers/main', { name: 'Berlin' })
  const oslo = { id: 'oslo', name: 'Oslo', zone: 'Europe/Oslo', layout: 'loft' }
  await must('POST', '/api/centers', oslo)
  const kept = await owner.ask<Retention>('GET', '/api/retention')
  await must('PUT', '/api/retention', {
    ...kept,
    company: { ...kept.company, absences: 40 },
  })
  expect((await changeTheme(owner, { name: 'Nordlicht' })).ok).toBe(true)
  await must('GET', `/api/privacy/staff/${ritaId}`)
  await must('PATCH', `/api/staff/${ritaId}`, { active: false })
  await must('DELETE', `/api/privacy/staff/${ritaId}`)

  const { entries, names, more } = await read()
  expect(more).toBe(false)
  const told = entries.toReversed().map(({ action, actor, subject, before, after }) => {
    return [action, actor === ownerId ? 'owner' : 'member', subject, before, after]
  })
  expect(told).toEqual([
    ['account-made', 'owner', ownerId, null, { link: 'setup', role: 'owner' }],
    ['invitation-made', 'owner', null, null, { role: 'rep' }],
    ['account-made', 'member', ritaId, null, { link: 'invitation', role: 'rep' }],
    ['invitation-made', 'owner', null, null, { role: 'marketer' }],
    ['invitation-withdrawn', 'owner', null, { role: 'marketer' }, null],
    ['password-link-made', 'owner', ritaId, null, null],
    ['staff-changed', 'owner', ritaId, { role: 'rep' }, { role: 'lead' }],
    ['profile-changed', 'owner', ritaId, { skills: [] }, { skills: ['Leasing'] }],
    ['settings-changed', 'owner', null, { hours: expect.anything() }, { hours: { en: 'Mondays' } }],
    ['center-changed', 'owner', 'main', { name: expect.any(String) }, { name: 'Berlin' }],
    [
      'layout-published',
      'owner',
      'oslo',
      null,
      { layout: expect.any(Number), followsCompany: true },
    ],
    ['center-added', 'owner', 'oslo', null, { name: 'Oslo', zone: 'Europe/Oslo' }],
    [
      'retention-changed',
      'owner',
      null,
      expect.objectContaining({ absences: 365 }),
      expect.objectContaining({ absences: 40 }),
    ],
    ['layout-published', 'owner', 'main', null, expect.anything()],
    ['layout-published', 'owner', 'oslo', null, expect.anything()],
    ['staff-copied', 'owner', ritaId, null, null],
    ['staff-changed', 'owner', ritaId, { active: true }, { active: false }],
    ['staff-erased', 'owner', ritaId, null, null],
  ])
  // Whoever is erased is named no more; what they did is not erased with them.
  expect(names).toContainEqual({ staffId: ritaId, name: 'N. N.' })
  expect(names).toContainEqual({ staffId: ownerId, name: 'Olga Owner' })
  const ofRita = await read(`?staffId=${ritaId}&action=staff-changed`)
  expect(ofRita.entries).toHaveLength(2)
})

test('of a calendar only what is another is written down, and never where holidays are read from', async () => {
  const { calendar } = await owner.ask<Center>('GET', '/api/centers/main')
  const change = (part: Partial<Center['calendar']>) =>
    owner.change('/api/centers/main', { calendar: { ...calendar, ...part } })
  await change({ holidayAddress: 'https://example.com/secret-one.ics' })
  await change({ holidayAddress: 'https://example.com/secret-two.ics', zone: 'Europe/Oslo' })
  const { entries } = await read('?action=center-changed')
  expect(entries.slice(0, 2).map(({ before, after }) => [before, after])).toEqual([
    [
      { calendar: { zone: calendar.zone } },
      { calendar: { zone: 'Europe/Oslo', holidayAddress: 'changed' } },
    ],
    [{ calendar: {} }, { calendar: { holidayAddress: 'changed' } }],
  ])
})

test('a change that fails leaves no entry, and no entry is ever changed', async () => {
  const before = await server.app.database.$count(audit)
  expect((await owner.request('PATCH', '/api/settings', { version: 99 })).status).toBe(409)
  expect((await owner.request('PATCH', `/api/staff/${ownerId}`, { role: 'rep' })).status).toBe(409)
  const failing = server.app.database.transaction(async (transaction) => {
    await writeAudit(transaction, { actor: ownerId, action: 'visitor-erased' })
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await server.app.database.$count(audit)).toBe(before)
  const cause = await server.app.database
    .update(audit)
    .set({ actor: 'nobody' })
    .catch(({ cause }) => cause)
  expect(String(cause)).toContain('rows of audit are never changed')
})

test('pages go on where the last ended, and a file has all of it, with nothing that computes', async () => {
  await server.app.database.transaction(async (transaction) => {
    for (let i = 0; i < AUDIT_PAGE; i++) {
      const after = { name: '=1+1' }
      await writeAudit(transaction, { actor: '=HYPERLINK("x")', action: 'center-added', after })
    }
  })
  const first = await read()
  expect([first.entries.length, first.more]).toEqual([AUDIT_PAGE, true])
  const second = await read(`?before=${first.entries.at(-1)!.number}`)
  expect(second.more).toBe(false)
  expect(second.entries[0]!.number).toBeLessThan(first.entries.at(-1)!.number)
  const file = await owner.request('GET', '/api/audit/audit.csv?action=center-added')
  expect(file.headers.get('content-type')).toContain('text/csv')
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(AUDIT_PAGE + 2)
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")","center-added"`)
})

test('a file goes on over what is read at once', async () => {
  await server.app.database.transaction(async (transaction) => {
    for (let i = 0; i < 1001; i++) {
      await writeAudit(transaction, { actor: ownerId, action: 'visitor-copied' })
    }
  })
  const file = await owner.request('GET', '/api/audit/audit.csv?action=visitor-copied')
  const numbers = (await file.text())
    .trim()
    .split('\r\n')
    .map((line) => line.split(',')[0])
  expect(new Set(numbers).size).toBe(1002)
})

test('nobody but an owner reads it', async () => {
  const lead = await server.asStaff('Lea Lead', 'lead')
  for (const path of ['/api/audit', '/api/audit/audit.csv']) {
    expect((await lead.request('GET', path)).status).toBe(403)
    expect((await server.browser().request('GET', path)).status).toBe(401)
  }
})
