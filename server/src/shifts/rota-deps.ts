import type { Traffic } from '@foyer/shared/outlook/staffing-hint.ts'
import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import type { Bus } from '../events/bus.ts'
import type { EventLog } from '../events/event-log.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import type { ShiftFollower } from './change-shifts.ts'

/** What the rota is made of; the composition root gives it. */
export interface RotaDeps {
  database: Database
  centers: Centers
  sessions: StaffSessions
  events: EventLog
  bus: Bus
  clock: AlarmClock
  log: Logger
  /** What was asked at a center's desk between two instants. */
  readTraffic(centerId: string, from: number, to: number): Promise<Traffic>
}

/** The same with the parts that the rota's own files share. */
export interface RotaParts extends RotaDeps {
  /** The plan that is in force: to be read anew after each change, at once or as soon as may be. */
  plan: { read(): Promise<void>; readonly readSoon: () => void }
  /** What must happen with each change of published shifts. */
  followers: readonly ShiftFollower[]
}
