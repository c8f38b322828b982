import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import { findFreePort } from '../support/free-port.ts'
import { spawnServer } from '../support/spawn-server.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const temporary = makeTemporaryFolder()
let running: BootedServer
beforeAll(async () => {
  running = await bootServer()
})
afterAll(async () => {
  await running.stop()
  temporary.remove()
})

/** Starts the server with these settings and returns how it ended. */
async function start(settings: Record<string, string>, [command, ...before]: string[] = ['node']) {
  const server = spawn(command!, [...before, 'server/src/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(await findFreePort()),
      DATA_DIR: mkdtempSync(join(temporary.folder, 'data-')),
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [errors, [code]] = await Promise.all([text(server.stderr), once(server, 'exit')])
  return { code, errors }
}

describe('a start that cannot be ends with 1 and one line', () => {
  test('for a wrong setting', async () => {
    const { code, errors } = await start({ PORT: 'many' })
    expect(errors).toMatch(/^PORT 'many' is not valid: it must be [^\n]+\n$/)
    expect(code).toBe(1)
  })

  test('for a taken port', async () => {
    const other = createServer().listen(0)
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, errors } = await start({ PORT: String(port) })
    expect(errors).toMatch(new RegExp(`^Port ${port} is taken by another program: [^\\n]+\\n$`))
    expect(code).toBe(1)
    other.close()
  })

  test('for a host that is not ours', async () => {
    const { code, errors } = await start({ HOST: '192.0.2.1' })
    expect(errors).toBe('HOST 192.0.2.1 is not an address of this machine.\n')
    expect(code).toBe(1)
  })

  test('for a data folder that cannot be written', async () => {
    const file = join(temporary.folder, 'a-file')
    writeFileSync(file, '')
    const { code, errors } = await start({ DATA_DIR: join(file, 'data') })
    expect(errors).toMatch(/^The data folder \S+ cannot be written \(ENOTDIR\): [^\n]+\n$/)
    expect(code).toBe(1)
  })

  test('for a disk on which nothing more fits', async () => {
    // Files that may not grow are refused as a full disk refuses them.
    const { code, errors } = await start({}, ['prlimit', '--fsize=65536', 'node'])
    expect(errors).toMatch(/^The data folder \S+ cannot be written \(EFBIG\): make room for it.\n$/)
    expect(code).toBe(1)
  })

  test('for a data folder in use', async () => {
    const { code, errors } = await start({ DATA_DIR: running.dataFolder })
    expect(errors).toMatch(
      new RegExp(`^The data folder \\S+ is in use by another Foyer \\(process ${process.pid}\\)`),
    )
    expect(errors.split('\n')).toHaveLength(2)
    expect(code).toBe(1)
    expect((await running.browser().request('GET', '/readyz')).status).toBe(200)
  })

  test('for a database that cannot be reached', async () => {
    const { code, errors } = await start({ DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/d' })
    expect(errors).toMatch(/^DATABASE_URL: the database cannot be used: [^\n]+\n$/)
    expect(errors).not.toContain('secret')
    expect(code).toBe(1)
  })
})

test('secrets are for this user alone', () => {
  for (const name of ['staff-sessions', 'guest-tokens']) {
    expect(statSync(join(running.dataFolder, 'secrets', name)).mode & 0o777).toBe(0o600)
  }
  expect(statSync(join(running.dataFolder, 'secrets')).mode & 0o777).toBe(0o700)
})

test('a server that cannot write any more is not ready, until it can again', async () => {
  const server = await spawnServer()
  const limitFiles = (bytes: string) =>
    execFileSync('prlimit', ['--pid', String(server.processId), `--fsize=${bytes}:`])
  const ready = async () => {
    const response = await fetch(`${server.url}/readyz`)
    return { status: response.status, ...((await response.json()) as object) }
  }
  expect(await ready()).toMatchObject({ status: 200, disk: true })
  limitFiles('1000')
  expect(await ready()).toMatchObject({ status: 503, ready: false, disk: false, database: true })
  limitFiles('unlimited')
  expect(await ready()).toMatchObject({ status: 200, disk: true })
  await server.remove()
})

test('a data folder that others can enter is closed to them, with all that is in it', async () => {
  const folder = mkdtempSync(join(temporary.folder, 'open-'))
  chmodSync(folder, 0o755)
  const server = await spawnServer({ DATA_DIR: folder })
  try {
    expect(server.said()).toContain(`The data folder ${folder} was open to other users`)
    expect(statSync(folder).mode & 0o077).toBe(0)
  } finally {
    await server.remove()
  }
})
