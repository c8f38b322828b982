import { describe, expect, test } from 'vitest'
import { testMember } from '../crew/crew-fixture.ts'
import { testShift, ZONE } from '../shifts/shifts-fixture.ts'
import { isClear, takeEffect } from './take-effect.ts'

const TUESDAY = '2027-03-23'
const SUNDAY = '2027-03-28'
const bob = testMember('bob', { maxHalfDays: 2 })
const own = (number: number, change = {}) => testShift(number, { staffId: 'bob', ...change })
/** Ann's morning of Monday. */
const offered = testShift(1)
const effect = (shifts: Parameters<typeof takeEffect>[2], given?: string, member = bob) =>
  takeEffect(member, offered, [offered, ...shifts], ZONE, given)

test('who has nothing else may have it, and nothing is to be said', () => {
  expect(effect([])).toEqual({
    staffId: 'bob',
    blocked: null,
    concern: null,
    missing: { skills: [], languages: [] },
    halfDays: 1,
    most: 2,
  })
})

describe('R32 what is in the way', () => {
  const late = { from: '16:00', to: '22:00', date: '2027-03-21' }
  test.each([
    ['a shift then', own(2), 'overlap', null],
    ['one in another center then', own(2, { centerId: 'tokyo' }), 'overlap', null],
    ['not one that is cancelled', own(2, { cancelled: true }), null, null],
    ['not one of somebody else', own(2, { staffId: 'cem' }), null, null],
    ['not one that ends as it begins', own(2, { from: '06:00', to: '08:00' }), null, null],
    ['short rest only troubles', own(2, late), null, 'rest'],
    ['not a rest of eleven hours', own(2, { ...late, to: '21:00' }), null, null],
  ] as const)('%s', (_, other, blocked, concern) => {
    expect(effect([other])).toMatchObject({ blocked, concern })
  })

  test('nothing that is given for it', () => {
    const then = own(2)
    expect(effect([then]).blocked).toBe('overlap')
    expect(effect([then], then.id)).toMatchObject({ blocked: null, halfDays: 1 })
    expect(effect([then, own(3)], then.id).blocked).toBe('overlap')
  })

  test('what is blocked has no concern beside it', () => {
    const busy = [own(2), own(3, { date: TUESDAY }), own(4, { date: '2027-03-24' })]
    expect(effect(busy)).toMatchObject({ blocked: 'overlap', concern: null, halfDays: 4 })
    const never = testMember('bob', { availability: { '1-morning': 'cannot' }, maxHalfDays: 0 })
    expect(effect([], undefined, never)).toMatchObject({
      blocked: 'cannot',
      concern: 'week-limit',
    })
  })

  test('a third half-day of a day, and one more than wanted in the week', () => {
    const same = (number: number, from: string, to: string) => own(number, { from, to })
    const day = [same(2, '13:00', '15:00'), same(3, '15:00', '18:00')]
    expect(effect(day)).toMatchObject({ blocked: null, concern: 'day-limit', halfDays: 3 })
    const week = [own(2, { date: TUESDAY }), own(3, { date: SUNDAY })]
    expect(effect(week)).toMatchObject({ concern: 'week-limit', halfDays: 3 })
    const beside = [own(2, { date: '2027-03-20' }), own(3, { date: '2027-03-29' })]
    expect(effect(beside)).toMatchObject({ concern: null, halfDays: 1 })
  })

  test('the shift itself does not count twice, once it is theirs', () => {
    const theirs = { ...offered, staffId: 'bob' }
    expect(takeEffect(bob, theirs, [theirs], ZONE)).toMatchObject({ blocked: null, halfDays: 1 })
  })

  test('the day is that of where the shift is', () => {
    // The last hour of Monday in Berlin is Tuesday in Tokyo.
    const night = [own(2, { from: '23:00', to: '23:30' }), own(3, { from: '23:30', to: '23:59' })]
    expect(effect(night).concern).toBe('day-limit')
    const member = testMember('bob', { centers: ['tokyo'] })
    const tokyo = testShift(4, { from: '18:00', to: '19:00', centerId: 'tokyo' })
    expect(takeEffect(member, tokyo, night, 'Asia/Tokyo').concern).toBeNull()
  })
})

describe('R33 it is clear', () => {
  const clear = effect([])
  test.each<[string, Partial<typeof clear>, boolean]>([
    ['when nothing speaks against it', {}, true],
    ['not when it is blocked', { blocked: 'absent' }, false],
    ['not with a concern', { concern: 'rest' }, false],
    ['not without a skill', { missing: { skills: ['Parts'], languages: [] } }, false],
    ['not without a language', { missing: { skills: [], languages: ['de'] } }, false],
  ])('%s', (_, change, expected) => {
    expect(isClear({ ...clear, ...change })).toBe(expected)
  })

  test('what a shift asks for is compared with who would get it', () => {
    const shift = testShift(5, { skills: ['Parts'], languages: ['pt'] })
    const able = testMember('bob', { skills: ['PARTS'], languages: ['pt-BR'] })
    expect(isClear(takeEffect(able, shift, [], ZONE))).toBe(true)
    expect(takeEffect(bob, shift, [], ZONE).missing).toEqual({
      skills: ['Parts'],
      languages: ['pt'],
    })
  })
})
