import { describe, expect, test } from 'vitest'
import { formatAbsence } from './format-absence.ts'
import { halfDayAbsences } from './half-day-absences.ts'

const DAY = '2026-12-08'
const [morning, afternoon, evening, night] = [
  { id: 'morning', from: '08:00', to: '13:00' },
  { id: 'afternoon', from: '13:00', to: '18:00' },
  { id: 'evening', from: '18:00', to: '00:00' },
  { id: 'night', from: '22:00', to: '06:00' },
]
const timesOf = (...halfDays: (typeof morning)[]) =>
  halfDayAbsences(DAY, halfDays).map(({ halfDays: _, ...times }) => times)
const times = (fromTime: string, toTime: string | null, to = DAY) => ({
  from: DAY,
  fromTime,
  to,
  toTime,
})

describe('half-days of a date are absences', () => {
  test.each([
    ['none', [], []],
    ['one', [afternoon], [times('13:00', '18:00')]],
    ['two that follow each other, in any order', [afternoon, morning], [times('08:00', '18:00')]],
    ['until midnight', [evening], [times('18:00', null)]],
    ['a night', [night], [times('22:00', '06:00', '2026-12-09')]],
    ['two that overlap', [night, evening], [times('18:00', '06:00', '2026-12-09')]],
    [
      'two with a pause between them',
      [morning, evening],
      [times('08:00', '13:00'), times('18:00', null)],
    ],
  ])('%s', (_, halfDays, expected) => {
    expect(timesOf(...halfDays)).toEqual(expected)
  })

  test('each says which half-days it is', () => {
    const made = halfDayAbsences(DAY, [evening, afternoon, morning])
    expect(made.map(({ halfDays }) => halfDays)).toEqual([['morning', 'afternoon', 'evening']])
  })
})

test.each([
  [{ fromTime: null, toTime: null }, '8 December 2026'],
  [{ fromTime: null, toTime: null, to: '2026-12-09' }, '8 – 9 December 2026'],
  [{ fromTime: '13:00', toTime: '18:00' }, '8 December 2026, 13:00–18:00'],
  [{ fromTime: '13:00', toTime: null }, '8 December 2026, 13:00–24:00'],
  [
    { fromTime: '22:00', toTime: '06:00', to: '2026-12-09' },
    '8 December 2026, 22:00 – 9 December 2026, 06:00',
  ],
])('an absence %j is written %s', (change, text) => {
  const absence = { from: DAY, to: DAY, ...change }
  expect(formatAbsence(absence, 'en-GB').replaceAll(/\s/g, ' ')).toBe(text)
})
