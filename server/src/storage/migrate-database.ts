import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { Pool } from 'pg'
import { AdvisoryLock } from './advisory-locks.ts'

/** Brings the tables up to date. Several processes may start at once: one migrates, the others wait for it. */
export async function migrateDatabase(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [AdvisoryLock.migration])
    await migrate(drizzle(client), {
      migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
    })
    await client.query('SELECT pg_advisory_unlock($1)', [AdvisoryLock.migration])
    client.release()
  } catch (error) {
    client.release(true) // ending the connection frees the lock
    throw error
  }
}
