import type { CauseCounts } from '../crew/causes.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'

/** What was worked and is planned of what was possible, without the shift in question. Counts of half-days. */
interface Shares {
  halfDays: number
  may: number
  next: number
  nextMay: number
  /** Of the whole crew. */
  percent: number
}

/**
 * Why a shift has the person that it has. All but the first four compare with `next`, the best of those who could
 * have had it with the rest of the plan as it is.
 */
export type Ground =
  /** Somebody was there already: `fill` changes no such cell. */
  | { code: 'kept' }
  /** It began already. */
  | { code: 'past' }
  /** The center is closed then. */
  | { code: 'closed' }
  /** Nobody else may. */
  | { code: 'only-one' }
  | { code: 'skills'; nextLacks: string[] }
  | { code: 'languages'; nextLacks: string[] }
  /** The next would rather not. */
  | { code: 'next-rather-not' }
  /** The next would have a whole day by it, which is avoided for them. */
  | { code: 'next-whole-day' }
  /** This one asked for the half-day. */
  | { code: 'wish' }
  /** Fewer of the half-days that they may do, in the last eight weeks and this one. */
  | ({ code: 'fewest-recent' } & Shares)
  | ({ code: 'fewest-weekends' } & Shares)
  | ({ code: 'fewest-evenings' } & Shares)
  /** As good as the next in everything. */
  | { code: 'equal' }

/** What `fill` says to one shift. */
export interface ProposedCell {
  shiftId: string
  staffId: string | null
  /** What decided, the strongest first; empty when nobody could have it. */
  grounds: Ground[]
  /** Who would have been next, null when nobody could. */
  next: string | null
  /** Why others may not, counted over the crew. For an open cell: everybody. */
  unable: CauseCounts
  /** What the shift asks for and this person lacks. */
  missing: { skills: string[]; languages: string[] }
  /** Whether it makes a whole day for somebody for whom these are avoided: every plan without it is worse. */
  wholeDay: boolean
}

/** Nothing of it is saved. */
export interface Proposal {
  /** The draft that came, in its order, with open shifts filled. */
  shifts: PlannedShift[]
  /** One for each of `shifts`, in the same order. */
  cells: ProposedCell[]
  figures: {
    /** Shifts that stay open. */
    open: number
    /** Skills and languages asked for that whoever has the shift lacks. */
    missing: number
    ratherNot: number
    wishes: number
    /** Percent, of what each does of what they may, in the eight weeks and this one. */
    balance: number
    /** Days on which somebody has more than one half-day, at least one of them proposed. */
    wholeDays: number
    /** Who would work so many days in a row, six or more, by what is proposed; also over the week's borders. */
    runs: { staffId: string; days: number }[]
  }
  /** False when time ran out: then the plan keeps all rules, but a better one may exist. */
  optimal: boolean
}
