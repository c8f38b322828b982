import { expect, test } from 'vitest'
import { LAYOUT_SCHEMA_VERSION } from './layout-contract.ts'
import { MIGRATIONS, type Migration, migrateLayout } from './migrations.ts'

const migrations: Migration[] = [
  ({ title, ...rest }) => ({ ...rest, name: title }),
  (document) => ({ ...document, name: `${document.name}!` }),
]

test('L2 there is a migration to every schema version but the first', () => {
  expect(MIGRATIONS.length + 1).toBe(LAYOUT_SCHEMA_VERSION)
})

test('L2 an old document takes every step, a newer one only what is left', () => {
  expect(migrateLayout({ schemaVersion: 1, title: 'Hall' }, migrations)).toEqual({
    ok: true,
    value: { schemaVersion: 3, name: 'Hall!' },
  })
  expect(migrateLayout({ schemaVersion: 2, name: 'Hall' }, migrations)).toEqual({
    ok: true,
    value: { schemaVersion: 3, name: 'Hall!' },
  })
})

test('L2 the newest version stays as it is', () => {
  const document = { schemaVersion: 3, name: 'Hall' }
  expect(migrateLayout(document, migrations)).toEqual({ ok: true, value: document })
})

test.each([
  [{ schemaVersion: 4 }, /made by a newer Foyer; this one knows up to 3/],
  [{ schemaVersion: 0 }, /^schemaVersion: must be a whole number from 1 to 3/],
  [{ schemaVersion: 1.5 }, /^schemaVersion: /],
  [{ schemaVersion: '1' }, /^schemaVersion: /],
  [{}, /^schemaVersion: /],
  ['text', /^document: must be a JSON object/],
])('L1 %j is refused', (document, detail) => {
  const result = migrateLayout(document, migrations)
  expect(result).toMatchObject({ ok: false, reason: 'layout-broken' })
  expect(result.ok ? '' : result.detail).toMatch(detail)
})

test.each([
  [{ schemaVersion: -1 }, /^schemaVersion: /],
  [{ schemaVersion: Number.NaN }, /^schemaVersion: /],
  [{ schemaVersion: Number.POSITIVE_INFINITY }, /^schemaVersion: /],
  [{ schemaVersion: null }, /^schemaVersion: /],
  [{ schemaVersion: [1] }, /^schemaVersion: /],
  [[{ schemaVersion: 1 }], /^document: /],
  [null, /^document: /],
])('L1 %j is refused before any step', (document, detail) => {
  const never: Migration = () => {
    throw new Error('was migrated')
  }
  const result = migrateLayout(document, [never])
  expect(result.ok ? '' : result.detail).toMatch(detail)
})

test('L2 a step sees the version that it is for, and none says its own', () => {
  const seen: unknown[] = []
  const steps: Migration[] = [1, 2, 3].map(() => (document) => {
    seen.push(document.schemaVersion)
    return { ...document, schemaVersion: 'whatever' }
  })
  expect(migrateLayout({ schemaVersion: 2 }, steps)).toEqual({
    ok: true,
    value: { schemaVersion: 4 },
  })
  expect(seen).toEqual([2, 3])
})

test('L2 the document that was given stays as it was', () => {
  const document = Object.freeze({ schemaVersion: 1, title: 'Hall' })
  expect(migrateLayout(document, migrations).ok).toBe(true)
  expect(document).toEqual({ schemaVersion: 1, title: 'Hall' })
})
