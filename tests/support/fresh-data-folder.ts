import { createHash } from 'node:crypto'
import {
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createLog } from '@foyer/server/log.ts'
import { openDatabase } from '@foyer/server/storage/database.ts'
import { makeTemporaryFolder } from './temporary-folder.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const MIGRATIONS = join(ROOT, 'server/src/storage/migrations')

/**
 * A data folder as a first start makes it: an embedded database with its tables and nothing in them. Making one takes
 * seconds of computing, so it is made once for these migrations and copied.
 */
export async function makeFreshDataFolder(): Promise<{ folder: string; remove(): void }> {
  const temporary = makeTemporaryFolder()
  cpSync(await template(), temporary.folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return temporary
}

async function template(): Promise<string> {
  const made = join(tmpdir(), `foyer-test-template-${fingerprint()}`)
  if (existsSync(made)) return made
  const unfinished = mkdtempSync(join(tmpdir(), 'foyer-test-making-'))
  const { close } = await openDatabase({
    dataFolder: unfinished,
    log: createLog('error'),
    say: () => {},
  })
  await close()
  try {
    renameSync(unfinished, made) // another process may have made it in the meantime: then that one is used
  } catch {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return made
}

/** Changes with the tables, and with the libraries: another version of the database may not read its files. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')))
  for (const file of readdirSync(MIGRATIONS, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(sql|json)$/.test(file)) hash.update(file).update(readFileSync(join(MIGRATIONS, file)))
  }
  return hash.digest('hex').slice(0, 12)
}
