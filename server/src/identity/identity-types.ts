import type { Role } from '@foyer/shared/access/roles.ts'
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
