import { calendarChange } from '@foyer/shared/centers/calendar-change.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import type { LocalisedText } from '@foyer/shared/i18n/locale.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'

export interface DoorSources {
  centers: Centers
  /** Who is on duty in a center; null while it is being made. */
  rosterOf(centerId: string): DutyRoster | null
  /** The company's own words on its hours. */
  hours(): LocalisedText
  /** When the published plan of a center changes whether somebody is there; null: nothing is planned. */
  nextChange(centerId: string, now: number, open: boolean): number | null
  clock: Clock
}

/** What the doors of all centers say right now (rules C8 to C10). */
export class Doors {
  private readonly sources: DoorSources

  constructor(sources: DoorSources) {
    this.sources = sources
  }

  /** Null for an unknown center. */
  read(centerId: string): Door | null {
    const { centers, hours, nextChange, clock } = this.sources
    const center = centers.find(centerId)
    if (center === null) return null
    const here = this.staffing(centerId)
    const open = here.reps > 0
    const now = clock.now()
    return {
      centerId,
      name: center.name,
      zone: center.calendar.zone,
      open,
      ...here,
      nextChange: nextChange(centerId, now, open) ?? calendarChange(center.calendar, open, now),
      hours: hours(),
      elsewhere: open ? [] : this.openElsewhere(centerId),
    }
  }

  private openElsewhere(centerId: string): Door['elsewhere'] {
    return this.sources.centers
      .all()
      .filter(({ id }) => id !== centerId)
      .map(({ id, name }) => ({ centerId: id, name, ...this.staffing(id) }))
      .filter(({ reps }) => reps > 0)
  }

  private staffing(centerId: string): { reps: number; languages: string[] } {
    const roster = this.sources.rosterOf(centerId)
    const languages = new Set<string>()
    for (const { member } of roster?.all() ?? []) {
      for (const language of member.languages) languages.add(language)
    }
    return { reps: roster?.size ?? 0, languages: [...languages] }
  }
}
