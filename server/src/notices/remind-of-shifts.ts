import { CHANNELS, type Lead } from '@foyer/shared/notices/lead-times.ts'
import { reminderTime } from '@foyer/shared/notices/notice-times.ts'
import type { Reminders } from '@foyer/shared/notices/notices-contract.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { StoredShift } from '../shifts/shifts-queries.ts'
import type { Database } from '../storage/database.ts'
import { readChoices } from './choices-queries.ts'
import { noticeShift } from './notice-shift.ts'
import { choiceOf } from './staff-choices.ts'
import type { Teller } from './tell-staff.ts'

export type HeldShift = StoredShift & { staffId: string }

/**
 * Reminds people of their shifts when it is time.
 *
 * @param isNew whether what has this key is due for the first time
 * @returns when reminders come later, in milliseconds since 1970
 */
export async function remindOfShifts(
  { database, centers, teller }: { database: Database; centers: Centers; teller: Teller },
  shifts: readonly HeldShift[],
  now: number,
  isNew: (key: string) => boolean,
): Promise<number[]> {
  const choices = await readChoices(database, [...new Set(shifts.map(({ staffId }) => staffId))])
  const later: number[] = []
  for (const shift of shifts) {
    const stored = choices.get(shift.staffId)
    const notice = { kind: 'reminder', shift: noticeShift(shift, centers) } as const
    const choice = choiceOf(stored, { languages: [], zone: notice.shift.zone })
    const knownSince = Math.max(shift.changedAt, stored?.savedAt ?? 0)
    for (const channel of CHANNELS) {
      const times = timesOf(shift.start, knownSince, choice, choice[channel].leads)
      later.push(...times.map(({ at }) => at).filter((at) => at > now))
      // NT5: of several only the last, the one nearest to the begin.
      const last = times.filter(({ at }) => at <= now).at(-1)
      if (last === undefined) continue
      const key = `reminder:${shift.id}:${shift.version}:${last.lead}`
      if (!isNew(`${key}:${shift.staffId}:${channel}`)) continue
      await teller.tellNow(database, shift.staffId, channel, {
        key,
        notice,
        expiresAt: shift.start,
      })
    }
  }
  return later
}

/** When somebody is reminded of a shift, in that order. */
function timesOf(start: number, knownSince: number, choice: Reminders, leads: readonly Lead[]) {
  return leads
    .toSorted((a, b) => b - a)
    .flatMap((lead) => {
      const at = reminderTime({ start, lead, knownSince }, choice)
      return at === null ? [] : [{ lead, at }]
    })
}
