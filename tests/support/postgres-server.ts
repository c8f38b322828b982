import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eventually } from './eventually.ts'
import { findFreePort } from './free-port.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const VERSIONS = '/usr/lib/postgresql'

/** Folder of the newest PostgreSQL's programs on this machine; null when none is installed. */
export function findPostgres(): string | null {
  if (!existsSync(VERSIONS)) return null
  const newest = readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a))
  const folders = newest.map((version) => join(VERSIONS, version, 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

export interface PostgresServer {
  /** A new, empty database; returns its address. */
  makeDatabase(name: string): string
  stop(): void
}

/** A PostgreSQL server of the test's own, with its data in a temporary folder. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const { folder, remove } = makeTemporaryFolder()
  const data = join(folder, 'data')
  // PostgreSQL refuses to run as root; its package makes a user for it.
  const user = process.getuid?.() === 0 ? idsOf('postgres') : null
  if (user) chownSync(folder, user.uid, user.gid)
  const tryTo = (program: string, parameters: string[]) =>
    spawnSync(join(programs, program), parameters, { ...user, cwd: folder, encoding: 'utf8' })
  const run = (program: string, parameters: string[]) => {
    const { status, stderr, stdout } = tryTo(program, parameters)
    if (status !== 0) throw new Error(`${program}: ${stderr || stdout}`)
  }
  run('initdb', ['-D', data, '-U', 'foyer', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  const port = await findFreePort()
  // Not by pg_ctl: its server would keep this process's pipes open and outlive a killed test.
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
    { ...user, cwd: folder, stdio: 'ignore' },
  )
  const address = ['-h', '127.0.0.1', '-p', String(port)]
  await eventually(() => tryTo('pg_isready', address).status === 0, 'an answer of PostgreSQL')
  return {
    makeDatabase(name) {
      run('createdb', [...address, '-U', 'foyer', name])
      return `postgres://foyer@127.0.0.1:${port}/${name}`
    },
    stop() {
      server.once('exit', remove)
      server.kill('SIGQUIT') // at once: the data is thrown away
    },
  }
}

function idsOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}
