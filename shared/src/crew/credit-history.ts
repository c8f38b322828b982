import type { CrewHistory } from './crew-contract.ts'

/** Weeks that a history covers. */
export const HISTORY_WEEKS = 8

/** Half-days with credit, in tenths: whole numbers, so that sums and comparisons are exact. */
export interface CreditedLoad {
  halfDays: number
  weekends: number
  evenings: number
}

/**
 * What everybody worked in the eight weeks before, with credit (SPEC R28): for each week in which somebody was not
 * there at all, what a week of those who were there had on average. So newcomers and the absent are not flooded when
 * they come. After the calibration of cal.com's weighted round robin.
 *
 * @param staffIds whom to compare; who has no history is new
 * @returns tenths of half-days by person
 */
export function creditHistory(
  staffIds: readonly string[],
  history: readonly CrewHistory[],
): Map<string, CreditedLoad> {
  const byPerson = new Map(history.map((of) => [of.staffId, of]))
  const known = staffIds.flatMap((id) => byPerson.get(id) ?? [])
  const weeks = known.reduce((sum, of) => sum + of.weeks, 0)
  const perWeek = (key: keyof CreditedLoad) =>
    weeks === 0 ? 0 : known.reduce((sum, of) => sum + of[key], 0) / weeks
  const usual = {
    halfDays: perWeek('halfDays'),
    weekends: perWeek('weekends'),
    evenings: perWeek('evenings'),
  }
  return new Map(
    staffIds.map((id) => {
      const own = byPerson.get(id) ?? { halfDays: 0, weekends: 0, evenings: 0, weeks: 0 }
      const away = HISTORY_WEEKS - own.weeks
      const credited = (key: keyof CreditedLoad) => Math.round(10 * (own[key] + away * usual[key]))
      return [
        id,
        {
          halfDays: credited('halfDays'),
          weekends: credited('weekends'),
          evenings: credited('evenings'),
        },
      ]
    }),
  )
}
