import { sql } from 'drizzle-orm'
import type { Database, Transaction } from './database.ts'

/** Rows that are read at once: one may hold an upload. */
const BATCH = 20

/** A table with its schema. */
export type TableName = readonly [schema: string, table: string]

/** What a dump is made of, in the order in which a restore needs it. */
export type DumpPart =
  | { table: TableName }
  /** A row of the table named last, as JSON. */
  | { row: string }
  /** Where the numbers of a sequence go on; null: none was given yet. */
  | { sequence: TableName; last: string | null }

/**
 * Every row of every table as it is at one moment, whatever is written meanwhile. The embedded database is one session:
 * there others wait until it is over.
 */
export async function dumpDatabase(
  database: Database,
  write: (part: DumpPart) => Promise<void>,
): Promise<void> {
  await database.transaction(
    async (transaction) => {
      for (const table of await tablesInOrder(transaction)) {
        await write({ table })
        await transaction.execute(
          sql`DECLARE dumped CURSOR FOR SELECT row_to_json(t)::text AS row FROM ${nameOf(table)} t`,
        )
        for (;;) {
          const { rows } = await transaction.execute<{ row: string }>(
            sql`FETCH ${sql.raw(String(BATCH))} FROM dumped`,
          )
          for (const { row } of rows) await write({ row })
          if (rows.length < BATCH) break
        }
        await transaction.execute(sql`CLOSE dumped`)
      }
      const { rows } = await transaction.execute<{
        schema: string
        name: string
        last: string | null
      }>(sql`SELECT schemaname AS schema, sequencename AS name, last_value::text AS last
             FROM pg_sequences WHERE schemaname IN ('public', 'drizzle')`)
      for (const { schema, name, last } of rows) await write({ sequence: [schema, name], last })
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

export function nameOf([schema, table]: TableName) {
  return sql`${sql.identifier(schema)}.${sql.identifier(table)}`
}

/** Every table, after those that its rows refer to. */
async function tablesInOrder(transaction: Transaction): Promise<TableName[]> {
  const { rows } = await transaction.execute<{ schema: string; name: string; needs: string[] }>(sql`
    SELECT n.nspname AS schema, c.relname AS name,
      ARRAY(SELECT f.relname::text FROM pg_constraint r JOIN pg_class f ON f.oid = r.confrelid
            WHERE r.contype = 'f' AND r.conrelid = c.oid AND f.oid <> c.oid) AS needs
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'drizzle') ORDER BY 1, 2`)
  const ordered: TableName[] = []
  let left = rows
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const ready = left.filter(({ needs }) => !needs.some((name) => waiting.has(name)))
    if (ready.length === 0) throw new Error('tables that refer to each other cannot be restored')
    ordered.push(...ready.map(({ schema, name }) => [schema, name] as const))
    left = left.filter((table) => !ready.includes(table))
  }
  return ordered
}
