import { randomUUID } from 'node:crypto'
import { chatLines } from '@foyer/server/chat/chat-tables.ts'
import { listStaff } from '@foyer/server/identity/identity-queries.ts'
import { conversations } from '@foyer/server/reception/reception-tables.ts'
import type { FoundVisitor, PersonalData } from '@foyer/shared/privacy/privacy-contract.ts'
import { FOUND_MAX } from '@foyer/shared/privacy/privacy-limits.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BootedServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { dumpTexts } from '../support/dump-texts.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { makeFreshDataFolder } from '../support/fresh-data-folder.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { BEGIN, bootCompany, makeCompany } from '../upgrades/company.ts'

/** A company that has used everything, so that every table has rows of others, too. */
let folder: Awaited<ReturnType<typeof makeFreshDataFolder>>
let server: BootedServer
let clock: FakeClock
let owner: BrowserSession

beforeAll(async () => {
  folder = await makeFreshDataFolder()
  clock = new FakeClock(BEGIN)
  server = await bootCompany({ dataFolder: folder.folder, clock, mailUrl: 'smtp://127.0.0.1:9' })
  await makeCompany(server, clock)
  owner = await server.asOwner()
})
afterAll(async () => {
  await server.stop()
  folder.remove()
})

const guestIdOf = (browser: BrowserSession) => /foyer_guest=([^.]+)/.exec(browser.cookie)![1]!
const database = () => server.app.database

/** A visitor who leaves something wherever a visitor can, all of it in words that nobody else uses. */
async function leaveTraces(browser: BrowserSession): Promise<LobbyPerson> {
  const visitor = await LobbyPerson.enter(server.url, browser, { name: 'Xaverina' })
  await visitor.request('chat', { scope: 'lobby', text: 'quokka in the lobby' })
  await visitor.request('ask', { text: 'quokka at the desk', contact: 'quokka@example.com' })
  await visitor.request('hand', { raised: true })
  await visitor.hears('conversation')
  return visitor
}

/** What of a visitor is in the database. */
async function tracesOf(browser: BrowserSession): Promise<string[]> {
  const found = new RegExp(`quokka|Xaverina|${guestIdOf(browser)}`, 'i')
  return (await dumpTexts(database())).split('\n').filter((line) => found.test(line))
}

describe('a visitor', () => {
  test('reads everything that is stored of them, and nothing of others', async () => {
    const browser = server.browser()
    const visitor = await leaveTraces(browser)
    expect((await tracesOf(browser)).length).toBe(3)
    const mine = await browser.ask<PersonalData>('GET', '/api/privacy/mine')
    expect(mine).toMatchObject({ format: 'foyer-export', person: 'visitor' })
    expect(Object.values(mine.tables).flat()).toHaveLength(3)
    expect(JSON.stringify(mine)).toContain('quokka at the desk')
    expect(JSON.stringify(mine)).toContain('quokka@example.com')
    expect(JSON.stringify(mine)).not.toContain(guestIdOf(browser))
    const nobody = await server.browser().ask<PersonalData>('GET', '/api/privacy/mine')
    expect(Object.values(nobody.tables).flat()).toEqual([])
    await browser.request('DELETE', '/api/privacy/mine')
    await visitor.leave()
  })

  test('erases it: no word is left in the database or on a page, and who comes back is new', async () => {
    const [browser, other] = [server.browser(), server.browser()]
    const watcher = await LobbyPerson.enter(server.url, other, { name: 'Willa' })
    const rep = await LobbyPerson.enter(server.url, await server.asStaff('Rolf Rep', 'rep'))
    await rep.request('duty', { on: true })
    const visitor = await leaveTraces(browser)
    const { id } = await rep.hears('conversation', ({ visitorId }) => visitorId === visitor.id)
    const line = await watcher.hears('chat', ({ from }) => from === visitor.id)
    const before = guestIdOf(browser)

    const erased = await browser.request('DELETE', '/api/privacy/mine')
    expect(erased.status).toBe(204)
    expect(erased.headers.getSetCookie()[0]).toMatch(/^foyer_guest=;/)
    await eventually(() => visitor.closeCode === CloseReason.erased || undefined, 'the end')
    await watcher.hears('chat-removed', (gone) => {
      return gone.ids.includes(line.id) && gone.from.includes(visitor.id)
    })
    await rep.hears('conversation-removed', ({ conversationId }) => conversationId === id)
    const dump = await dumpTexts(database())
    expect(dump).not.toMatch(/quokka|Xaverina/i)
    expect(dump).not.toContain(before)

    const late = await LobbyPerson.enter(server.url, server.browser())
    expect(JSON.stringify(await late.hears('chat-history'))).not.toContain('quokka')
    const again = await LobbyPerson.enter(server.url, browser, { name: 'Xaverina' })
    expect(guestIdOf(browser)).not.toBe(before)
    expect(again.all('conversation')).toEqual([])
    await Promise.all([watcher, rep, late, again].map((one) => one.leave()))
  })

  test('is found, exported and erased by an owner, by nobody else', async () => {
    const browser = server.browser()
    const visitor = await leaveTraces(browser)
    await visitor.leave()
    const search = '/api/privacy/visitors?search='
    const found = await owner.ask<FoundVisitor[]>('GET', `${search}xaver`)
    expect(found).toMatchObject([{ name: 'Xaverina', contact: 'quokka@example.com' }])
    expect(await owner.ask('GET', `${search}quokka%40`)).toEqual(found)
    expect(await owner.ask('GET', `${search}%25%25`)).toEqual([])
    expect(JSON.stringify(found)).not.toContain(guestIdOf(browser))
    const path = `/api/privacy/visitors/${found[0]!.id}`
    const data = await owner.ask<PersonalData>('GET', path)
    expect(Object.values(data.tables).flat()).toHaveLength(3)
    const lead = await server.asStaff('Lars Lead', 'lead')
    for (const method of ['GET', 'DELETE']) {
      expect((await lead.request(method, path)).status).toBe(403)
      expect((await browser.request(method, path)).status).toBe(401)
    }
    expect((await owner.request('DELETE', path)).status).toBe(204)
    expect(await tracesOf(browser)).toEqual([])
    expect((await owner.request('DELETE', path)).status).toBe(404)
  })
})

