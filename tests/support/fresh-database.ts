import { createLog } from '@foyer/server/log.ts'
import { type Database, openDatabase } from '@foyer/server/storage/database.ts'
import { makeFreshDataFolder } from './fresh-data-folder.ts'

/** An embedded database of its own with its tables and nothing in them. */
export async function openFreshDatabase(): Promise<{ database: Database; close(): Promise<void> }> {
  const { folder, remove } = await makeFreshDataFolder()
  const log = createLog('silent')
  const { database, close } = await openDatabase({ dataFolder: folder, log, say: () => {} })
  return {
    database,
    async close() {
      await close()
      remove()
    },
  }
}
