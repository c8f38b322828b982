import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'

const SOURCES = resolve(import.meta.dirname, '..')
const MIGRATIONS = join(import.meta.dirname, 'migrations')

interface Migration {
  tag: string
  /** Milliseconds since 1970. A database runs what is later than the last that it has run, and nothing else. */
  when: number
}

const { entries } = readJson<{ entries: Migration[] }>('meta/_journal.json')

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(MIGRATIONS, path), 'utf8')) as T
}

test('a migration stays as it was landed, for databases that have run it already', () => {
  // A new migration's line is copied from this failure; a line that is there never changes.
  const found = entries.map(({ tag, when }) => {
    const text = readFileSync(join(MIGRATIONS, `${tag}.sql`))
    return { tag, when, sha256: createHash('sha256').update(text).digest('hex') }
  })
  expect(found).toEqual(readJson('landed.json'))
})

test('every migration is later than the one before, so that none is passed over', () => {
  const times = entries.map(({ when }) => when)
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
  expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(
    globSync('*.sql', { cwd: MIGRATIONS }).sort(),
  )
})

test('the migrations make the tables that the code has', async () => {
  const tables: Record<string, unknown> = {}
  for (const path of globSync('*/*-tables.ts', { cwd: SOURCES })) {
    Object.assign(tables, await import(join(SOURCES, path)))
  }
  const last = readJson<Parameters<typeof generateMigration>[0]>(
    `meta/${entries.at(-1)!.tag.slice(0, 4)}_snapshot.json`,
  )
  // What is missing is made by: npm run -w server migration -- --name <what>
  expect(await generateMigration(last, generateDrizzleJson(tables, last.id))).toEqual([])
})
