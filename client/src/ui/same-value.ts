/**
 * Whether two values of a form are the same: as JSON, whatever the order of keys. An empty text is as good as none, so
 * that what was typed and taken back is no change.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (isNothing(a) && isNothing(b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => sameValue(at(a, key), at(b, key)))
}

/** What lies at a path such as `calendar.week.2`; undefined where nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce(
      (inner, key) => (typeof inner === 'object' && inner ? at(inner, key) : undefined),
      value,
    )
}

function at(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key as never] : undefined
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === ''
}
