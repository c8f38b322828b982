import { afterAll, beforeAll, expect, test } from 'vitest'
import { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts'

const KILLS = 3
const SPEAKERS = 4

let server: SpawnedServer
beforeAll(async () => {
  server = await spawnServer({ ENTRIES_PER_MINUTE: '1000' })
})
afterAll(() => server.remove())

test('every acknowledged line and question is there again after the process was killed', async () => {
  const acknowledged = new Set<string>()
  const questions = new Map<BrowserSession, string[]>()
  for (let kill = 1; kill <= KILLS; kill++) {
    const browsers = Array.from({ length: SPEAKERS }, () => new BrowserSession(server.url))
    const people = await Promise.all(
      browsers.map((browser) => LobbyPerson.enter(server.url, browser)),
    )
    let killed = false
    const talking = people.map(async (person, speaker) => {
      person.room.reconnection.enabled = false
      const asked: string[] = []
      questions.set(browsers[speaker]!, asked)
      for (let n = 0; !killed; n++) {
        const text = `kill ${kill}, speaker ${speaker}, line ${n}`
        const [said, put] = await Promise.all([
          person.request('chat', { scope: 'lobby', text }),
          person.request('ask', { text, contact: 'ada@example.com' }),
        ]).catch(() => [])
        if (said?.ok) acknowledged.add(text)
        if (put?.ok) asked.push(text)
        await new Promise((resolve) => setTimeout(resolve, 40))
      }
    })
    // In the middle of their talk, however fast that is: each says five lines at once.
    const enough = acknowledged.size + SPEAKERS + Math.random() * 2 * SPEAKERS
    await eventually(() => acknowledged.size > enough, 'lines')
    await server.end('SIGKILL')
    killed = true
    await Promise.all(talking)
    await server.startAgain()
  }
  const reader = await LobbyPerson.enter(server.url, new BrowserSession(server.url))
  const kept = new Set((await reader.hears('chat-history')).map(({ text }) => text))
  // The history holds 50 lines; so many and no more were said at this pace.
  expect(acknowledged.size).toBeGreaterThan(KILLS * SPEAKERS)
  expect(acknowledged.size).toBeLessThanOrEqual(50 * KILLS)
  expect([...acknowledged].slice(-30).filter((text) => !kept.has(text))).toEqual([])
  await reader.leave()
  for (const [browser, asked] of questions) {
    const visitor = await LobbyPerson.enter(server.url, browser)
    const conversation = await visitor.hears('conversation')
    const there = conversation.lines.map(({ text }) => text)
    expect(asked.filter((text) => !there.includes(text))).toEqual([])
    await visitor.leave()
  }
}, 180_000)
