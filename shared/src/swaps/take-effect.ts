import type { CrewMember } from '../crew/crew-contract.ts'
import {
  halfDaysIn,
  missingNeeds,
  slotOf,
  type Taken,
  takenAt,
  whyNever,
  whyNotBeside,
} from '../crew/why-not.ts'
import type { Shift } from '../shifts/shifts-contract.ts'
import { mondayOf } from '../time/local-dates.ts'
import type { TakeEffect } from './swaps-contract.ts'

/**
 * What it would mean if somebody took a shift (SPEC R32): whether they may at all, and what is to be known before they
 * do.
 *
 * @param shifts published ones of any center, of this person at least, about the week of `shift`
 * @param zone of the center of `shift`
 * @param given id of a shift that they give for it; null: none
 */
export function takeEffect(
  member: CrewMember,
  shift: Shift,
  shifts: readonly Shift[],
  zone: string,
  given: string | null = null,
): TakeEffect {
  const slot = slotOf(shift, shift.centerId, zone)
  const monday = mondayOf(shift.date)
  const taken: Taken[] = shifts
    .filter(
      ({ id, staffId, cancelled }) =>
        staffId === member.staffId && !cancelled && id !== shift.id && id !== given,
    )
    .map((own) => takenAt(own, zone))
  const beside = whyNotBeside(member, slot, taken, monday)
  return {
    staffId: member.staffId,
    blocked: whyNever(member, slot) ?? (beside === 'overlap' ? beside : null),
    concern: beside === 'overlap' ? null : beside,
    missing: missingNeeds(member, shift),
    halfDays: halfDaysIn([...taken, slot], monday),
    most: member.maxHalfDays,
  }
}

/** Whether there is nothing that a lead would have to look at. */
export function isClear({ blocked, concern, missing }: TakeEffect): boolean {
  return (
    blocked === null &&
    concern === null &&
    missing.skills.length === 0 &&
    missing.languages.length === 0
  )
}
