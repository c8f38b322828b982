import type { Center } from '../centers/centers-contract.ts'
import type { Busy, CrewMember } from '../crew/crew-contract.ts'
import type { Slot } from '../crew/why-not.ts'
import type { PlannedShift, Shift } from '../shifts/shifts-contract.ts'
import type { Interval } from '../time/intervals.ts'

/** A week that is planned, and all that it is checked against. */
export interface WeekPlan {
  center: Center
  monday: string
  shifts: readonly PlannedShift[]
  /** Everybody who serves the center. */
  crew: readonly CrewMember[]
  /** Of the crew: in other centers this week, and anywhere within `REACH` about its borders. */
  busy: readonly Busy[]
  /** When the center is open in this week. */
  open: readonly Interval[]
  /** As published, cancelled ones too; empty for a week that never was. */
  published: readonly Shift[]
  now: number
}

/** A shift of the week with what every rule asks of it. */
export interface PlacedShift {
  shift: PlannedShift
  slot: Slot
}