test('of more visitors than are shown the latest are found, whatever their ids', async () => {
  const line = { centerId: 'main', shownId: 'a', name: 'Numbat', rep: false, text: 'hello' }
  await database()
    .insert(chatLines)
    .values(
      Array.from({ length: FOUND_MAX + 1 }, (_, index) => ({
        ...{ ...line, id: randomUUID(), fromId: `numbat-${String(index).padStart(3, '0')}` },
        at: new Date(Date.parse(BEGIN) + index),
      })),
    )
  const search = '/api/privacy/visitors?search=numbat'
  const found = await owner.ask<FoundVisitor[]>('GET', search)
  const latest = Array.from(
    { length: FOUND_MAX },
    (_, index) => Date.parse(BEGIN) + FOUND_MAX - index,
  )
  expect(found.map(({ at }) => at)).toEqual(latest)
  // Who was the first to say something in the lobby is the last to have asked.
  const at = new Date(Date.parse(BEGIN) + 1000)
  const talk = { centerId: 'main', locale: 'en', visitorName: 'Numbat', visitorId: 'numbat-000' }
  await database()
    .insert(conversations)
    .values({ ...talk, id: randomUUID(), contact: null, openedAt: at, waitingSince: at })
  const both = await owner.ask<FoundVisitor[]>('GET', search)
  expect(both.map(({ at }) => at)).toEqual([at.getTime(), ...latest.slice(0, -1)])
  await database().execute("DELETE FROM chat_lines WHERE name = 'Numbat'")
  await database().execute("DELETE FROM conversations WHERE visitor_name = 'Numbat'")
})

describe('a member of staff', () => {
  const find = async (name: string) =>
    (await listStaff(database())).find((member) => member.name === name)!

  test('reads what is stored of them, without secrets', async () => {
    const rita = await server.asStaff('Rita Reads', 'rep')
    const mine = await rita.ask<PersonalData>('GET', '/api/privacy/mine')
    expect(mine.person).toBe('staff')
    expect(mine.tables.staff).toMatchObject([{ name: 'Rita Reads' }])
    expect(mine.tables.staff_sessions).toHaveLength(1)
    const { rows } = await database().execute<{ secret: string }>(
      'SELECT token AS secret FROM staff_sessions UNION SELECT password FROM staff_accounts',
    )
    for (const { secret } of rows) expect(JSON.stringify(mine)).not.toContain(secret)
    expect((await rita.request('DELETE', '/api/privacy/mine')).status).toBe(403)
  })

  test('who uploaded an image has it in the copy', async () => {
    const { id } = (await owner.ask<{ id: string }>('GET', '/api/me'))!
    const data = await owner.ask<PersonalData>('GET', `/api/privacy/staff/${id}`)
    expect(data.files).toMatchObject([{ type: 'image/png' }])
    expect(Buffer.from(data.files[0]!.base64, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(data.tables.layouts!.length).toBeGreaterThan(0)
  })

  test('is erased once no longer staff: of name, address and words nothing is left', async () => {
    const remy = await find('Remy Rep')
    const path = `/api/privacy/staff/${remy.id}`
    const rows = (data: PersonalData) =>
      Object.entries(data.tables).flatMap(([table, found]) => (found.length > 0 ? [table] : []))
    const known = rows(await owner.ask<PersonalData>('GET', path))
    for (const table of ['rota_absences', 'rota_profiles', 'notice_browsers', 'rota_swaps']) {
      expect(known).toContain(table)
    }
    expect((await owner.request('DELETE', path)).status).toBe(409)
    expect((await owner.request('PATCH', `/api/staff/${remy.id}`, { active: false })).ok).toBe(true)
    await server.app.notices.settled()
    expect((await owner.request('DELETE', path)).status).toBe(204)
    const dump = (await dumpTexts(database())).split('\n')
    // The rep has told a visitor of the same islands.
    const others = /Ja, auch auf die Lofoten\./
    expect(dump.filter((line) => /remy|lofoten/i.test(line) && !others.test(line))).toEqual([])
    expect((await owner.request('DELETE', path)).status).toBe(404)
    expect((await owner.request('PATCH', `/api/staff/${remy.id}`, { active: true })).status).toBe(
      404,
    )
  })
})
