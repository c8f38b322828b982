import type { StaffMember } from '../identity/identity-types.ts'
import type { DutyRecord } from './roster-queries.ts'

/** A rep on duty. */
export interface RepOnDuty extends DutyRecord {
  member: StaffMember
  /** Since when the rep has not looked at the page that is open; null: looks at it. */
  hiddenSince: number | null
}
