import { balanceOf } from '../crew/balance.ts'
import { creditHistory } from '../crew/credit-history.ts'
import type { CrewHistory, CrewMember } from '../crew/crew-contract.ts'
import type { Shift } from '../shifts/shifts-contract.ts'
import { type Interval, subtractIntervals, totalLength } from '../time/intervals.ts'
import { weekdayOf } from '../time/local-dates.ts'
import type { Load, Quality } from './outlook-contract.ts'

/** What the quality of a rota is measured by. */
export interface QualityInput {
  /** Opening hours ahead, and when somebody is planned in that time. */
  open: readonly Interval[]
  planned: readonly Interval[]
  /** Everybody who serves the center. */
  crew: readonly CrewMember[]
  /** Of the eight weeks before. */
  history: readonly CrewHistory[]
  /** What is published ahead, without what is cancelled. */
  ahead: readonly Shift[]
  lastHalfDayId: string
}

/** Coverage, balance and overload of a rota (SPEC R29, R30). Who takes no shifts at all is not compared. */
export function measureQuality(input: QualityInput): Quality {
  const { open, planned, crew, history, ahead, lastHalfDayId } = input
  const rotating = crew.filter(({ maxHalfDays }) => maxHalfDays > 0)
  const credited = creditHistory(
    rotating.map(({ staffId }) => staffId),
    history,
  )
  const past = new Map(history.map((of) => [of.staffId, of]))
  const aheadOf = Map.groupBy(ahead, ({ staffId }) => staffId)
  const loads = rotating.map(({ staffId }): Omit<Load, 'overload'> => {
    const before = past.get(staffId)
    const own = aheadOf.get(staffId) ?? []
    return {
      staffId,
      halfDays: (before?.halfDays ?? 0) + own.length,
      weekends: (before?.weekends ?? 0) + own.filter(({ date }) => weekdayOf(date) >= 6).length,
      evenings:
        (before?.evenings ?? 0) + own.filter(({ halfDayId }) => halfDayId === lastHalfDayId).length,
      credited: credited.get(staffId)!.halfDays / 10 + own.length,
    }
  })
  const average = loads.reduce((sum, load) => sum + load.credited, 0) / loads.length
  const coverage = coverageOf(open, planned)
  const balance = balanceOf(loads.map((load) => load.credited))
  return {
    coverage,
    balance,
    score: Math.round((coverage + balance) / 2),
    loads: loads.map((load) => ({
      ...load,
      overload: average > 0 ? Math.max(0, Math.round(100 * (load.credited / average - 1))) : 0,
    })),
  }
}

/** Percent, rounded down: 100 only when nothing at all is left uncovered. */
function coverageOf(open: readonly Interval[], planned: readonly Interval[]): number {
  const wanted = totalLength(open)
  if (wanted === 0) return 100
  return Math.floor((100 * (wanted - totalLength(subtractIntervals(open, planned)))) / wanted)
}
