import type { PlannedShift, Shift } from '@foyer/shared/rota/week-contract.ts'
import { expect, test } from 'vitest'
import { compareWeeks } from './compare-weeks.ts'

function planned(
  id: string,
  staffId: string | null,
  more: Partial<PlannedShift> = {},
): PlannedShift {
  return {
    id,
    date: '2026-11-23',
    from: '08:00',
    to: '13:00',
    halfDayId: 'morning',
    staffId,
    skills: [],
    languages: [],
    ...more,
  }
}
function published(shift: PlannedShift, cancelled = false): Shift {
  return { ...shift, centerId: 'main', start: 0, end: 1, version: 1, cancelled }
}
const idsOf = (draft: PlannedShift[], before: Shift[]) =>
  compareWeeks(draft, before).map(({ staffId, gets, loses, changed }) => [
    staffId,
    gets.map(({ id }) => id).join(),
    loses.map(({ id }) => id).join(),
    changed.map(({ id }) => id).join(),
  ])

test('the same plan changes nothing', () => {
  const shift = planned('a', 'anna', { skills: ['Leasing'] })
  expect(compareWeeks([shift], [published(shift)])).toEqual([])
})

test('a shift that changes hands is told to both', () => {
  expect(idsOf([planned('a', 'ben')], [published(planned('a', 'anna'))])).toEqual([
    ['ben', 'a', '', ''],
    ['anna', '', 'a', ''],
  ])
})

test('new, removed and moved shifts; what is open comes last', () => {
  expect(
    idsOf(
      [planned('new', null), planned('moved', 'anna', { from: '09:00' })],
      [published(planned('moved', 'anna')), published(planned('gone', 'ben'))],
    ),
  ).toEqual([
    ['anna', '', '', 'moved'],
    ['ben', '', 'gone', ''],
    [null, 'new', '', ''],
  ])
})

test('what was cancelled before is no loss, and comes anew', () => {
  expect(idsOf([], [published(planned('a', 'anna'), true)])).toEqual([])
  expect(idsOf([planned('a', 'anna')], [published(planned('a', 'anna'), true)])).toEqual([
    ['anna', 'a', '', ''],
  ])
})
