import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbeddedDatabase } from '@foyer/server/storage/embedded-database.ts'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seededRandom } from '../support/seeded-random.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const temporary = makeTemporaryFolder()
const folder = join(temporary.folder, 'database')
let pool: Pool
let close: () => Promise<void>

const value = async (query: string, values: unknown[] = []) =>
  Object.values((await pool.query(query, values)).rows[0] as object)[0] as unknown
const names = async () =>
  (await pool.query('SELECT name FROM things ORDER BY name')).rows.map(({ name }) => name as string)

beforeAll(async () => {
  // What a first start that was killed has left.
  mkdirSync(`${folder}-unfinished`)
  writeFileSync(join(`${folder}-unfinished`, 'PG_VERSION'), 'half')
  ;({ pool, close } = await openEmbeddedDatabase(folder))
  await pool.query('CREATE TABLE things (name text UNIQUE)')
})
afterAll(async () => {
  await close()
  temporary.remove()
})
beforeEach(() => pool.query('TRUNCATE things'))

test('what a killed first start left is made anew', async () => {
  expect(await value('SELECT 1')).toBe(1)
  expect(existsSync(`${folder}-unfinished`)).toBe(false)
})

test.each([
  ['a syntax error', 'SELEC 1', '42601'],
  ['a table that there is not', 'SELECT * FROM nothings', '42P01'],
  ['a division by zero', 'SELECT 1 / 0', '22012'],
  [
    'an error after rows have come',
    'SELECT 1 / (500 - i) FROM generate_series(1, 1000) i',
    '22012',
  ],
  ['a text with a zero byte', "SELECT convert_from('\\x00', 'UTF8')", '22021'],
])('after %s the next question has its answer', async (_, query, code) => {
  await expect(pool.query(query)).rejects.toMatchObject({ code })
  expect(await value('SELECT 2')).toBe(2)
})

test('of an error with values the next one has its own answer, too', async () => {
  await expect(pool.query('SELECT $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' })
  expect(await value('SELECT $1::int', ['3'])).toBe(3)
})

test('questions that are asked at once have each their own answer, those that fail too', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      value(i % 3 === 0 ? 'SELECT 1 / ($1::int - $1::int)' : 'SELECT $1::int', [i]).catch(
        ({ code }) => code as string,
      ),
    ),
  )
  expect(answers).toEqual(Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? '22012' : i)))
})

test('within a transaction an error ends it: what follows is refused, and nothing of it stays', async () => {
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query("INSERT INTO things VALUES ('before')")
  await expect(client.query('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' })
  await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' })
  await client.query('COMMIT')
  client.release()
  expect(await names()).toEqual([])
})

test('who asks during a transaction waits for its end, and sees what it has done', async () => {
  const client = await pool.connect()
  await client.query('BEGIN')
  const asked = names()
  await client.query("INSERT INTO things VALUES ('inside')")
  await client.query('COMMIT')
  client.release()
  expect(await asked).toEqual(['inside'])
})

test('a new connection has no settings, statements or tables of the one before', async () => {
  const client = await pool.connect()
  await client.query("SET statement_timeout = '1234ms'")
  await client.query('CREATE TEMPORARY TABLE passing (name text)')
  await client.query({ name: 'kept', text: 'SELECT 1' })
  client.release(true)
  expect(await value('SHOW statement_timeout')).toBe('0')
  expect(await value("SELECT to_regclass('passing')")).toBeNull()
  expect(await value('SELECT count(*)::int FROM pg_prepared_statements')).toBe(0)
})

test('texts and bytes of any length come back as they went', async () => {
  const random = seededRandom(5)
  for (const length of [0, 1, 8191, 8192, 8193, 65_536, 1_000_003]) {
    const bytes = Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)))
    expect(bytes.equals((await value('SELECT $1::bytea', [bytes])) as Buffer)).toBe(true)
    const text = 'Grüße 李 😀 '.repeat(length / 8)
    expect(await value('SELECT $1::text', [text])).toBe(text)
  }
})

test('what was committed is there after it was closed and opened again', async () => {
  await pool.query("INSERT INTO things VALUES ('kept')")
  await close()
  ;({ pool, close } = await openEmbeddedDatabase(folder))
  expect(await names()).toEqual(['kept'])
})
