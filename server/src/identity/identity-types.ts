import type { Role } from '@foyer/shared/access/roles.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import type { Language, SpokenText } from '@foyer/shared/i18n/language.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'

/** A member of staff as the other features see it. */
export interface StaffMember {
  id: string
  name: string
  role: Role
  languages: Language[]
  greeting: SpokenText
  look: Look
}

/** A browser that a member of staff has signed in with. */
export interface StaffSession {
  id: string
  member: StaffMember
}

/** Who a staff session belongs to. */
export interface StaffSessions {
  /** The session of a request, or null when there is none or its owner is no longer staff. */
  open(headers: Headers): Promise<StaffSession | null>
  /** Whose session it is, or null when it is over or its owner is no longer staff. */
  bySession(sessionId: string): Promise<StaffMember | null>
  /** Names of everybody who is staff. */
  names(): Promise<readonly string[]>
  /** One member of staff by id, or null when unknown or deactivated. */
  byId(staffId: string): Promise<StaffMember | null>
}

/** Signed, expiring tokens that make a browser the same visitor again. */
export interface GuestTokens {
  /** A new token for a visitor id. */
  issue(visitorId: string): string
  /** The visitor id of a token, or why it is none. */
  verify(token: string): Result<{ visitorId: string }>
}
