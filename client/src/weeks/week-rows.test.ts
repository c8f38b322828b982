import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { expect, test } from 'vitest'
import { bandsOf, countByPerson, halfDaysOf } from './week-rows.ts'

const morning = { id: 'morning', from: '08:00', to: '13:00' }
const dates = ['2026-11-23', '2026-11-24']

function shift(
  id: string,
  date: string,
  staffId: string | null,
  halfDayId = 'morning',
): PlannedShift {
  return { id, date, from: '08:00', to: '13:00', halfDayId, staffId, skills: [], languages: [] }
}
const shifts = [
  shift('a', dates[0]!, 'anna'),
  shift('b', dates[1]!, 'ben'),
  shift('c', dates[0]!, 'anna'),
]
const ids = (lanes: (PlannedShift | null)[][]) => lanes.map((lane) => lane.map((post) => post?.id))

test('each post has a cell of its own, and below them is a lane for more', () => {
  const [band] = bandsOf(shifts, dates, [morning], true)
  expect(ids(band!.lanes)).toEqual([
    ['a', 'b'],
    ['c', undefined],
    [undefined, undefined],
  ])
})

test('a week that cannot be changed has no lane for more, but always one', () => {
  expect(ids(bandsOf(shifts, dates, [morning], false)[0]!.lanes)).toHaveLength(2)
  expect(ids(bandsOf([], dates, [morning], false)[0]!.lanes)).toEqual([[undefined, undefined]])
})

test('shifts of a half-day that the center no longer has are still shown', () => {
  const late = shift('d', dates[0]!, null, 'evening')
  expect(halfDaysOf([...shifts, late], [morning]).map(({ id }) => id)).toEqual([
    'morning',
    'evening',
  ])
})

test('open posts count for nobody', () => {
  const counts = countByPerson([...shifts, shift('e', dates[0]!, null)])
  expect([...counts]).toEqual([
    ['anna', 2],
    ['ben', 1],
  ])
})
