import type { Pause } from '../duty/statuses.ts'
import type { Company } from '../settings/settings-contract.ts'

/** What everybody may know of a center. */
export interface Door {
  centerId: string
  name: string
  /** IANA zone of the center. */
  zone: string
  /** Whether anybody can answer right now. */
  open: boolean
  /** While nobody can: why those who are there do not; null when nobody is there. */
  pause: Pause | null
  /** How many can answer and which languages they speak. */
  reps: number
  languages: string[]
  /**
   * When that is expected to change: the next begin of a published shift while closed, the end of the last one
   * of those that follow each other while open. Milliseconds since 1970; null when nothing is planned.
   */
  nextChange: number | null
  /** The company's own words on its hours, by language. */
  hours: Partial<Record<string, string>>
  /** How the company is reached beside the desk; what is empty is not said. */
  company: Company
  /** While closed: centers that are open right now, those that speak the visitor's language first. */
  elsewhere: { centerId: string; name: string; reps: number; languages: string[] }[]
}

export interface DoorAnnouncements {
  /** What the center's door says: after every welcome, and whenever it changes. */
  door: Door
}
