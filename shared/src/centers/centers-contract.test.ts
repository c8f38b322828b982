import { describe, expect, test } from 'vitest'
import {
  CenterBody,
  type CenterCalendar,
  CenterIdSchema,
  type DayHours,
  DEFAULT_CENTER,
  NewCenterBody,
  StoredCenterSchema,
} from './centers-contract.ts'

const morning = { id: 'morning', from: '08:00', to: '13:00' }
const night = { id: 'night', from: '22:00', to: '06:00' }

test('half-days of a center: with ids of their own, also through midnight', () => {
  expect(CenterBody.safeParse({ version: 0, halfDays: [morning, night] }).success).toBe(true)
})

test.each([
  ['none', []],
  ['two with one id', [morning, { ...night, id: 'morning' }]],
  ['one that ends when it begins', [{ ...morning, to: '08:00' }]],
  ['more than four', ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...morning, id }))],
])('half-days that are refused: %s', (_, halfDays) => {
  expect(CenterBody.safeParse({ version: 0, halfDays }).success).toBe(false)
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
    const { error } = CenterBody.safeParse({
      version: 0,
      calendar: { ...DEFAULT_CENTER.calendar, week },
    })
    return error?.issues[0]?.path.join('.')
  }
  const part = (from: string, to: string) => ({ from, to })

  test.each([
    ['none: closed', []],
    ['the whole day', [part('00:00', '24:00')]],
    ['the last minute', [part('23:59', '24:00')]],
    ['with a pause of a minute', [part('08:00', '12:00'), part('12:01', '18:00')]],
    ['through midnight, as the last ones', [part('08:00', '12:00'), part('18:00', '02:00')]],
    ['a day and a night', [part('08:00', '08:00')]],
    ['six parts', [0, 1, 2, 3, 4, 5].map((hour) => part(`0${hour}:00`, `0${hour}:30`))],
  ])('may be %s', (_, hours) => {
    expect(pathOf(hours)).toBeUndefined()
  })

  test.each([
    [
      'go on over midnight before others',
      [part('18:00', '02:00'), part('20:00', '21:00')],
      'calendar.week.1',
    ],
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
  expect(CenterBody.safeParse({ version: 0, ...change }).error?.issues[0]?.path.join('.')).toBe(
    path,
  )
})

test('a new center says its address once: later nobody can change it', () => {
  const center = { id: 'tokyo', name: ' Tokyo ', zone: 'Asia/Tokyo', layout: 'hall' }
  expect(NewCenterBody.parse(center)).toEqual({ ...center, name: 'Tokyo' })
  expect(NewCenterBody.safeParse({ ...center, zone: '+09:00' }).success).toBe(false)
  expect(CenterBody.parse({ id: 'osaka', version: 3, name: 'Osaka' })).toEqual({
    version: 3,
    name: 'Osaka',
  })
})

describe('C14 hours through midnight end before those of the next day begin', () => {
  const day = [{ from: '08:00', to: '18:00' }]
  const night = [{ from: '18:00', to: '02:00' }]
  const calm = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] }
  const wrongOf = (part: Partial<CenterCalendar>) => {
    const calendar = { ...DEFAULT_CENTER.calendar, week: calm, ...part }
    const { error } = CenterBody.safeParse({ version: 0, calendar })
    return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
  }
  const change = (date: string, hours: DayHours) => ({ date, hours, note: '' })

  test('in the week, from Sunday to Monday too; what touches may', () => {
    const early = [{ from: '01:00', to: '05:00' }]
    expect(wrongOf({ week: { ...calm, 1: night, 2: early } })).toEqual([
      'calendar.week.2: weekday 1 goes on through midnight until after weekday 2 has begun',
    ])
    expect(wrongOf({ week: { ...calm, 7: night, 1: early } })).toEqual([
      'calendar.week.1: weekday 7 goes on through midnight until after weekday 1 has begun',
    ])
    expect(wrongOf({ week: { ...calm, 1: night, 2: [{ from: '02:00', to: '05:00' }] } })).toEqual(
      [],
    )
    expect(wrongOf({ week: { ...calm, 5: night, 6: night } })).toEqual([])
  })

  test('on single days, beside the usual hours of the days around', () => {
    const week = { ...calm, 5: night }
    expect(
      wrongOf({ week, changes: [change('2027-01-09', [{ from: '00:30', to: '10:00' }])] }),
    ).toEqual([
      'calendar.changes.0.hours: 2027-01-08 goes on through midnight until after 2027-01-09 has begun',
    ])
    const long = [{ from: '20:00', to: '09:00' }]
    expect(wrongOf({ week, changes: [change('2027-01-05', long)] })).toEqual([
      'calendar.changes.0.hours: 2027-01-05 goes on through midnight until after 2027-01-06 has begun',
    ])
    expect(
      wrongOf({ week, changes: [change('2027-01-05', long), change('2027-01-06', [])] }),
    ).toEqual([])
  })
})

test('C16 a half-day may have a name of its own, up to four of them', () => {
  const named = (names: string[]) =>
    CenterBody.safeParse({
      version: 0,
      halfDays: names.map((name, i) => ({ ...morning, id: `part-${i}`, name })),
    })
  expect(
    named(['Frühschicht', ' Late ', '夜', '']).data?.halfDays?.map(({ name }) => name),
  ).toEqual(['Frühschicht', 'Late', '夜', ''])
  expect(named(['x'.repeat(41)]).error?.issues[0]?.path.join('.')).toBe('halfDays.0.name')
})

test('a center that was stored before it had all of this is read as it was', () => {
  const { version: _version, hours: _hours, phone: _phone, ...before } = DEFAULT_CENTER
  const halfDays = before.halfDays.map(({ id, from, to }) => ({ id, from, to }))
  const calendar = {
    ...before.calendar,
    week: { ...before.calendar.week, 5: [{ from: '18:00', to: '24:00' }] },
  }
  const stored = { ...before, id: 'tokyo', name: 'Tokyo', halfDays, calendar }
  expect(StoredCenterSchema.parse(stored)).toEqual({
    ...DEFAULT_CENTER,
    id: 'tokyo',
    name: 'Tokyo',
    calendar,
  })
})
