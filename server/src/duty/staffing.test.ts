import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import type { Status } from '@foyer/shared/duty/statuses.ts'
import { expect, test } from 'vitest'
import type { RepOnDuty } from './rep-on-duty.ts'
import { staffingOf } from './staffing.ts'

const NOW = 1_000_000
const AWAY = AWAY_SECONDS * 1000

function rep(staffId: string, status: Status, gone: number | null = null, since = 0): RepOnDuty {
  const awaySince = gone === null ? null : NOW - gone
  return { staffId, status, since, awaySince } as RepOnDuty
}

test.each([
  { what: 'nobody', duties: [], available: [], pause: null },
  { what: 'one who is there', duties: [rep('a', 'available')], available: ['a'], pause: null },
  { what: 'one who is busy', duties: [rep('a', 'busy')], available: ['a'], pause: null },
  {
    what: 'one gone for a moment',
    duties: [rep('a', 'available', AWAY - 1)],
    available: ['a'],
    pause: null,
  },
  { what: 'one gone for long', duties: [rep('a', 'available', AWAY)], available: [], pause: null },
  {
    what: 'one on the phone and gone',
    duties: [rep('a', 'on-the-phone', AWAY)],
    available: [],
    pause: null,
  },
  {
    what: 'one back soon, one on the phone',
    duties: [rep('a', 'back-soon'), rep('b', 'on-the-phone')],
    available: [],
    pause: 'on-the-phone',
  },
  { what: 'one back soon', duties: [rep('a', 'back-soon')], available: [], pause: 'back-soon' },
  {
    what: 'two who answer and one who does not',
    duties: [rep('a', 'available', null, 9), rep('b', 'on-the-phone'), rep('c', 'busy', null, 3)],
    available: ['c', 'a'],
    pause: null,
  },
])('C8 C11 the staffing of $what', ({ duties, available, pause }) => {
  const staffing = staffingOf(duties, NOW)
  expect(staffing.available.map(({ staffId }) => staffId)).toEqual(available)
  expect(staffing.pause).toBe(pause)
})

test('says when the next one counts as gone', () => {
  expect(staffingOf([rep('a', 'available')], NOW).until).toBe(Number.POSITIVE_INFINITY)
  const two = [rep('a', 'available', 10_000), rep('b', 'back-soon', 20_000)]
  expect(staffingOf(two, NOW).until).toBe(NOW - 20_000 + AWAY)
  expect(staffingOf([rep('a', 'available', AWAY)], NOW).until).toBe(Number.POSITIVE_INFINITY)
})
