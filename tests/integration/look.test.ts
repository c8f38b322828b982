import type { Profile } from '@foyer/shared/identity/identity-contract.ts'
import { decodeLook, encodeLook } from '@foyer/shared/look/look.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

let server: BootedServer
let watcher: LobbyPerson
beforeAll(async () => {
  server = await bootServer()
  watcher = await LobbyPerson.enter(server.url, server.browser(), { name: 'Wim' })
})
afterAll(async () => {
  await watcher.leave()
  await server.stop()
})

const look = { ...decodeLook(''), outfit: 'kimono', hair: 'turban' } as const
const wears = (person: LobbyPerson, text: string) =>
  eventually(() => watcher.room.state.people.get(person.id)?.look === text, `the look ${text}`)

test('a visitor changes the look and everybody sees it, without leaving', async () => {
  const anna = await LobbyPerson.enter(server.url, server.browser(), { name: 'Anna' })
  expect(await anna.request('look', { look })).toEqual({ ok: true })
  await wears(anna, encodeLook(look))
  expect(anna.closeCode).toBeNull()
  await anna.leave()
})

test('a look that is none is refused, and the old one stays', async () => {
  const anna = await LobbyPerson.enter(server.url, server.browser(), { name: 'Anna' })
  await anna.request('look', { look })
  for (const bad of [{}, { ...look, hair: 'mohawk' }, { ...look, build: ['slim'] }, 'suit', null]) {
    const answer = await anna.request('look', { look: bad as typeof look })
    expect(answer).toMatchObject({ ok: false, reason: 'invalid' })
  }
  await wears(anna, encodeLook(look))
  await anna.leave()
})

test('more looks than anybody tries on are refused for a while', async () => {
  const anna = await LobbyPerson.enter(server.url, server.browser(), { name: 'Anna' })
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => anna.request('look', { look })),
  )
  expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(20)
  expect(answers.at(-1)).toMatchObject({ ok: false, reason: 'too-many' })
  await anna.leave()
})

test('the look of a member of staff is kept in the account', async () => {
  const browser = await server.asStaff('Rita Rep', 'rep')
  const rita = await LobbyPerson.enter(server.url, browser)
  expect(await rita.request('look', { look })).toEqual({ ok: true })
  await wears(rita, encodeLook(look))
  expect((await browser.ask<Profile>('GET', '/api/me')).look).toEqual(look)
  await rita.leave()
  const again = await LobbyPerson.enter(server.url, browser)
  await wears(again, encodeLook(look))
  await again.leave()
})
