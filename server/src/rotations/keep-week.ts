import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { readCrew } from '../crew/crew-queries.ts'
import type { NewEvent } from '../events/event-contract.ts'
import { changeRota, type ShiftChanging } from '../shifts/change-shifts.ts'
import { putInForce } from '../weeks/plan-weeks.ts'
import { readWeek, storeWeek } from '../weeks/weeks-queries.ts'
import { isAsKept, nextStep } from './next-step.ts'
import { findRotation, readKeptWeeks, storeKeptWeek } from './rotations-queries.ts'

/**
 * Does with a week what the center's rotation is to do with it now, under the rota's lock: it is looked at again there, so
 * that nothing is done twice and nobody's change is lost.
 *
 * @param now milliseconds since 1970
 * @returns whether it was published
 */
export async function keepWeek(
  { events, hooks }: ShiftChanging,
  center: Center,
  monday: string,
  now: number,
): Promise<boolean> {
  return changeRota(events, async (transaction) => {
    const rotation = await findRotation(transaction, center.id)
    const week = await readWeek(transaction, center.id, monday)
    const kept = (await readKeptWeeks(transaction, center.id, monday)).get(monday) ?? null
    const crew = await readCrew(transaction, monday)
    const step = nextStep({ center, rotation, week, kept, crew, now })
    if (step === null) return false
    if (step.kind === 'tell') {
      await transaction.record(...heldEvent(center.id, monday, 'changed'))
      return false
    }
    const { made, position, of, publish } = step
    const saved = isAsKept(step, week, kept)
      ? week
      : { ...week, version: week.version + 1, draft: made.shifts }
    if (saved !== week) await storeWeek(transaction, saved)
    const { version } = saved
    await storeKeptWeek(transaction, center.id, {
      monday,
      version,
      position,
      of,
      opened: made.opened,
    })
    if (!publish) return false
    const published = await putInForce(transaction, hooks, center, saved, { by: null, now })
    if (!published.ok) await transaction.record(...heldEvent(center.id, monday, 'problems'))
    return published.ok
  })
}

/** What is recorded of a week that was not published though it was due, once for each reason (SPEC RO9). */
function heldEvent(
  centerId: string,
  monday: string,
  why: 'problems' | 'changed',
): [event: NewEvent, key: string] {
  return [
    { kind: 'week-held', centerId, subject: centerId, actor: null, body: { monday, why } },
    `week-held:${centerId}:${monday}:${why}`,
  ]
}
