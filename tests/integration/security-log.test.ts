import {
  changeStaff,
  listStaff,
  signIn,
  signOut,
} from '@foyer/shared/identity/identity-endpoints.ts'
import { changePassword, makePasswordLink } from '@foyer/shared/identity/password-endpoints.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccounts, OWNER } from '../support/accounts.ts'
import { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts'

let server: SpawnedServer
beforeAll(async () => {
  server = await spawnServer({ LOG_LEVEL: 'info' })
})
afterAll(() => server.remove())

interface Line {
  event?: string
  staffId?: string | null
  by?: string
}
const events = () =>
  server
    .said()
    .split('\n')
    .filter((line) => line.includes('"security: '))
    .map((line) => JSON.parse(line) as Line)

test('who came by which right is a line of its own, and names nobody but by id', async () => {
  const { asOwner, asStaff } = createAccounts(server.url, server.setupLink)
  const owner = await asOwner()
  const rita = await asStaff('Rita Rep', 'rep')
  const id = (await owner.must(listStaff)).find(({ name }) => name === 'Rita Rep')!.id
  const stranger = new BrowserSession(server.url)
  const wrong = { email: 'rita.rep@example.com', password: 'not the password' }
  await stranger.call(signIn, { body: wrong })
  await stranger.call(signIn, { body: { ...wrong, email: 'nobody@example.com' } })
  const next = { current: OWNER.password, password: 'horse battery correct' }
  await rita.must(changePassword, { body: next })
  await owner.must(makePasswordLink, { params: { id } })
  await rita.must(signOut)
  await owner.must(changeStaff, { params: { id }, body: { role: 'lead' } })
  await owner.must(changeStaff, { params: { id }, body: { active: false } })

  const after = () => events().slice(events().findIndex(({ staffId }) => staffId === id))
  await eventually(() => after().some(({ event }) => event === 'deactivated'), 'the last line')
  expect(after()).toMatchObject([
    { event: 'link-used', link: 'invitation', staffId: id },
    { event: 'signed-in', staffId: id },
    { event: 'sign-in-failed', staffId: id },
    { event: 'sign-in-failed', staffId: null },
    { event: 'password-changed', staffId: id },
    { event: 'link-made', link: 'password', staffId: id },
    { event: 'signed-out', staffId: id },
    { event: 'role-changed', staffId: id, role: 'lead' },
    { event: 'deactivated', staffId: id },
  ])
  expect(after().findLast(({ event }) => event === 'role-changed')!.by).not.toBe(id)
  const said = JSON.stringify(events())
  for (const secret of ['example.com', 'Rita', 'Olga', 'horse', 'token']) {
    expect(said).not.toContain(secret)
  }
})
