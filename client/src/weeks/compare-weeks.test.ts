import { shiftInstants } from '@foyer/shared/shifts/shift-instants.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { expect, test } from 'vitest'
import { changesByPerson, comparePosts } from './compare-weeks.ts'

const ZONE = 'Europe/Berlin'
const NOW = Date.parse('2026-11-20T08:00Z')

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
  const instants = shiftInstants(shift.date, shift.from, shift.to, ZONE)
  return { ...shift, ...instants, centerId: 'main', version: 1, cancelled }
}
const idsOf = (draft: PlannedShift[], before: Shift[], zone = ZONE, now = NOW) =>
  changesByPerson(comparePosts(draft, before, { zone, now })).map(
    ({ staffId, gets, loses, changed }) => [
      staffId,
      gets.map(({ id }) => id).join(),
      loses.map(({ id }) => id).join(),
      changed.map(({ id }) => id).join(),
    ],
  )

test('the same plan changes nothing', () => {
  const shift = planned('a', 'anna', { skills: ['Leasing'] })
  expect(idsOf([shift], [published(shift)])).toEqual([])
})

test('a new zone of the center moves what has not begun', () => {
  const shift = planned('a', 'anna')
  const before = published(shift)
  expect(idsOf([shift], [before], 'Asia/Tokyo')).toEqual([['anna', '', '', 'a']])
  expect(idsOf([shift], [before], 'Asia/Tokyo', before.start)).toEqual([])
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

test('by post it says what was before and what comes', () => {
  const [kept, moved, gone] = [planned('a', 'anna'), planned('b', 'anna'), planned('c', 'cem')]
  const changes = comparePosts(
    [kept, { ...moved, staffId: 'ben' }, planned('d', null)],
    [kept, moved, gone].map((shift) => published(shift)),
    { zone: ZONE, now: NOW },
  )
  const who = [...changes].map(([id, { before, after }]) => [id, before?.staffId, after?.staffId])
  expect(who).toEqual([
    ['b', 'anna', 'ben'],
    ['d', undefined, null],
    ['c', 'cem', undefined],
  ])
})
