import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../server/src/config.ts'
import { createLog } from '../server/src/log.ts'
import { StartError } from '../server/src/start-error.ts'
import { writeBackup } from '../server/src/storage/backup-file.ts'
import { askForBackup } from '../server/src/storage/backup-requests.ts'
import { lockDataFolder } from '../server/src/storage/data-folder.ts'
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
  if (!existsSync(dataFolder)) {
    throw new StartError(`There is no data folder ${dataFolder}: set DATA_DIR as for the server.`)
  }
  const unlock = tryLock(dataFolder)
  if (unlock === null && url === undefined) await askForBackup(dataFolder, path)
  else {
    const log = createLog('error')
    const { database, close } = await openDatabase({ url, dataFolder, log, say: console.log })
    await writeBackup({ database, dataFolder }, path)
    await close()
  }
  unlock?.()
  console.log(`The backup is ${path}: it holds secrets, so keep it where nobody else reads it.`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** Null: a server has the data folder. */
function tryLock(dataFolder: string): (() => void) | null {
  try {
    return lockDataFolder(dataFolder)
  } catch (error) {
    if (error instanceof StartError) return null
    throw error
  }
}
