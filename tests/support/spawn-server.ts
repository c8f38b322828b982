import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { findFreePort } from './free-port.ts'
import { makeFreshDataFolder } from './fresh-data-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export interface SpawnedServer {
  url: string
  /** The one-time link that the start printed; null when there is an owner already. */
  setupLink: string | null
  readonly processId: number
  /** All that it has said so far, on both outputs. */
  said(): string
  /** Resolves with the exit code when it ends by itself. */
  ended(): Promise<number | null>
  /** Ends the process with a signal and waits until it is gone; the exit code, null after SIGKILL. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  /** Starts it again on the same port and data. */
  startAgain(): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

/**
 * The server as `npm start` runs it, in a process of its own that a test may kill.
 *
 * @throws with all that it said, when it ends before it is open
 */
export async function spawnServer(settings: Record<string, string> = {}): Promise<SpawnedServer> {
  const temporary = await makeFreshDataFolder()
  const port = String(await findFreePort())
  const url = `http://localhost:${port}`
  const environment = {
    PORT: port,
    HOST: '127.0.0.1',
    DATA_DIR: temporary.folder,
    LOG_LEVEL: 'warn',
  }
  let child = await start({ ...environment, ...settings }).catch((error) => {
    temporary.remove()
    throw error
  })

  async function ended(): Promise<number | null> {
    if (child.process.exitCode === null && child.process.signalCode === null) {
      await once(child.process, 'exit')
    }
    return child.process.exitCode
  }

  function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    child.process.kill(signal)
    return ended()
  }

  return {
    url,
    setupLink: child.setupLink,
    get processId() {
      return child.process.pid!
    },
    said: () => child.said.join('\n'),
    ended,
    end,
    async startAgain() {
      child = await start({ ...environment, ...settings })
    },
    async remove() {
      await end('SIGTERM')
      temporary.remove()
    },
  }
}

/** Resolves when the server has said that it is open. */
async function start(environment: Record<string, string>) {
  const server = spawn('node', ['server/src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  createInterface({ input: server.stderr }).on('line', (line) => {
    said.push(line)
    console.error(line)
  })
  await new Promise<void>((open, fail) => {
    server.once('close', (code) =>
      fail(new Error(`the server ended with ${code}: ${said.join('\n')}`)),
    )
    createInterface({ input: server.stdout }).on('line', (line) => {
      said.push(line)
      if (line.startsWith('Foyer is open')) open()
    })
  })
  const setupLink = said.join('\n').match(/https?:\/\/\S+\/setup\?\S+/)?.[0] ?? null
  return { process: server, setupLink, said }
}
