import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { Crowd, lobbySeat, plainSeat } from './crowd.ts'
import { LARGEST_HALL } from './hall.ts'
import { RawClient } from './raw-client.ts'
import { type RunningSide, runSide } from './run-side.ts'
import { median, quantile } from './statistics.ts'
import type { Plan } from './walking.ts'

const WALKING = 500
const BURST = 200
const IDLE = 600
/** Already there, so that what a server takes once does not count for those who come after. */
const WARM_UP = 200
/** Windows of which the lowest memory counts: garbage is collected at the end of each. */
const MEMORY_WINDOWS = 3
const DATABASE_WALKERS = 200
/** Pairs of windows with and without a busy database: each one's slowest ticks are few. */
const DATABASE_ROUNDS = 5
/** Milliseconds in which everything that follows a crowd's coming or going has happened. */
const SETTLE = 3000

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** S3: from asking for a reservation to the first state, of `BURST` who ask in the same moment; medians of the bursts. */
export async function measureJoining({ repeats }: Plan) {
  const server = await runSide('lobby', LARGEST_HALL)
  // In another process: what is taken here is the time of those who enter, not of a busy bench.
  const walkers = fork(resolve(import.meta.dirname, 'walkers.ts'), [server.url, String(WALKING)])
  await once(walkers, 'message')
  const bursts: number[][] = []
  for (let i = 0; i < repeats; i++) {
    await pause(SETTLE)
    bursts.push(await enterAtOnce(server.url))
  }
  walkers.disconnect()
  await server.stop()
  const middle = (share: number) =>
    Math.round(median(bursts.map((times) => quantile(times, share))))
  return { median: middle(0.5), p99: middle(0.99), bursts: repeats }
}

/** Lets `BURST` people in, takes the milliseconds of each, and lets them go again. */
async function enterAtOnce(url: string): Promise<number[]> {
  const clients: RawClient[] = []
  const times = await Promise.all(
    Array.from({ length: BURST }, async () => {
      const start = performance.now()
      const client = new RawClient(url, await lobbySeat(url, false))
      clients.push(client)
      await client.firstState
      return performance.now() - start
    }),
  )
  for (const client of clients) client.leave()
  return times
}

/**
 * S4: what `IDLE` who stand still add to the server's memory, for each: resident memory, and what the main thread's
 * heap and buffers hold. Garbage is collected and what is free given back. Nobody leaves before: those who come would
 * fill the holes, and seem to cost nothing.
 */
export async function measureMemory() {
  const rows = []
  for (const [side, name, argument, reservation] of [
    ['Foyer', 'lobby', LARGEST_HALL, lobbySeat],
    ['Bare ws', 'bare', '10', plainSeat],
  ] as const) {
    const server = await runSide(name, argument)
    const crowd = new Crowd(server.url, reservation)
    await crowd.grow(WARM_UP)
    const few = await lowestMemory(server)
    await crowd.grow(WARM_UP + IDLE)
    const many = await lowestMemory(server)
    rows.push({
      side,
      'resident kB': Math.round((many.memory - few.memory) / IDLE / 1000),
      'heap kB': Math.round((many.heap - few.heap) / IDLE / 1000),
    })
    crowd.end()
    await server.stop()
  }
  return rows
}

async function lowestMemory(server: RunningSide): Promise<{ memory: number; heap: number }> {
  await pause(SETTLE)
  const windows = []
  for (let i = 0; i < MEMORY_WINDOWS; i++) windows.push(await server.measure(1))
  return {
    memory: Math.min(...windows.map(({ memory }) => memory)),
    heap: Math.min(...windows.map(({ heap }) => heap)),
  }
}

/** S5: the tick with and without a busy database, in turns on the same server. */
export async function measureDatabase({ seconds }: Plan) {
  const server = await runSide('lobby', LARGEST_HALL)
  const crowd = new Crowd(server.url, lobbySeat)
  crowd.walk()
  await crowd.grow(DATABASE_WALKERS)
  await pause(SETTLE)
  const quiet: number[] = []
  const busy: number[] = []
  for (let i = 0; i < DATABASE_ROUNDS; i++) {
    server.ask('writes-off')
    quiet.push((await server.measure(seconds)).tickP99)
    server.ask('writes-on')
    busy.push((await server.measure(seconds)).tickP99)
  }
  crowd.end()
  await server.stop()
  const [without, during] = [median(quiet), median(busy)]
  return { without, during, times: during / without, rounds: DATABASE_ROUNDS }
}
