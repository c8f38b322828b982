import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { Pool, PoolClient } from 'pg'
import { StartError } from '../start-error.ts'
import { AdvisoryLock } from './advisory-locks.ts'

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * Brings the tables up to date. Several processes may start at once: one migrates, the others wait for it.
 *
 * @throws StartError when a newer version has been here
 */
export async function migrateDatabase(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [AdvisoryLock.migration])
    await refuseNewer(client)
    await migrate(drizzle(client), { migrationsFolder: FOLDER })
    await client.query('SELECT pg_advisory_unlock($1)', [AdvisoryLock.migration])
    client.release()
  } catch (error) {
    client.release(true) // ending the connection frees the lock
    throw error
  }
}

/** Of a newer version nobody here knows what its tables mean. */
async function refuseNewer(client: PoolClient): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: FOLDER }).at(-1)!.folderMillis
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS there",
  )
  if (!rows[0]!.there) return
  const newest = await client.query<{ at: string | null }>(
    'SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations',
  )
  if (Number(newest.rows[0]!.at) <= known) return
  throw new StartError(
    'The database was made by a newer version of Foyer: start that one, or restore the backup from before it.',
  )
}
