import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { expect, test } from 'vitest'
import { shiftNews } from './shift-news.ts'

const NOW = 1000
const shift = (staffId: string | null, more: Partial<Shift> = {}): Shift => ({
  id: 'shift',
  date: '2027-03-29',
  from: '08:00',
  to: '13:00',
  halfDayId: 'morning',
  skills: [],
  languages: [],
  centerId: 'main',
  start: 2000,
  end: 3000,
  version: 1,
  cancelled: false,
  staffId,
  ...more,
})
let id = 0
const change = (
  before: Shift | null,
  after: Shift,
  more: Partial<RotaChange> = {},
): RotaChange => ({
  id: `change-${id++}`,
  centerId: 'main',
  monday: '2027-03-29',
  shiftId: after.id,
  cause: 'publish',
  by: { staffId: 'lead', name: 'Lea' },
  at: NOW,
  before,
  after,
  ...more,
})
const brief = (changes: RotaChange[]) =>
  shiftNews(changes, NOW).map(({ staffId, added, moved, removed }) => [
    staffId,
    added.length,
    moved.length,
    removed.length,
  ])

test('a new shift, one moved, one given to somebody else, one cancelled', () => {
  const rita = shift('rita')
  expect(brief([change(null, rita)])).toEqual([['rita', 1, 0, 0]])
  expect(brief([change(rita, shift('rita', { start: 2500 }))])).toEqual([['rita', 0, 1, 0]])
  expect(brief([change(rita, shift('remy'))])).toEqual([
    ['rita', 0, 0, 1],
    ['remy', 1, 0, 0],
  ])
  expect(brief([change(rita, shift('rita', { cancelled: true }))])).toEqual([['rita', 0, 0, 1]])
})

test('several changes of one person are one piece of news', () => {
  expect(brief([change(null, shift('rita')), change(null, shift('rita'))])).toEqual([
    ['rita', 2, 0, 0],
  ])
})

test('no news: other needs, open shifts, what is over, the own doing, swaps', () => {
  const rita = shift('rita')
  const own = { by: { staffId: 'rita', name: 'Rita' } }
  expect(
    brief([
      change(rita, shift('rita', { skills: ['Leasing'] })),
      change(null, shift(null)),
      change(null, shift('rita', { start: 0, end: 900 })),
      change(null, rita, own),
      change(rita, shift('rita', { start: 2500 }), own),
      change(rita, shift(null), own),
      change(rita, shift('remy'), { cause: 'swap' }),
      change(shift(null), rita, { cause: 'pick-up' }),
    ]),
  ).toEqual([])
})
