import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../server/src/config.ts'
import { createLog } from '../server/src/log.ts'
import { StartError } from '../server/src/start-error.ts'
import { writeBackup } from '../server/src/storage/backup-file.ts'
import { askForBackup } from '../server/src/storage/backup-requests.ts'
import { tryLockDataFolder } from '../server/src/storage/data-folder.ts'
import { openDatabase } from '../server/src/storage/database.ts'

/**
 * `npm run backup -- --to foyer.backup`: everything that must not be lost in one file, of a server that runs or does not.
 * The embedded database belongs to the running server, which is asked; a PostgreSQL is read beside it.
 */
try {
  const { to } = parseArgs({ options: { to: { type: 'string' } }, strict: false }).values
  if (typeof to !== 'string') throw new StartError('Where to? npm run backup -- --to foyer.backup')
  const path = resolve(to)
  if (existsSync(path)) throw new StartError(`${path} is there already: name another file.`)
  const { dataFolder, databaseUrl: url } = loadConfig(resolve(import.meta.dirname, '..'))
  const needed = url === undefined ? join(dataFolder, 'database') : dataFolder
  if (!existsSync(needed)) {
    throw new StartError(`There is no ${needed}: set DATA_DIR as for the server.`)
  }
  const unlock = tryLockDataFolder(dataFolder)
  if (unlock === null && url === undefined) await askForBackup(dataFolder, path)
  else await readDatabase(dataFolder, url, path)
  unlock?.()
  console.log(`The backup is ${path}: it holds secrets, so keep it where nobody else reads it.`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** Its tables stay as they are: a backup is made before an upgrade, with the new version pulled or not. */
async function readDatabase(dataFolder: string, url: string | undefined, path: string) {
  const options = { url, dataFolder, log: createLog('error'), say: console.log }
  const { database, close } = await openDatabase({ ...options, migrate: false })
  try {
    await writeBackup({ database, dataFolder }, path)
  } finally {
    await close()
  }
}
