import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'

let server: BootedServer
beforeAll(async () => {
  server = await bootServer()
})
afterAll(() => server.stop())

const enter = (name: string, browser = server.browser()) =>
  LobbyPerson.enter(server.url, browser, { name })

test('a raised hand is seen by who is here and by who comes later, until it is lowered', async () => {
  const ada = await enter('Ada')
  const ben = await enter('Ben')
  expect(await ben.hears('hands')).toEqual([])
  expect(await ada.request('hand', { raised: true })).toEqual({ ok: true })
  const raised = await ben.hears('hand-raised')
  expect(raised).toMatchObject({ personId: ada.id, name: 'Ada', since: expect.any(Number) })
  const late = await enter('Cleo')
  expect(await late.hears('hands')).toEqual([raised])

  expect(await ada.request('hand', { raised: true })).toEqual({ ok: true })
  expect(ben.all('hand-raised')).toHaveLength(1)
  expect(await ada.request('hand', { raised: false })).toEqual({ ok: true })
  expect(await ben.hears('hand-lowered')).toEqual({ personId: ada.id })
  await Promise.all([ada, ben, late].map((person) => person.leave()))
})

test('hands are told in the order in which they were raised', async () => {
  const first = await enter('Ada')
  const second = await enter('Ben')
  await first.request('hand', { raised: true })
  await second.request('hand', { raised: true })
  const late = await enter('Cleo')
  const hands = await late.hears('hands')
  expect(hands.map(({ personId }) => personId)).toEqual([first.id, second.id])
  await Promise.all([first, second, late].map((person) => person.leave()))
})

test('a hand is down when its visit is over, and stays up over a reload', async () => {
  const watcher = await enter('Wim')
  const browser = server.browser()
  const ada = await enter('Ada', browser)
  await ada.request('hand', { raised: true })
  const again = await enter('Ada', browser)
  expect((await again.hears('hands')).map(({ personId }) => personId)).toEqual([ada.id])
  await eventually(() => ada.closeCode !== null, 'the old page is closed')
  expect(watcher.all('hand-lowered')).toEqual([])
  await again.leave()
  expect(await watcher.hears('hand-lowered')).toEqual({ personId: ada.id })
  await watcher.leave()
})

test('what is no hand is refused with the field, and waving it about has a pace', async () => {
  const ada = await enter('Ada')
  expect(await ada.request('hand', { raised: 'yes' } as never)).toMatchObject({
    ok: false,
    reason: 'invalid',
    detail: expect.stringContaining('raised'),
  })
  const replies = []
  for (let i = 0; i < 7; i++) replies.push(await ada.request('hand', { raised: i % 2 === 0 }))
  expect(replies.at(-1)).toMatchObject({ ok: false, reason: 'too-many' })
  await ada.leave()
})
