import { END_NOTICE } from '@foyer/shared/duty/duty-limits.ts'
import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { belongsTo } from '../crew/crew-queries.ts'
import { changeRota } from '../shifts/change-shifts.ts'
import type { DutyParts } from './duty-parts.ts'
import { readTakeOvers, storeTakeOver } from './duty-queries.ts'
import { takeOver } from './take-over.ts'

/** What signing on and off means for the plan of one center. */
export interface SignOn {
  /**
   * Somebody comes on duty, or stays: planned as they are, else they take over, the rest of `shiftId` if it is
   * given.
   */
  come(staffId: string, shiftId: string | null): Promise<Result>
  /** Somebody goes off duty: what they took over ends. */
  go(staffId: string): Promise<void>
}

export function createSignOn(
  { database, events, centers, clock, plan }: DutyParts,
  centerId: string,
): SignOn {
  return {
    async come(staffId, shiftId) {
      const now = clock.now()
      const end = plan.plannedEnd(centerId, staffId, now)
      if (shiftId === null && end !== null && end > now + END_NOTICE * MINUTE) return done
      const center = centers.find(centerId)
      if (center === null) return refuse('not-found')
      if (!(await belongsTo(database, staffId, centerId))) return refuse('not-in-center')
      const taken = await takeOver(events, center, staffId, { shiftId }, now)
      if (!taken.ok) return taken
      await plan.read()
      return done
    },

    async go(staffId) {
      const now = clock.now()
      const ended = await changeRota(events, async (transaction) => {
        const own = (await readTakeOvers(transaction, now, now + 1)).filter(
          (taken) => taken.staffId === staffId && taken.centerId === centerId,
        )
        for (const taken of own) await storeTakeOver(transaction, { ...taken, end: now })
        return own.length
      })
      if (ended > 0) await plan.read()
    },
  }
}
