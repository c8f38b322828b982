import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { isSame as isSamePost } from '@foyer/shared/weeks/check-week.ts'

/** What changes of one post: `before` null: a new one, `after` null: one that goes. */
export interface PostChange<Before extends PlannedShift = Shift> {
  before: Before | null
  after: PlannedShift | null
}

/** What changes for one person; staffId null: what becomes or stops being open. */
export interface PersonChanges {
  staffId: string | null
  gets: PlannedShift[]
  loses: PlannedShift[]
  /** Kept, at other times or with another need. */
  changed: PlannedShift[]
}

/**
 * What a draft changes against what is published, by the post's id.
 *
 * @param zone of the center, which may be another than when the week was published
 */
export function comparePosts(
  draft: readonly PlannedShift[],
  published: readonly Shift[],
  { zone, now }: { zone: string; now: number },
): ReadonlyMap<string, PostChange> {
  const changes = new Map<string, PostChange>()
  const gone = new Map(published.filter((shift) => !shift.cancelled).map((s) => [s.id, s]))
  for (const after of draft) {
    const before = gone.get(after.id) ?? null
    gone.delete(after.id)
    const stays =
      before?.staffId === after.staffId && (before.start <= now || isSame(before, after, zone))
    if (!stays) changes.set(after.id, { before, after })
  }
  for (const before of gone.values()) changes.set(before.id, { before, after: null })
  return changes
}

/** What another draft changes against a draft, by the post's id. */
export function compareDrafts(
  before: readonly PlannedShift[],
  after: readonly PlannedShift[],
): ReadonlyMap<string, PostChange<PlannedShift>> {
  const changes = new Map<string, PostChange<PlannedShift>>()
  const gone = new Map(before.map((post) => [post.id, post]))
  for (const post of after) {
    const was = gone.get(post.id) ?? null
    gone.delete(post.id)
    if (was === null || !isSamePost(was, post)) changes.set(post.id, { before: was, after: post })
  }
  for (const post of gone.values()) changes.set(post.id, { before: post, after: null })
  return changes
}

/** The same by person, for whom they matter. Open posts come last. */
export function changesByPerson(
  changes: ReadonlyMap<string, PostChange<PlannedShift>>,
): PersonChanges[] {
  const byPerson = new Map<string | null, PersonChanges>()
  const of = (staffId: string | null) => {
    const known = byPerson.get(staffId) ?? { staffId, gets: [], loses: [], changed: [] }
    byPerson.set(staffId, known)
    return known
  }
  for (const { before, after } of changes.values()) {
    if (before && after && before.staffId === after.staffId) {
      of(after.staffId).changed.push(after)
      continue
    }
    if (after) of(after.staffId).gets.push(after)
    if (before) of(before.staffId).loses.push(before)
  }
  return [...byPerson.values()].sort(
    (a, b) => Number(a.staffId === null) - Number(b.staffId === null),
  )
}

function isSame(a: Shift, b: PlannedShift, zone: string): boolean {
  const { start, end } = shiftInstants(b.date, b.from, b.to, zone)
  return (
    a.start === start &&
    a.end === end &&
    a.halfDayId === b.halfDayId &&
    a.skills.join('\n') === b.skills.join('\n') &&
    a.languages.join('\n') === b.languages.join('\n')
  )
}
