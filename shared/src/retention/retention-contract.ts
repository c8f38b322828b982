import { z } from 'zod'
import { CenterIdSchema } from '../centers/centers-contract.ts'
import { Versioned } from '../http/versioned.ts'
import { RETENTION_LIMITS, type RetentionKind } from './retention-limits.ts'

function days(kind: RetentionKind) {
  const { min, max, usual } = RETENTION_LIMITS[kind]
  const right = `days from ${min} to ${max}`
  return z.int(right).min(min, right).max(max, right).default(usual)
}

/** Days that a center keeps what people said and did in it. */
export const CenterDaysSchema = z.object({
  chat: days('chat'),
  conversations: days('conversations'),
  contacts: days('contacts'),
  handovers: days('handovers'),
  attendance: days('attendance'),
  shifts: days('shifts'),
})
export type CenterDays = z.infer<typeof CenterDaysSchema>

export const CompanyDaysSchema = z.object({
  absences: days('absences'),
  formerStaff: days('formerStaff'),
})

/** How long things are kept: what is set. */
export const RetentionSchema = Versioned.extend({
  company: CompanyDaysSchema,
  /** By center; one that is not named keeps everything for the usual days. */
  centers: z.record(CenterIdSchema, CenterDaysSchema),
})
export type Retention = z.infer<typeof RetentionSchema>

/** What would go, or went: rows of one kind, of a center or, with null, of the company. */
export interface DueRows {
  centerId: string | null
  kind: RetentionKind
  rows: number
}
