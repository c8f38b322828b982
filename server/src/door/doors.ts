import { calendarChange } from '@foyer/shared/centers/calendar-change.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import type { Settings } from '@foyer/shared/settings/settings-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'

export interface DoorSources {
  centers: Centers
  /** Who is on duty in a center; null while it is being made. */
  rosterOf(centerId: string): DutyRoster | null
  /** The company's own words on its hours, and how it is reached otherwise. */
  settings(): Settings
  /** When the published plan of a center changes whether somebody is there; null: nothing is planned. */
  nextChange(centerId: string, now: number, open: boolean): number | null
  clock: Clock
}

/** What the doors of all centers say right now (rules C8 to C11). */
export class Doors {
  private readonly sources: DoorSources

  constructor(sources: DoorSources) {
    this.sources = sources
  }

  /** Null for an unknown center. */
  read(centerId: string): Door | null {
    const { centers, settings, nextChange, clock } = this.sources
    const center = centers.find(centerId)
    if (center === null) return null
    const { pause, ...here } = this.staffing(centerId)
    const open = here.reps > 0
    const now = clock.now()
    const planned = () =>
      nextChange(centerId, now, open) ?? calendarChange(center.calendar, open, now)
    return {
      centerId,
      name: center.name,
      zone: center.calendar.zone,
      open,
      pause,
      ...here,
      nextChange: pause === null ? planned() : null,
      ...reachedBy(center, settings()),
      elsewhere: open ? [] : this.openElsewhere(centerId),
    }
  }

  private openElsewhere(centerId: string): Door['elsewhere'] {
    return this.sources.centers
      .all()
      .filter(({ id }) => id !== centerId)
      .map(({ id, name }) => {
        const { reps, languages } = this.staffing(id)
        return { centerId: id, name, reps, languages }
      })
      .filter(({ reps }) => reps > 0)
  }

  private staffing(centerId: string): Pick<Door, 'pause' | 'reps' | 'languages'> {
    const staffing = this.sources.rosterOf(centerId)?.staffing()
    const available = staffing?.available ?? []
    const languages = new Set(available.flatMap(({ member }) => member.languages))
    return { pause: staffing?.pause ?? null, reps: available.length, languages: [...languages] }
  }
}

/** The center's own words on its hours and its own number where it has them, else the company's. */
function reachedBy(center: Center, { hours, company }: Settings): Pick<Door, 'hours' | 'company'> {
  const own = Object.entries(center.hours).filter(([, text]) => text !== '')
  return {
    hours: { ...hours, ...Object.fromEntries(own) },
    company: { ...company, phone: center.phone || company.phone },
  }
}
