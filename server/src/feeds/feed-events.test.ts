import type { TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { expect, test } from 'vitest'
import type { StoredShift } from '../shifts/shifts-queries.ts'
import { feedEvents } from './feed-events.ts'

const shift = (
  id: string,
  staffId: string | null,
  more: Partial<StoredShift> = {},
): StoredShift => ({
  id,
  date: '2027-03-29',
  from: '08:00',
  to: '13:00',
  halfDayId: 'morning',
  skills: [],
  languages: [],
  centerId: 'main',
  start: 1000,
  end: 2000,
  version: 3,
  cancelled: false,
  changedAt: 500,
  staffId,
  ...more,
})
const takeOver = (staffId: string, start: number, shiftId: string | null): TakeOver => ({
  id: `${staffId}-${start}`,
  centerId: 'main',
  staffId,
  shiftId,
  start,
  end: 2000,
})
const of = (staffId: string) => (one: { staffId: string | null }) => one.staffId === staffId
const all = () => true
const span = { from: 0, to: 10_000 }

test('a shift is one event, with its version and last change', () => {
  const events = feedEvents({ shifts: [shift('a', 'rita')], takeOvers: [], ...span }, of('rita'))
  expect(events).toEqual([
    {
      uid: 'a',
      start: 1000,
      end: 2000,
      centerId: 'main',
      staffId: 'rita',
      sequence: 3,
      changedAt: 500,
      cancelled: false,
    },
  ])
})

test('a shift taken over is shared, under its UID in both feeds, with a higher sequence', () => {
  const plan = { shifts: [shift('a', 'rita')], takeOvers: [takeOver('remy', 1500, 'a')], ...span }
  expect(feedEvents(plan, of('rita'))).toMatchObject([
    { uid: 'a', start: 1000, end: 1500, sequence: 4, changedAt: 1500 },
  ])
  expect(feedEvents(plan, of('remy'))).toMatchObject([{ uid: 'a', start: 1500, end: 2000 }])
  expect(feedEvents(plan, all).map(({ uid }) => uid)).toEqual(['a', 'a-2'])
})

test('one who comes in addition has an event of their own', () => {
  const plan = { shifts: [], takeOvers: [takeOver('remy', 1500, null)], ...span }
  expect(feedEvents(plan, of('remy'))).toMatchObject([{ uid: 'remy-1500', sequence: 1 }])
})

test('cancelled ones are marked, open ones are nobody’s', () => {
  const shifts = [shift('a', 'rita', { cancelled: true }), shift('b', null)]
  expect(feedEvents({ shifts, takeOvers: [], ...span }, all)).toMatchObject([
    { uid: 'b', staffId: null, cancelled: false },
    { uid: 'a', staffId: 'rita', cancelled: true },
  ])
  expect(feedEvents({ shifts, takeOvers: [], ...span }, of('rita'))).toHaveLength(1)
})
