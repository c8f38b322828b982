import { DAY } from '@foyer/shared/time/durations.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { StoredShift } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { noticeShift } from './notice-shift.ts'
import { readLeads, type Teller } from './tell-staff.ts'

/** A post that nobody has is told this long before. */
const GAP_TOLD = DAY

/**
 * Warns leads of posts that nobody has when it is time.
 *
 * @param isNew whether what has this key is due for the first time
 * @returns when there is more to warn of, in milliseconds since 1970
 */
export async function warnOfGaps(
  { database, centers, teller }: { database: Database; centers: Centers; teller: Teller },
  shifts: readonly StoredShift[],
  now: number,
  isNew: (key: string) => boolean,
): Promise<number[]> {
  const later: number[] = []
  for (const [key, posts] of Map.groupBy(shifts, (s) => `gap:${s.centerId}:${s.start}`)) {
    const shift = noticeShift(posts[0]!, centers)
    if (shift.start - GAP_TOLD > now) {
      later.push(shift.start - GAP_TOLD)
      continue
    }
    if (!isNew(key)) continue
    await teller.tell(database, await readLeads(database), {
      key,
      notice: { kind: 'gap', shift, posts: posts.length },
      begins: shift.start,
      expiresAt: shift.start,
      zone: shift.zone,
    })
  }
  return later
}
