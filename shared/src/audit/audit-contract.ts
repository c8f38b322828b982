import { z } from 'zod'
import { AUDIT_ACTIONS } from './audit-limits.ts'

/** What an owner looks for; the newest come first, and `before` goes on after the last that was given. */
export const AuditQuery = z.object({
  action: z.enum(AUDIT_ACTIONS).optional(),
  /** Who did it, or whom it was about. */
  staffId: z.string().max(64).optional(),
  before: z.coerce.number().int().min(1).optional(),
})
export type AuditQuery = z.infer<typeof AuditQuery>

/** One thing that staff changed. */
export interface AuditEntry {
  /** Goes up from one to the next. */
  number: number
  /** Milliseconds since 1970. */
  at: number
  /** Staff id of who did it. */
  actor: string
  action: (typeof AUDIT_ACTIONS)[number]
  /** Id of the member of staff or the center that it was about; null: the company, or a visitor. */
  subject: string | null
  /** What was, as far as it was changed; null: nothing. */
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

export interface AuditPage {
  entries: AuditEntry[]
  /** Of everybody who is named by an id. */
  names: { staffId: string; name: string }[]
  /** Whether there are older ones. */
  more: boolean
}
