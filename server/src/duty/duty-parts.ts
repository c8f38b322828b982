import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import type { Bus } from '../events/bus.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { ShiftChanging } from '../shifts/change-shifts.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import type { LivePlan } from './live-plan.ts'

/** What duty by plan is made of. */
export interface DutyParts extends ShiftChanging {
  database: Database
  centers: Centers
  sessions: StaffSessions
  plan: LivePlan
  bus: Bus
  clock: AlarmClock
  log: Logger
}
