/** What each center keeps for days of its own, in the order in which it goes: contacts are part of conversations. */
export const CENTER_KINDS = [
  'chat',
  'contacts',
  'conversations',
  'handovers',
  'attendance',
  'shifts',
] as const
/** What is of the whole company. */
export const COMPANY_KINDS = ['absences', 'formerStaff'] as const

export type CenterKind = (typeof CENTER_KINDS)[number]
export type CompanyKind = (typeof COMPANY_KINDS)[number]
export type RetentionKind = CenterKind | CompanyKind

/** Days that something may be kept, and is while nobody sets it. */
interface DaysLimit {
  min: number
  max: number
  usual: number
}

/** Two years: whoever keeps something longer needs a reason that Foyer cannot know. */
const LONGEST = 730

/** Least and most days of each kind, from the moment that `SPEC.md` names. */
export const RETENTION_LIMITS: Readonly<Record<RetentionKind, DaysLimit>> = {
  chat: { min: 1, max: LONGEST, usual: 30 },
  // A question that waits over a week of holidays is still there.
  conversations: { min: 14, max: LONGEST, usual: 365 },
  contacts: { min: 14, max: LONGEST, usual: 180 },
  handovers: { min: 7, max: LONGEST, usual: 90 },
  // A month is looked back on until the next one is over.
  attendance: { min: 62, max: LONGEST, usual: LONGEST },
  shifts: { min: 62, max: LONGEST, usual: LONGEST },
  absences: { min: 31, max: LONGEST, usual: 365 },
  formerStaff: { min: 1, max: LONGEST, usual: 365 },
}
