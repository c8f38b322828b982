import { monitorEventLoopDelay } from 'node:perf_hooks'
import { median, quantile } from './statistics.ts'

/** What one server is like over a window of time. */
export interface SideFigures {
  /** Share of one core that the whole process used. */
  cpu: number
  /** Milliseconds of work of one tick: half of them, and 99 of 100, took no longer. */
  tickMedian: number
  tickP99: number
  ticksPerSecond: number
  /** Milliseconds that the event loop was late, 99 of 100. */
  lagP99: number
  /** Bytes of resident memory, after collecting garbage where the process may. */
  memory: number
  /** Bytes that the main thread's heap and buffers hold, likewise. */
  heap: number
}

/** What the bench asks of a server in a process of its own, and the answers. */
export type SideRequest = 'begin' | 'end' | 'writes-on' | 'writes-off'
export type SideReply = { ready: string } | { figures: SideFigures }

const ticks: number[] = []

/** Wraps what a server does 20 times a second, so that its time is taken. */
export function timed<This>(work: (this: This) => void): (this: This) => void {
  return function () {
    const start = performance.now()
    work.call(this)
    ticks.push(performance.now() - start)
  }
}

/**
 * Answers the bench: tells the server's address, then measures from 'begin' to 'end'.
 *
 * @param onRequest for what a side can do besides
 */
export function serveBench(
  url: string,
  onRequest: (request: SideRequest) => void = () => {},
): void {
  const lag = monitorEventLoopDelay({ resolution: 2 })
  let cpu = process.cpuUsage()
  let began = performance.now()
  const reply = (message: SideReply) => process.send!(message)
  process.on('message', (request: SideRequest) => {
    if (request === 'begin') {
      ticks.length = 0
      lag.reset()
      lag.enable()
      cpu = process.cpuUsage()
      began = performance.now()
    } else if (request === 'end') {
      const seconds = (performance.now() - began) / 1000
      const { user, system } = process.cpuUsage(cpu)
      globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
      const figures = {
        cpu: (user + system) / 1e6 / seconds,
        tickMedian: median(ticks),
        tickP99: quantile(ticks, 0.99),
        ticksPerSecond: ticks.length / seconds,
        lagP99: lag.percentile(99) / 1e6,
        memory: process.memoryUsage().rss,
        heap: process.memoryUsage().heapUsed + process.memoryUsage().external,
      }
      reply({ figures })
    } else {
      onRequest(request)
    }
  })
  process.on('disconnect', () => process.exit(0))
  reply({ ready: url })
}
