import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { SideFigures, SideReply, SideRequest } from './side.ts'

/** A server of the bench in a process of its own. */
export interface RunningSide {
  url: string
  ask(request: SideRequest): void
  /** What the server was like for so many seconds. */
  measure(seconds: number): Promise<SideFigures>
  stop(): Promise<void>
}

/** Starts `side-<name>.ts` and waits until it listens. */
export async function runSide(name: string, argument = ''): Promise<RunningSide> {
  const file = resolve(import.meta.dirname, `side-${name}.ts`)
  const child = fork(file, [argument], { execArgv: ['--expose-gc'], stdio: 'inherit' })
  const { ready } = (await nextReply(child)) as { ready: string }
  return {
    url: ready,
    ask: (request) => void child.send(request),
    async measure(seconds) {
      child.send('begin')
      await new Promise((done) => setTimeout(done, seconds * 1000))
      const reply = nextReply(child)
      child.send('end')
      return ((await reply) as { figures: SideFigures }).figures
    },
    async stop() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL') // its temporary data is removed by the system's own cleaning
      await gone
    },
  }
}

async function nextReply(child: ChildProcess): Promise<SideReply> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    const [reply] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(([code]) => {
        throw new Error(`a side of the bench ended with ${code}`)
      }),
    ])
    return reply as SideReply
  } finally {
    settled.abort()
  }
}
