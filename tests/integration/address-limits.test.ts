import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { entryBody, LobbyPerson } from '../support/lobby-person.ts'

const clock = new FakeClock('2027-03-01T08:00:00Z')
let server: BootedServer

/** Instances of 60: of one address so many may be in, and 15 on their way. */
beforeAll(async () => {
  const settings = { LOBBY_CAPACITY: '60', ENTRIES_PER_MINUTE: '120', TRUST_PROXY: '1' }
  server = await bootServer({ clock, settings })
})
afterAll(() => server.stop())

const from = (address: string) => ({ 'x-forwarded-for': address })
/** Holds a place that nobody comes to take. */
async function hold(address: string, browser = server.browser()): Promise<string> {
  const answer = await browser.request('POST', '/api/lobby/enter', entryBody(), from(address))
  return answer.ok ? 'held' : ((await answer.json()) as { reason: string }).reason
}
const repeat = <Value>(count: number, make: () => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, make))

describe('places of one network address', () => {
  test('a quarter may be held and empty', async () => {
    expect(new Set(await repeat(15, () => hold('203.0.113.1')))).toEqual(new Set(['held']))
    expect(await hold('203.0.113.1')).toBe('network-busy')
  })

  test('and others come in meanwhile, as does staff from there', async () => {
    expect(await hold('203.0.113.2')).toBe('held')
    expect(await hold('203.0.113.1', await server.asStaff('Rita Rep', 'rep'))).toBe('held')
  })

  test('what nobody came to take is free again', async () => {
    clock.goTo('2027-03-01T08:00:31Z')
    expect(await hold('203.0.113.1')).toBe('held')
  })

  test('as many as may be are in at once, and each who leaves makes room', async () => {
    const address = '203.0.113.3'
    const enter = () => LobbyPerson.enter(server.url, server.browser(), {}, from(address))
    const people: LobbyPerson[] = []
    for (let i = 0; i < 4; i += 1) people.push(...(await repeat(15, enter)))
    expect(await hold(address)).toBe('network-busy')
    expect(await hold('203.0.113.4')).toBe('held')
    await people[0]!.leave()
    clock.goTo('2027-03-01T08:01:10Z') // nobody is on the way any more
    await expect.poll(() => hold(address)).toBe('held')
    await Promise.all(people.slice(1).map((person) => person.leave()))
  })
})

test('a company of 40 behind one address comes in at once, with what is set without a word', async () => {
  await server.stop()
  server = await bootServer()
  const people = await repeat(40, () => LobbyPerson.enter(server.url, server.browser()))
  expect(new Set(people.map(({ id }) => id)).size).toBe(40)
  await Promise.all(people.map((person) => person.leave()))
})

/** Milliseconds; Node's own limits are 60 s and more. */
const SOON = 45_000

describe('a connection ends by itself', () => {
  test.each([
    ['that sends half a head', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-A: '],
    ['that sends nothing', ''],
  ])(
    '%s',
    async (_, sent) => {
      const socket: Socket = connect(Number(new URL(server.url).port), 'localhost')
      socket.on('error', () => undefined)
      socket.resume()
      await once(socket, 'connect')
      socket.write(sent)
      await once(socket, 'close')
      expect((await server.browser().request('GET', '/healthz')).status).toBe(200)
    },
    SOON,
  )
})
