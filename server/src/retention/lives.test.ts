import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DAY } from '@foyer/shared/time/durations.ts'
import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { EVENTS_KEPT } from '../events/event-log.ts'
import { LIVES } from './lives.ts'
import { ENDED, SWEEPS } from './sweeps-queries.ts'

const SOURCES = resolve(import.meta.dirname, '..')

async function allTables(): Promise<string[]> {
  const names: string[] = []
  for (const path of globSync('*/*-tables.ts', { cwd: SOURCES })) {
    const found: Record<string, unknown> = await import(join(SOURCES, path))
    for (const value of Object.values(found)) {
      if (is(value, PgTable)) names.push(getTableName(value))
    }
  }
  return names.sort()
}

test('every table says how long its rows live', async () => {
  expect(Object.keys(LIVES).sort()).toEqual(await allTables())
})

test('what lives for the days that the owner sets is what the sweeps let go', () => {
  const said = Object.entries(LIVES).flatMap(([table, life]) =>
    'kind' in life && life.kind !== 'formerStaff' ? [`${table}: ${life.kind}`] : [],
  )
  const swept = SWEEPS.map(({ table, kind }) => `${getTableName(table)}: ${kind}`)
  // Lines go with their conversation; a contact is a part of one.
  const others = ['conversation_lines: conversations']
  expect([...swept.filter((one) => one !== 'conversations: contacts'), ...others].sort()).toEqual(
    said.sort(),
  )
})

test('what always lives as long is deleted by whoever says so', () => {
  const days = (table: string) => {
    const life = LIVES[table]!
    return 'days' in life ? life.days * DAY : null
  }
  expect(days('events')).toBe(EVENTS_KEPT * DAY)
  for (const { table } of ENDED) expect(days(getTableName(table))).not.toBeNull()
})
