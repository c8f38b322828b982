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
  /** Ends the process with a signal and waits until it is gone; the exit code, null after SIGKILL. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  /** Starts it again on the same port and data. */
  startAgain(): Promise<void>
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

/** The server as `npm start` runs it, in a process of its own that a test may kill. */
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
  let child = await start({ ...environment, ...settings })

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (child.process.exitCode === null && child.process.signalCode === null) {
      const gone = once(child.process, 'exit')
      child.process.kill(signal)
      await gone
    }
    return child.process.exitCode
  }

  return {
    url,
    setupLink: child.setupLink,
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
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: server.stdout })
  const said: string[] = []
  await new Promise<void>((open, fail) => {
    server.once('exit', (code) =>
      fail(new Error(`the server ended with ${code}: ${said.join('\n')}`)),
    )
    lines.on('line', (line) => {
      said.push(line)
      if (line.startsWith('Foyer is open')) open()
    })
  })
  const setupLink = said.join('\n').match(/https?:\/\/\S+\/setup\?\S+/)?.[0] ?? null
  return { process: server, setupLink }
}
