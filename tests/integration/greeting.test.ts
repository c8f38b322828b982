import { ACTIONS } from '@foyer/shared/movement/movement-codec.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

let server: BootedServer
let repBrowser: BrowserSession
/** The spot nearest to the post where the first rep on duty stands is the post itself: one may link to it. */
let post: string
beforeAll(async () => {
  server = await bootServer({ settings: { ENTRIES_PER_MINUTE: '1000' } })
  repBrowser = await server.asStaff('Rita Rep', 'rep')
  await repBrowser.request('PATCH', '/api/me', {
    languages: ['en', 'fr', 'ja'],
    greeting: { en: 'Hello!', de: 'Guten Tag!', fr: 'Bonjour !' },
  })
  const { version } = await repBrowser.ask<{ version: number }>('GET', '/api/layouts/current')
  const { spots } = await repBrowser.ask<{ spots: { id: string; kind: string }[] }>(
    'GET',
    `/api/layouts/${version}`,
  )
  post = spots.find(({ kind }) => kind === 'post')!.id
})
afterAll(() => server.stop())

const isGreeting = ({ automatic }: { automatic: boolean }) => automatic

test('the avatar of a rep on duty turns, waves and greets once, in the visitor’s language', async () => {
  const rita = await LobbyPerson.enter(server.url, repBrowser, { spot: post })
  await rita.request('duty', { on: true })
  const ada = await LobbyPerson.enter(server.url, server.browser(), { spot: post, locale: 'de' })
  const line = await ada.hears('chat', isGreeting)
  expect(line).toMatchObject({ from: rita.id, rep: true, text: 'Guten Tag!' })
  await rita.hears('chat', isGreeting)
  const wave = ACTIONS.indexOf('wave')
  const stand = ACTIONS.indexOf('stand')
  await eventually(() => ada.seen.get(rita.index)?.action === wave, 'waving')
  await eventually(() => ada.seen.get(rita.index)?.action === stand, 'no longer waving')
  expect(ada.all('chat').filter(isGreeting)).toHaveLength(1)

  // Where the page has no texts in what the browser wishes, in that.
  const french = { 'accept-language': 'fr-CA,fr;q=0.9,en;q=0.8' }
  const luc = await LobbyPerson.enter(server.url, server.browser(), { spot: post }, french)
  expect(await luc.hears('chat', isGreeting)).toMatchObject({ text: 'Bonjour !' })
  const languagesOf = ({ id }: LobbyPerson) => ada.room.state.people.get(id)?.languages
  // What else the browser wishes is nobody's business.
  await eventually(() => languagesOf(luc) === 'en', 'the language of the page')
  expect(languagesOf(rita)).toBe('en,fr,ja')

  // Not while the rep is talking.
  await rita.request('chat', { scope: 'lobby', text: 'We close at five.' })
  const bob = await LobbyPerson.enter(server.url, server.browser(), { spot: post, name: 'Bob' })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(bob.all('chat').filter(isGreeting)).toEqual([])

  // Nor when busy.
  await rita.request('status', { status: 'busy' })
  await Promise.all([rita, ada, luc, bob].map((person) => person.leave()))
})
