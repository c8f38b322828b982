import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { Pool } from 'pg'
import type { Logger } from 'pino'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { migrateDatabase } from './migrate-database.ts'

/** What `*-queries.ts` files work with: the database or a transaction of it. */
export type Database = PgDatabase<NodePgQueryResultHKT>

export interface OpenDatabase {
  database: Database
  /** Resolves when the database answers, rejects when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the PostgreSQL at `url`, or the embedded one in `<dataFolder>/database` without a url, and brings
 * its tables up to date.
 *
 * @throws when the database cannot be reached or migrated
 */
export async function openDatabase(options: {
  url?: string | undefined
  dataFolder: string
  log: Logger
}): Promise<OpenDatabase> {
  const { pool, close } =
    options.url === undefined
      ? await openEmbedded(join(options.dataFolder, 'database'), options.log)
      : openServer(options.url)
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => options.log.warn({ error }, 'a database connection broke'))
  try {
    await migrateDatabase(pool)
  } catch (error) {
    await close()
    throw error
  }
  const database = drizzle(pool)
  return {
    database,
    close,
    async ping() {
      await database.execute(sql`SELECT 1`)
    },
  }
}

async function openEmbedded(folder: string, log: Logger) {
  if (!existsSync(folder)) log.info('Making the database (once, takes a few seconds)')
  return openEmbeddedDatabase(folder)
}

function openServer(url: string) {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'foyer',
  })
  return { pool, close: () => pool.end() }
}
