import { describe, expect, test } from 'vitest'
import { SKILLS_MAX } from '../shifts/shifts-contract.ts'
import { AbsenceBody, CrewMemberBody } from './crew-contract.ts'

const accepts = (body: object) => CrewMemberBody.safeParse({ version: 0, ...body }).success
const pathOf = (schema: typeof CrewMemberBody | typeof AbsenceBody, body: unknown) =>
  schema.safeParse(body).error?.issues[0]?.path.join('.')

describe('what the rota knows of a rep', () => {
  test('may be changed in parts, or in nothing', () => {
    expect(accepts({})).toBe(true)
    expect(accepts({ maxHalfDays: 7 })).toBe(true)
    expect(accepts({ availability: { '1-morning': 'wish', '7-late-night': 'cannot' } })).toBe(true)
  })

  test.each([
    ['more half-days than a week has', { maxHalfDays: 15 }, 'maxHalfDays'],
    ['a negative number of them', { maxHalfDays: -1 }, 'maxHalfDays'],
    ['half of one', { maxHalfDays: 2.5 }, 'maxHalfDays'],
    ['an eighth weekday', { availability: { '8-morning': 'can' } }, 'availability.8-morning'],
    ['an unknown answer', { availability: { '1-morning': 'maybe' } }, 'availability.1-morning'],
    [
      'a prototype',
      { availability: JSON.parse('{"__proto__x": "can"}') },
      'availability.__proto__x',
    ],
    ['an address that is none', { centers: ['Main Street'] }, 'centers.0'],
    ['more skills than anybody has', { skills: Array(SKILLS_MAX + 1).fill('x') }, 'skills'],
  ])('refuses %s, and names it', (_, body, path) => {
    expect(pathOf(CrewMemberBody, body)).toBe(path)
  })

  test('takes up to 280 half-days of availability', () => {
    const said = (count: number) => {
      const keys = Array.from({ length: count }, (_, i) => `${(i % 7) + 1}-h${Math.floor(i / 7)}`)
      return { availability: Object.fromEntries(keys.map((key) => [key, 'can'])) }
    }
    expect(accepts(said(280))).toBe(true)
    expect(accepts(said(281))).toBe(false)
  })
})

describe('an absence', () => {
  const week = { from: '2027-01-11', to: '2027-01-15', kind: 'holiday', note: ' by the sea ' }

  test('is of whole days where no time is named, its note without blanks around it', () => {
    const whole = { fromTime: null, toTime: null }
    expect(AbsenceBody.parse(week)).toEqual({ ...week, ...whole, note: 'by the sea' })
    expect(AbsenceBody.safeParse({ ...week, to: week.from }).success).toBe(true)
  })

  test.each([
    ['a part of one day', { to: week.from, fromTime: '13:00', toTime: '18:00' }],
    ['from a time on', { to: week.from, fromTime: '23:59' }],
    ['until a time', { to: week.from, toTime: '00:01' }],
    ['a night', { to: '2027-01-12', fromTime: '22:00', toTime: '06:00' }],
  ])('may be %s', (_, change) => {
    expect(AbsenceBody.parse({ ...week, ...change })).toMatchObject(change)
  })

  test.each([
    ['ends before it begins', { to: '2027-01-10' }, 'to'],
    ['begins on a day that there is not', { from: '2027-02-29', to: '2027-03-01' }, 'from'],
    ['is of an unknown kind', { kind: 'strike' }, 'kind'],
    ['has too long a note', { note: 'x'.repeat(201) }, 'note'],
    ['has a time in its day', { from: '2027-01-11T08:00' }, 'from'],
    ['begins at no time', { fromTime: '24:00' }, 'fromTime'],
    ['ends as it begins', { to: week.from, fromTime: '13:00', toTime: '13:00' }, 'toTime'],
    ['ends at an earlier time', { to: week.from, fromTime: '13:00', toTime: '12:59' }, 'toTime'],
    ['ends with the midnight of its begin', { to: week.from, toTime: '00:00' }, 'toTime'],
  ])('that %s is refused', (_, change, path) => {
    expect(pathOf(AbsenceBody, { ...week, ...change })).toBe(path)
  })
})
