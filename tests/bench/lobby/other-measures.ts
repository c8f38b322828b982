import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { Crowd, lobbySeat, plainSeat } from './crowd.ts'
import { LARGEST_HALL } from './hall.ts'
import { RawClient } from './raw-client.ts'
import { runSide } from './run-side.ts'
import { median, quantile } from './statistics.ts'
import type { Plan } from './walking.ts'

const WALKING = 500
const BURST = 200
const IDLE = 1000
/** Already there, so that what a server takes once does not count for those who come after. */
const WARM_UP = 400
const DATABASE_WALKERS = 200

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** S3: from asking for a seat to the first state, of `BURST` who ask in the same moment. */
export async function measureJoining() {
  const server = await runSide('lobby', LARGEST_HALL)
  // In another process: what is taken here is the time of those who enter, not of a busy bench.
  const walkers = fork(resolve(import.meta.dirname, 'walkers.ts'), [server.url, String(WALKING)])
  await once(walkers, 'message')
  await pause(2000)
  const clients: RawClient[] = []
  const times = await Promise.all(
    Array.from({ length: BURST }, async () => {
      const start = performance.now()
      const client = new RawClient(server.url, await lobbySeat(server.url, false))
      clients.push(client)
      await client.firstState
      return performance.now() - start
    }),
  )
  walkers.disconnect()
  for (const client of clients) client.end()
  await server.stop()
  return { median: Math.round(median(times)), p99: Math.round(quantile(times, 0.99)) }
}

/**
 * S4: what `IDLE` more who stand still add to the server's memory, for each, garbage collected: resident memory, and
 * what the main thread's heap and buffers hold. The resident memory also falls by what the start left behind.
 */
export async function measureMemory() {
  const rows = []
  for (const [side, name, argument, seat] of [
    ['Foyer', 'lobby', LARGEST_HALL, lobbySeat],
    ['Bare ws', 'bare', '10', plainSeat],
  ] as const) {
    const server = await runSide(name, argument)
    const crowd = new Crowd(server.url, seat)
    await crowd.grow(WARM_UP)
    await pause(5000)
    const few = await server.measure(1)
    await crowd.grow(WARM_UP + IDLE)
    await pause(5000)
    const many = await server.measure(1)
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

/** S5: the tick with and without a busy database, in turns on the same server. */
export async function measureDatabase({ seconds, repeats }: Plan) {
  const server = await runSide('lobby', LARGEST_HALL)
  const crowd = new Crowd(server.url, lobbySeat)
  crowd.walk()
  await crowd.grow(DATABASE_WALKERS)
  await pause(2000)
  const quiet: number[] = []
  const busy: number[] = []
  for (let i = 0; i < repeats; i++) {
    server.ask('writes-off')
    quiet.push((await server.measure(seconds)).tickP99)
    server.ask('writes-on')
    busy.push((await server.measure(seconds)).tickP99)
  }
  crowd.end()
  await server.stop()
  const [without, during] = [median(quiet), median(busy)]
  return { without, during, times: during / without }
}
