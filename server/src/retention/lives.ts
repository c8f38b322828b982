import { AUDIT_DAYS } from '@foyer/shared/audit/audit-limits.ts'
import type { RetentionKind } from '@foyer/shared/retention/retention-limits.ts'

/**
 * How long the rows of a table live. `kind`: for the days that the owner sets. `days`: always as long, and from when.
 * `with`: as long as what they belong to. A row that is about a person is also in `privacy/personal-rows-queries.ts`,
 * which says how it is exported and erased.
 */
export type Life = { kind: RetentionKind } | { days: number; after: string } | { with: string }

/** The life of every table by its name; a table without one does not pass the tests. */
export const LIVES: Readonly<Record<string, Life>> = {
  audit: { days: AUDIT_DAYS, after: 'it was done' },
  centers: { with: 'the installation: none is ever removed' },
  chat_lines: { kind: 'chat' },
  conversation_lines: { kind: 'conversations' },
  conversations: { kind: 'conversations' },
  deliveries: { days: 30, after: 'it was sent or given up' },
  duties: { with: 'the duty: it goes when the rep goes off duty' },
  event_cursors: { with: 'the installation' },
  events: { days: 90, after: 'it happened' },
  events_set_aside: { days: 90, after: 'it was set aside' },
  feeds: { with: 'the member, or the center' },
  layouts: { with: 'the center: each version that was ever published' },
  notice_browsers: { with: 'the member, and until the browser is signed off' },
  notice_choices: { with: 'the member' },
  notice_readings: { with: 'the member' },
  retention: { with: 'the installation' },
  rota_absences: { kind: 'absences' },
  rota_changes: { kind: 'shifts' },
  rota_handovers: { kind: 'handovers' },
  rota_presences: { kind: 'attendance' },
  rota_profiles: { with: 'the member' },
  rota_shifts: { kind: 'shifts' },
  rota_swaps: { kind: 'shifts' },
  rota_take_overs: { kind: 'attendance' },
  rota_templates: { with: 'the center, and until a lead deletes it' },
  rota_weeks: { kind: 'shifts' },
  rotation_weeks: { kind: 'shifts' },
  rotations: { with: 'the center, and until it is ended' },
  settings: { with: 'the installation' },
  staff: { kind: 'formerStaff' },
  staff_accounts: { with: 'the member' },
  staff_failed_sign_ins: { days: 7, after: 'the last wrong password' },
  staff_links: { days: 30, after: 'the link was used or ended' },
  staff_password_links: { days: 0, after: 'the link ended' },
  staff_second_factors: { with: 'the member, and until it is switched off' },
  staff_sessions: { days: 0, after: 'the session ended' },
  staff_verifications: { days: 0, after: 'the proof ended' },
  uploads: { days: 1, after: 'nothing shows the image any more' },
}
