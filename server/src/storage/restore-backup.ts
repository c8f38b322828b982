import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Pool } from 'pg'
import { StartError } from '../start-error.ts'
import { readBackup } from './backup-file.ts'
import { lockDataFolder, prepareDataFolder } from './data-folder.ts'
import type { Transaction } from './database.ts'
import { nameOf, type TableName } from './dump-database.ts'
import { openEmbeddedDatabase } from './embedded-database.ts'

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url))
/** How much is written at once: rows, and characters of them, which are few or many as each holds an upload or a name. */
const BATCH = { rows: 200, characters: 4_000_000 }
/** Where the embedded database is made: under its own name there is only a whole one, whenever this process is killed. */
const UNFINISHED = 'restoring'
const MIGRATIONS: TableName = ['drizzle', '__drizzle_migrations']

/**
 * Puts a backup into an empty data folder, or an empty PostgreSQL and an empty folder: all of it or nothing. The tables
 * are those of the version that made it; the next start brings them up to date.
 *
 * @throws StartError when something is there already, another process has the folder, or the file is no whole backup of
 *   this version or an earlier one
 */
export async function restoreBackup(
  path: string,
  place: {
    dataFolder: string
    databaseUrl: string | undefined
    /** Shows a line to the person who restores. */
    say: (line: string) => void
  },
): Promise<void> {
  const until = await newestMigration(path)
  const newest = readMigrationFiles({ migrationsFolder: FOLDER }).at(-1)!.folderMillis
  if (until > newest) {
    throw new StartError(`${path} was made by a newer version of Foyer: restore it with that one.`)
  }
  const { dataFolder } = place
  await prepareDataFolder(dataFolder, place.say)
  const unlock = lockDataFolder(dataFolder)
  const unfinished = join(dataFolder, UNFINISHED)
  try {
    refuseUsedFolder(dataFolder)
    rmSync(unfinished, { recursive: true, force: true }) // of a restore that was killed
    try {
      await fill(path, place, until)
    } catch (error) {
      rmSync(join(dataFolder, 'secrets'), { recursive: true, force: true })
      throw error
    } finally {
      rmSync(unfinished, { recursive: true, force: true })
    }
  } finally {
    unlock()
  }
}

function refuseUsedFolder(dataFolder: string): void {
  for (const name of ['secrets', 'database']) {
    if (!existsSync(join(dataFolder, name))) continue
    throw new StartError(
      `${join(dataFolder, name)} is there already: restore into an empty folder.`,
    )
  }
}

/** Fills the database and then the folder of the secrets, before any of the rows counts. */
async function fill(
  path: string,
  { dataFolder, databaseUrl }: { dataFolder: string; databaseUrl: string | undefined },
  until: number,
): Promise<void> {
  const made = join(dataFolder, UNFINISHED, 'database')
  if (databaseUrl === undefined) mkdirSync(join(dataFolder, UNFINISHED), { mode: 0o700 })
  const { pool, close } =
    databaseUrl === undefined ? await openEmbeddedDatabase(made) : openServer(databaseUrl)
  try {
    await drizzle(pool).transaction(async (transaction) => {
      await refuseUsed(transaction)
      await makeTables(transaction, until)
      writeSecrets(dataFolder, await fillTables(transaction, path))
    })
  } catch (error) {
    if (error instanceof StartError) throw error
    // The cause alone: the error itself would show the rows.
    const { message } = ((error as Error).cause ?? error) as Error
    throw new StartError(`${path} cannot be restored, and nothing of it was: ${message}`)
  } finally {
    await close()
  }
  if (databaseUrl === undefined) renameSync(made, join(dataFolder, 'database'))
}

function writeSecrets(dataFolder: string, secrets: Map<string, string>): void {
  const folder = join(dataFolder, 'secrets')
  mkdirSync(folder, { mode: 0o700 })
  for (const [name, text] of secrets) writeFileSync(join(folder, name), text, { mode: 0o600 })
}

function openServer(connectionString: string) {
  const pool = new Pool({ connectionString, max: 1 })
  return { pool, close: () => pool.end() }
}

/** Reads all of a backup: which migration it was made after, in milliseconds since 1970. */
async function newestMigration(path: string): Promise<number> {
  let newest = 0
  let table = ''
  for await (const part of readBackup(path)) {
    if ('table' in part) table = part.table.join('.')
    if ('row' in part && table === MIGRATIONS.join('.')) {
      newest = Math.max(newest, Number(JSON.parse(part.row).created_at))
    }
  }
  return newest
}

async function refuseUsed(transaction: Transaction): Promise<void> {
  const { rows } = await transaction.execute(
    sql`SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname IN ('public', 'drizzle') LIMIT 1`,
  )
  if (rows.length > 0)
    throw new StartError('The database has tables already: restore into an empty one.')
}

async function makeTables(transaction: Transaction, until: number): Promise<void> {
  for (const { folderMillis, sql: statements } of readMigrationFiles({
    migrationsFolder: FOLDER,
  })) {
    if (folderMillis > until) break
    for (const statement of statements) await transaction.execute(sql.raw(statement))
  }
  await transaction.execute(sql`CREATE SCHEMA IF NOT EXISTS drizzle`)
  await transaction.execute(sql`CREATE TABLE ${nameOf(MIGRATIONS)}
    (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)`)
}

/** Returns the secrets, by name. */
async function fillTables(transaction: Transaction, path: string): Promise<Map<string, string>> {
  const secrets = new Map<string, string>()
  let table: TableName = MIGRATIONS
  let rows: string[] = []
  let characters = 0
  async function flush(): Promise<void> {
    if (rows.length === 0) return
    const name = nameOf(table)
    await transaction.execute(sql`INSERT INTO ${name} OVERRIDING SYSTEM VALUE
      SELECT * FROM json_populate_recordset(null::${name}, ${`[${rows.join(',')}]`}::json)`)
    rows = []
    characters = 0
  }
  for await (const part of readBackup(path)) {
    if ('row' in part) {
      rows.push(part.row)
      characters += part.row.length
      if (rows.length >= BATCH.rows || characters >= BATCH.characters) await flush()
      continue
    }
    await flush()
    if ('table' in part) table = part.table
    else if ('secret' in part) secrets.set(part.secret, part.text)
    else if ('sequence' in part && part.last !== null) {
      const sequence = part.sequence.map((name) => `"${name}"`).join('.')
      await transaction.execute(sql`SELECT setval(${sequence}::regclass, ${part.last}::bigint)`)
    }
  }
  return secrets
}
