import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Crew, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { isInWeek } from '@foyer/shared/crew/why-not.ts'
import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { createRequiredContext } from '../ui/required-context.ts'
import type { PostChange } from './compare-weeks.ts'
import type { Slot } from './edit-week.ts'
import type { WeekDraft } from './week-draft.ts'

/** The week that is planned, with all that its parts need to know. */
export interface Plan {
  center: Center
  monday: string
  /** Monday to Sunday. */
  dates: readonly string[]
  halfDays: readonly Slot['halfDay'][]
  crew: Crew
  people: ReadonlyMap<string, CrewMember>
  store: WeekDraft
  /** Weeks after it that are shown beside it, to be read. */
  later: readonly Week[]
  /** Reads all weeks that are shown anew; what is planned here is saved with it. */
  readAgain: () => Promise<void>
  /** Shows another week in its place. */
  showWeek: (monday: string) => void
  /** What the draft changes of what is published, by post; empty for a week that never was. */
  changes: ReadonlyMap<string, PostChange>
  /** A plan to look at before it is taken; null: none. */
  proposal: Proposal | null
  propose: (proposal: Proposal | null) => void
  /** Milliseconds since 1970. */
  now: number
  /** The center's wall clock then, `2026-11-23T08:05`. */
  wall: string
  /** False for weeks that are over: they are read, not changed. */
  editable: boolean
}

/** A cell that is chosen: a post, or where one would be. */
export interface ChosenCell {
  slot: Slot
  shiftId: string | null
}

export const [PlanContext, usePlan] = createRequiredContext<Plan>('plan')

/** Whether a slot's half-day has begun: what is past is not planned anew. */
export function hasBegun(slot: Slot, wall: string): boolean {
  return `${slot.date}T${slot.halfDay.from}` <= wall
}

/** Whether a slot may still be planned: it belongs to the week, and has not begun. */
export function mayPlan({ editable, monday, wall }: Plan, slot: Slot): boolean {
  return editable && isInWeek(slot.date, monday) && !hasBegun(slot, wall)
}
