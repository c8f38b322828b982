import { Crowd, type ReservationSource } from './crowd.ts'
import { runSide } from './run-side.ts'
import type { SideFigures } from './side.ts'
import { median, quantile } from './statistics.ts'

export interface Plan {
  sizes: readonly number[]
  /** Of one window. */
  seconds: number
  /** Windows of which the median counts. */
  repeats: number
}

/** One server with so many walking. Times in milliseconds; medians of the windows. */
export interface WalkingRow {
  side: string
  people: number
  cpu: number
  tickMedian: number
  tickP99: number
  ticksPerSecond: number
  lagP99: number
  bytesPerClient: number
  messagesPerClient: number
  /** From one's step to another's client having it; null where nobody looked. */
  seenMedian: number | null
  seenP99: number | null
}

/** What is measured in one window of time. */
interface Window extends SideFigures {
  bytesPerClient: number
  messagesPerClient: number
  seenMedian: number
  seenP99: number
}

const SETTLE = 2000

/** Fills one server step by step and measures at every size. */
export async function measureWalking(
  side: string,
  name: string,
  argument: string,
  reservation: ReservationSource,
  plan: Plan,
): Promise<WalkingRow[]> {
  const server = await runSide(name, argument)
  const crowd = new Crowd(server.url, reservation)
  crowd.walk()
  const rows: WalkingRow[] = []
  for (const people of plan.sizes) {
    await crowd.grow(people)
    await new Promise((resolve) => setTimeout(resolve, SETTLE))
    const windows: Window[] = []
    for (let i = 0; i < plan.repeats; i++) {
      crowd.latencies.length = 0
      const before = crowd.received()
      const start = performance.now()
      const figures = await server.measure(plan.seconds)
      const after = crowd.received()
      const each = ((performance.now() - start) / 1000) * people
      windows.push({
        ...figures,
        bytesPerClient: (after.bytes - before.bytes) / each,
        messagesPerClient: (after.frames - before.frames) / each,
        seenMedian: median(crowd.latencies),
        seenP99: quantile(crowd.latencies, 0.99),
      })
    }
    if (crowd.open() < people) console.log(`${side}: only ${crowd.open()} of ${people} are left`)
    const middle = (key: keyof Window) => median(windows.map((w) => w[key]))
    const looked = crowd.latencies.length > 0
    rows.push({
      side,
      people,
      cpu: middle('cpu'),
      tickMedian: middle('tickMedian'),
      tickP99: middle('tickP99'),
      ticksPerSecond: middle('ticksPerSecond'),
      lagP99: middle('lagP99'),
      bytesPerClient: middle('bytesPerClient'),
      messagesPerClient: middle('messagesPerClient'),
      seenMedian: looked ? middle('seenMedian') : null,
      seenP99: looked ? middle('seenP99') : null,
    })
    console.log(side, JSON.stringify(rows.at(-1)))
  }
  crowd.end()
  await server.stop()
  return rows
}
