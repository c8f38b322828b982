import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../server/src/config.ts'
import { StartError } from '../server/src/start-error.ts'
import { restoreBackup } from '../server/src/storage/restore-backup.ts'

/** `npm run restore -- --from foyer.backup`: puts a backup into an empty data folder, and an empty PostgreSQL if one is set. */
try {
  const { from } = parseArgs({ options: { from: { type: 'string' } }, strict: false }).values
  if (typeof from !== 'string') {
    throw new StartError('Which backup? npm run restore -- --from foyer.backup')
  }
  const path = resolve(from)
  if (!existsSync(path)) throw new StartError(`There is no file ${path}.`)
  const config = loadConfig(resolve(import.meta.dirname, '..'))
  await restoreBackup(path, { ...config, say: console.log })
  console.log(`Restored into ${config.dataFolder}. Start Foyer: npm start`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
