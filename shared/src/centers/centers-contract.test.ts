import { describe, expect, test } from 'vitest'
import { CenterBody, CenterIdSchema, DEFAULT_CENTER, NewCenterBody } from './centers-contract.ts'

const morning = { id: 'morning', from: '08:00', to: '13:00' }
const night = { id: 'night', from: '22:00', to: '06:00' }

test('half-days of a center: with ids of their own, also through midnight', () => {
  expect(CenterBody.safeParse({ halfDays: [morning, night] }).success).toBe(true)
})

test.each([
  ['none', []],
  ['two with one id', [morning, { ...night, id: 'morning' }]],
  ['one that ends when it begins', [{ ...morning, to: '08:00' }]],
  ['more than four', ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...morning, id }))],
])('half-days that are refused: %s', (_, halfDays) => {
  expect(CenterBody.safeParse({ halfDays }).success).toBe(false)
})

test.each([
  ['a', true],
  ['tokyo-2', true],
  ['0', true],
  ['x'.repeat(32), true],
  ['x'.repeat(33), false],
  ['', false],
  ['Tokyo', false],
  ['-tokyo', false],
  ['tokyo-', false],
  ['tokyo/..', false],
  ['tokyo\n', false],
  ['tōkyō', false],
])('%j can be part of an address: %s', (id, expected) => {
  expect(CenterIdSchema.safeParse(id).success).toBe(expected)
})

describe('the hours of a day', () => {
  const pathOf = (hours: unknown) => {
    const week = { ...DEFAULT_CENTER.calendar.week, 1: hours }
    const { error } = CenterBody.safeParse({ calendar: { ...DEFAULT_CENTER.calendar, week } })
    return error?.issues[0]?.path.join('.')
  }
  const part = (from: string, to: string) => ({ from, to })

  test.each([
    ['none: closed', []],
    ['the whole day', [part('00:00', '24:00')]],
    ['the last minute', [part('23:59', '24:00')]],
    ['with a pause of a minute', [part('08:00', '12:00'), part('12:01', '18:00')]],
    ['six parts', [0, 1, 2, 3, 4, 5].map((hour) => part(`0${hour}:00`, `0${hour}:30`))],
  ])('may be %s', (_, hours) => {
    expect(pathOf(hours)).toBeUndefined()
  })

  test.each([
    ['end as they begin', [part('08:00', '08:00')], 'calendar.week.1.0'],
    ['go on over midnight', [part('22:00', '02:00')], 'calendar.week.1.0'],
    ['begin at 24:00', [part('24:00', '24:00')], 'calendar.week.1.0.from'],
    ['touch', [part('08:00', '12:00'), part('12:00', '18:00')], 'calendar.week.1'],
    ['overlap', [part('08:00', '12:00'), part('11:00', '18:00')], 'calendar.week.1'],
    ['are out of order', [part('13:00', '18:00'), part('08:00', '12:00')], 'calendar.week.1'],
    [
      'are in seven parts',
      [0, 1, 2, 3, 4, 5, 6].map((hour) => part(`0${hour}:00`, `0${hour}:30`)),
      'calendar.week.1',
    ],
  ])('that %s are refused, and that is named', (_, hours, path) => {
    expect(pathOf(hours)).toBe(path)
  })
})

test.each([
  [
    'late before it begins',
    { rules: { ...DEFAULT_CENTER.rules, lateAfter: -1 } },
    'rules.lateAfter',
  ],
  ['missed at once', { rules: { ...DEFAULT_CENTER.rules, missedAfter: 0 } }, 'rules.missedAfter'],
  ['a name of blanks', { name: ' ' }, 'name'],
  ['a half-day without an id', { halfDays: [{ ...morning, id: '' }] }, 'halfDays.0.id'],
  [
    'holidays of a file here',
    { calendar: { ...DEFAULT_CENTER.calendar, holidayAddress: 'file:///etc/passwd' } },
    'calendar.holidayAddress',
  ],
  [
    'a week of six days',
    {
      calendar: { ...DEFAULT_CENTER.calendar, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] } },
    },
    'calendar.week.7',
  ],
])('a center with %s is refused, and that is named', (_, change, path) => {
  expect(CenterBody.safeParse(change).error?.issues[0]?.path.join('.')).toBe(path)
})

test('a new center says its address once: later nobody can change it', () => {
  const center = { id: 'tokyo', name: ' Tokyo ', zone: 'Asia/Tokyo', layout: 'hall' }
  expect(NewCenterBody.parse(center)).toEqual({ ...center, name: 'Tokyo' })
  expect(NewCenterBody.safeParse({ ...center, zone: '+09:00' }).success).toBe(false)
  expect(CenterBody.parse({ id: 'osaka', name: 'Osaka' })).toEqual({ name: 'Osaka' })
})
