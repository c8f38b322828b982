import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const MIGRATIONS = resolve(import.meta.dirname, '../../server/src/storage/migrations')

/** A connection, or a pool of them, to either database. */
interface Queries {
  query(text: string): Promise<{ rows: Record<string, string>[] }>
}

/** The name of the newest migration of this code. */
export function newestMigration(): string {
  return readMigrations().at(-1)!.tag
}

function readMigrations(): { tag: string }[] {
  return JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')).entries
}

/**
 * All rows as SQL, for a database that has the same tables and no rows, with what it remembers of its migrations.
 *
 * @param database as its owner, which foreign keys do not hold up
 * @throws when a table has no row, other than those `mayBeEmpty`
 */
export async function dumpRows(database: Queries, mayBeEmpty: readonly string[]): Promise<string> {
  const lines = ['SET session_replication_role = replica;']
  const { rows: tables } = await database.query(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_schema IN ('drizzle', 'public') ORDER BY 1, 2`,
  )
  for (const { schema, name } of tables) {
    const table = `"${schema}"."${name}"`
    const { rows: columns } = await database.query(
      `SELECT column_name AS name, pg_get_serial_sequence('${table}', column_name) AS sequence
       FROM information_schema.columns
       WHERE table_schema = '${schema}' AND table_name = '${name}' ORDER BY ordinal_position`,
    )
    const values = columns.map((column) => `quote_nullable("${column.name}"::text)`)
    const { rows } = await database.query(
      `SELECT concat_ws(', ', ${values.join(', ')}) AS row FROM ${table} ORDER BY 1`,
    )
    if (rows.length === 0 && !mayBeEmpty.includes(name!)) throw new Error(`${table} has no row`)
    const names = columns.map((column) => `"${column.name}"`).join(', ')
    for (const { row } of rows) {
      lines.push(`INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE VALUES (${row});`)
    }
    for (const { name: column, sequence } of columns) {
      if (!sequence || rows.length === 0) continue
      lines.push(`SELECT setval('${sequence}', (SELECT max("${column}") FROM ${table}));`)
    }
  }
  return `${[...lines, 'RESET session_replication_role;'].join('\n')}\n`
}

/** Makes an empty database as the release with this newest migration left it: its tables, then its rows. */
export async function restoreRows(database: Queries, tag: string, rows: string): Promise<void> {
  const all = readMigrations()
  const until = all.findIndex((migration) => migration.tag === tag)
  for (const migration of all.slice(0, until + 1)) {
    await database.query(readFileSync(join(MIGRATIONS, `${migration.tag}.sql`), 'utf8'))
  }
  await database.query(
    'CREATE SCHEMA drizzle; ' +
      'CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)',
  )
  await database.query(rows)
}
