import { type Refusal, type Result, refuse, succeed } from '../errors/result.ts'
import type { Catalog } from './catalog-contract.ts'
import { itemProblems } from './item-rules.ts'
import { type Layout, LayoutSchema } from './layout-contract.ts'
import { migrateLayout } from './migrations.ts'
import { placeProblems } from './place-rules.ts'
import { shellProblems } from './shell-rules.ts'

/** Problems named in one refusal; the rest is counted. */
const MOST_NAMED = 5

/**
 * A layout out of anything: migrated to the newest schema version, its shape checked, defaults filled in,
 * then the rules of SPEC.md. A refusal is `layout-broken`; its detail names the path of each problem and
 * what would be right. The document itself is not changed.
 */
export function validateLayout(document: unknown, catalog: Catalog): Result<Layout> {
  const migrated = migrateLayout(document)
  if (!migrated.ok) return migrated

  const parsed = LayoutSchema.safeParse(migrated.value)
  if (!parsed.success) {
    return refuseLayout(
      parsed.error.issues.map((issue) => `${pathOf(issue.path)}: ${issue.message}`),
    )
  }
  const layout = parsed.data
  const problems = [
    ...shellProblems(layout),
    ...itemProblems(layout, catalog),
    ...placeProblems(layout),
  ]
  return problems.length === 0 ? succeed(layout) : refuseLayout(problems)
}

/** `layout-broken` with the first problems named and the rest counted. */
export function refuseLayout(problems: readonly string[]): Refusal {
  const named = problems.slice(0, MOST_NAMED).join('; ')
  const more = problems.length - MOST_NAMED
  return refuse('layout-broken', more > 0 ? `${named}; and ${more} more` : named)
}

/** ['items', 3, 'kind'] as items[3].kind */
function pathOf(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>(
    (text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
    '',
  )
  return text.replace(/^\./, '') || 'document'
}
