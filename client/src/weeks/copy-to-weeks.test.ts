import { testAbsence, testMember } from '@foyer/shared/crew/crew-fixture.ts'
import { MONDAY, testCenter, testPlanned, uuid } from '@foyer/shared/shifts/shifts-fixture.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { expect, test } from 'vitest'
import { copyToWeek } from './copy-to-weeks.ts'

const NEXT = '2027-03-29'
const source = [
  testPlanned(1, { staffId: 'ann' }),
  testPlanned(2, { date: '2027-03-23', staffId: 'ben', skills: ['Leasing'] }),
]
const target = (change: Partial<Week> = {}): Week => ({
  centerId: 'main',
  monday: NEXT,
  version: 0,
  state: 'draft',
  draft: [],
  published: [],
  publishedAt: null,
  ...change,
})
let made = 0
function copy({
  week = target(),
  replaces = false,
  wall = `${MONDAY}T00:00`,
  isAway = false,
  holiday = '',
}) {
  const { calendar } = testCenter
  const holidays = holiday ? [{ date: holiday, name: 'Easter', source: 'hand' as const }] : []
  const center = { ...testCenter, calendar: { ...calendar, holidays } }
  const absences = isAway ? [testAbsence('2027-03-30')] : []
  const crew = { crew: [testMember('ann'), testMember('ben', { absences })], history: [], busy: [] }
  made = 90
  return copyToWeek({ center, crew, monday: MONDAY, wall }, source, week, replaces, () =>
    uuid(++made),
  )
}
const posts = (copied: ReturnType<typeof copy>) =>
  copied.shifts?.map(({ id, date, staffId }) => [id, date, staffId])

test('a plan comes on the same weekdays of a later week, with its people and needs', () => {
  const copied = copy({})
  expect(posts(copied)).toEqual([
    [uuid(91), NEXT, 'ann'],
    [uuid(92), '2027-03-30', 'ben'],
  ])
  expect(copied.shifts![1]!.skills).toEqual(['Leasing'])
  expect([copied.leftOut, copied.opened]).toEqual([0, 0])
})

test('on a holiday nothing is planned; who is away leaves the post open', () => {
  const closed = copy({ holiday: NEXT })
  expect(posts(closed)).toEqual([[uuid(91), '2027-03-30', 'ben']])
  expect(closed.leftOut).toBe(1)
  const open = copy({ isAway: true })
  expect(posts(open)).toEqual([
    [uuid(91), NEXT, 'ann'],
    [uuid(92), '2027-03-30', null],
  ])
  expect(open.opened).toBe(1)
})

test('a week that has posts stays, or is replaced: then posts keep their ids and what has begun stays', () => {
  const draft = [
    testPlanned(11, { date: NEXT, staffId: 'ben' }),
    testPlanned(12, { date: '2027-03-30', staffId: 'ben' }),
    testPlanned(13, { date: '2027-03-31', staffId: 'ben' }),
  ]
  const week = target({ version: 4, draft })
  expect(copy({ week }).shifts).toBeNull()
  expect(posts(copy({ week, replaces: true }))).toEqual([
    [uuid(11), NEXT, 'ann'],
    [uuid(12), '2027-03-30', 'ben'],
  ])
  const later = copy({ week, replaces: true, wall: `${NEXT}T09:00` })
  expect(posts(later)).toEqual([
    [uuid(11), NEXT, 'ben'],
    [uuid(12), '2027-03-30', 'ben'],
  ])
  expect(later.leftOut).toBe(1)
})

test('what a template would make of a week that nobody saved is nothing to keep', () => {
  const week = target({ draft: [testPlanned(11, { date: NEXT })] })
  expect(posts(copy({ week }))?.map(([id]) => id)).toEqual([uuid(91), uuid(92)])
})
