import { z } from 'zod'

/** Characters that are looked for among names, addresses and numbers. */
export const VisitorsQuery = z.object({ search: z.string().trim().min(2).max(100) })
export type VisitorsQuery = z.infer<typeof VisitorsQuery>

/** Everything that is stored about one person. */
export interface PersonalData {
  format: 'foyer-export'
  version: 1
  /** When it was made, in UTC. */
  made: string
  person: 'visitor' | 'staff'
  /** Rows by table, without secrets and without what is about others. */
  tables: Record<string, Record<string, unknown>[]>
  /** Images that the person has uploaded. */
  files: { name: string; type: string; base64: string }[]
}

/** A visitor as an owner finds them: by something that is stored, since nobody is told who is who. */
export interface FoundVisitor {
  /** Of one of the visitor's conversations or lines; it names the visitor in the other requests. */
  id: string
  /** As they called themselves there. */
  name: string
  contact: string | null
  /** When that was begun or said: milliseconds since 1970. */
  at: number
}

/** How long what a visitor writes is kept, in days: the longest of all centers. */
export interface PrivacyNotice {
  chat: number
  conversations: number
  contacts: number
}
