import { expect, test } from 'vitest'
import { testAbsence, testMember } from '../crew/crew-fixture.ts'
import { MONDAY, testCenter, testPlanned } from '../shifts/shifts-fixture.ts'
import { addDays } from '../time/local-dates.ts'
import { toTemplateShifts } from '../weeks/templates.ts'
import { makeWeek } from './make-week.ts'

const TUESDAY = addDays(MONDAY, 1)
const week = {
  name: '',
  shifts: toTemplateShifts([
    testPlanned(1),
    testPlanned(2, { staffId: 'ben' }),
    testPlanned(3, { date: TUESDAY, staffId: 'ben' }),
    testPlanned(4, { date: TUESDAY, halfDayId: 'afternoon', staffId: null }),
  ]),
}
const crew = [testMember('ann'), testMember('ben')]
let made = 0
const makeId = () => `new-${made++}`
const make = (change: Partial<Parameters<typeof makeWeek>[0]> = {}) =>
  makeWeek({ center: testCenter, monday: MONDAY, week, crew, before: [], makeId, ...change })
const holders = ({ shifts }: ReturnType<typeof make>) => shifts.map(({ staffId }) => staffId)

test('RO5 who is away, no longer there or of another center leaves the post open, and that is said', () => {
  const away = testMember('ben', { absences: [testAbsence(TUESDAY, TUESDAY, { staffId: 'ben' })] })
  const madeWeek = make({ crew: [testMember('ann', { centers: ['lyon'] }), away] })
  expect(holders(madeWeek)).toEqual([null, 'ben', null, null])
  expect(madeWeek.opened).toEqual([
    { date: MONDAY, halfDayId: 'morning', staffId: 'ann', why: 'gone' },
    { date: TUESDAY, halfDayId: 'morning', staffId: 'ben', why: 'absent' },
  ])
  expect(make({ crew: [] }).opened.map(({ staffId }) => staffId)).toEqual(['ann', 'ben', 'ben'])
  expect(make()).toMatchObject({ opened: [] })
  // Of a day of which somebody is away for the afternoon, the morning is theirs.
  const afternoon = testAbsence(MONDAY, MONDAY, { fromTime: '13:00', toTime: '18:00' })
  expect(make({ crew: [testMember('ann', { absences: [afternoon] }), crew[1]!] }).opened).toEqual(
    [],
  )
})

test('RO5 a day on which the center is closed has no posts', () => {
  const holidays = [{ date: TUESDAY, name: 'Founding day', source: 'hand' as const }]
  const center = { ...testCenter, calendar: { ...testCenter.calendar, holidays } }
  expect(make({ center }).shifts.map(({ date }) => date)).toEqual([MONDAY, MONDAY])
})

test('RO6 posts keep their ids, in their order, and more of them get new ones', () => {
  const before = make()
  const again = make({ before: before.shifts })
  expect(again).toEqual(before)
  const [first, ...others] = week.shifts
  const more = make({
    week: { name: '', shifts: [first!, first!, ...others] },
    before: before.shifts,
  })
  const ids = before.shifts.map(({ id }) => id)
  expect(more.shifts.map(({ id }) => ids.includes(id))).toEqual([true, true, false, true, true])
})
