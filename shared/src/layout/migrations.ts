import { type Result, refuse, succeed } from '../errors/result.ts'

/** Makes a document of one schema version into one of the next. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>

/** The migration at index i leads from schema version i + 1 to i + 2. Append only. */
export const MIGRATIONS: readonly Migration[] = []

/**
 * `document` brought to the newest schema version; refused with `layout-broken` when it is no object or
 * its `schemaVersion` is none that we know. What a migration makes of a broken document is for the
 * validation that follows.
 */
export function migrateLayout(
  document: unknown,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<Record<string, unknown>> {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refuse('layout-broken', 'document: must be a JSON object')
  }
  const newest = migrations.length + 1
  let migrated = document as Record<string, unknown>
  const version = migrated.schemaVersion
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse('layout-broken', `schemaVersion: must be a whole number from 1 to ${newest}`)
  }
  if (version > newest) {
    return refuse(
      'layout-broken',
      `schemaVersion: ${version} was made by a newer Foyer; this one knows up to ${newest}`,
    )
  }
  for (const migration of migrations.slice(version - 1)) {
    const from = migrated.schemaVersion as number
    migrated = { ...migration(migrated), schemaVersion: from + 1 }
  }
  return succeed(migrated)
}
