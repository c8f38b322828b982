import type { Center } from '../centers/centers-contract.ts'
import type { CrewMember } from '../crew/crew-contract.ts'
import type { TakeOver } from '../duty/duty-contract.ts'
import type { Colleague, Shift } from '../shifts/shifts-contract.ts'
import type { Swap } from '../swaps/swaps-contract.ts'

/** All that a rep's own page shows. */
export interface Mine {
  profile: CrewMember
  /** Centers that the rep serves. */
  centers: (Pick<Center, 'id' | 'name' | 'halfDays'> & { zone: string })[]
  /** The rep's own from today on, eight weeks ahead, cancelled ones too. */
  shifts: Shift[]
  /** What the rep has taken over and is on duty for now. */
  takenOver: TakeOver | null
  /** Everybody's of this week in those centers, and of the next. */
  week: Shift[]
  nextWeek: Shift[]
  /** Published shifts without a rep that this one may take; those that run are taken over. */
  open: Shift[]
  /** The rep's own, and those offered to the rep or to everybody; decided ones for two weeks. */
  swaps: Swap[]
  /** Shifts that the swaps speak of. */
  swapShifts: Shift[]
  /** Everybody named in any of this. */
  names: Colleague[]
}
