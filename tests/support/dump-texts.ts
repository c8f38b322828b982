import type { Database } from '@foyer/server/storage/database.ts'

/** Every row of every table as text, one a line: what a copy of the database would show. */
export async function dumpTexts(database: Database): Promise<string> {
  const { rows: tables } = await database.execute<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
  )
  const lines: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.execute<{ row: string }>(
      `SELECT '${name} ' || t::text AS row FROM "${name}" t`,
    )
    lines.push(...rows.map(({ row }) => row))
  }
  return lines.join('\n')
}
