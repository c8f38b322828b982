import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { Pool } from 'pg'
import type { Logger } from 'pino'
import { StartError } from '../start-error.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'
import { migrateDatabase } from './migrate-database.ts'

const OLDEST_POSTGRES = 15

/** What `*-queries.ts` files work with: the database or a transaction of it. */
export type Database = PgDatabase<NodePgQueryResultHKT>

/** What must be in a transaction. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface OpenDatabase {
  database: Database
  /** Resolves when the database answers, rejects when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the PostgreSQL at `url`, or the embedded one in `<dataFolder>/database` without a url, and brings
 * its tables up to date, or leaves them as they are.
 *
 * @throws StartError when the server at `url` cannot be used
 */
export async function openDatabase(options: {
  url?: string | undefined
  dataFolder: string
  log: Logger
  /** Shows a line to the person who starts the server. */
  say: (line: string) => void
  /** False: the tables stay those of the version that was here last. */
  migrate?: boolean
}): Promise<OpenDatabase> {
  const { pool, close } =
    options.url === undefined
      ? await openEmbedded(join(options.dataFolder, 'database'), options.say)
      : await openServer(options.url)
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => options.log.warn({ error }, 'a database connection broke'))
  // So would one that breaks in use, of which whoever waits for an answer is told.
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    if (options.migrate ?? true) await migrateDatabase(pool)
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

async function openEmbedded(folder: string, say: (line: string) => void) {
  if (!existsSync(folder)) say('Making the database (only once, takes a few seconds)')
  return openEmbeddedDatabase(folder)
}

async function openServer(url: string) {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'foyer',
  })
  const close = () => pool.end()
  try {
    const { rows } = await pool.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    )
    const version = rows[0]!.version
    if (version >= OLDEST_POSTGRES) return { pool, close }
    throw new Error(`it is PostgreSQL ${version}, and ${OLDEST_POSTGRES} or newer is needed`)
  } catch (error) {
    await close()
    throw unusableDatabase(error)
  }
}

/** What to say when the PostgreSQL of `DATABASE_URL` refuses us or does not answer. */
export function unusableDatabase(error: unknown): StartError {
  // Several addresses of one host that all fail come as one error without a message.
  const { message, code } = error as NodeJS.ErrnoException
  return new StartError(`DATABASE_URL: the database cannot be used: ${message || code}.`)
}
