import { isSameDocument } from './same-document.ts'

/** Two changed versions of one document, joined. */
export interface MergedParts<Document> {
  /** As both changed it. What clashes is as in mine. */
  merged: Document
  /** Paths of what both changed, each in another way: `calendar.week.2`. */
  clashes: readonly string[]
}

/**
 * Joins what two people made of one document, part by part (a three-way merge): what only one of them changed is as they
 * have it. Lists and values are parts as a whole.
 *
 * @param base what both began with
 */
export function mergeParts<Document>({
  base,
  mine,
  theirs,
}: Record<'base' | 'mine' | 'theirs', Document>): MergedParts<Document> {
  const clashes: string[] = []
  const join = (was: unknown, ours: unknown, others: unknown, path: string[]): unknown => {
    if (isSameDocument(ours, was)) return others
    if (isSameDocument(others, was) || isSameDocument(ours, others)) return ours
    if (isRecord(was) && isRecord(ours) && isRecord(others)) {
      const keys = new Set([...Object.keys(others), ...Object.keys(ours)])
      const joined = [...keys].map((key) => [
        key,
        join(was[key], ours[key], others[key], [...path, key]),
      ])
      return Object.fromEntries(joined.filter(([, value]) => value !== undefined))
    }
    clashes.push(path.join('.'))
    return ours
  }
  return { merged: join(base, mine, theirs, []) as Document, clashes }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
