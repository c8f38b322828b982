import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { testCenter } from '@foyer/shared/shifts/shifts-fixture.ts'
import { beforeEach, expect, test } from 'vitest'
import {
  addPost,
  assign,
  closedPosts,
  copyWeek,
  EMPTY_CLIP,
  fromTemplate,
  giveTo,
  movePerson,
  paste,
  place,
  removePost,
  type Slot,
  setNeed,
  toTemplateShifts,
} from './edit-week.ts'

const morning = { id: 'morning', name: '', from: '08:00', to: '13:00' }
const afternoon = { id: 'afternoon', name: '', from: '13:00', to: '18:00' }
const mondayMorning: Slot = { date: '2026-11-23', halfDay: morning }
const mondayAfternoon: Slot = { date: '2026-11-23', halfDay: afternoon }
const tuesdayMorning: Slot = { date: '2026-11-24', halfDay: morning }

let made = 0
const makeId = () => {
  made += 1
  return `new-${made}`
}
beforeEach(() => {
  made = 0
})

function shift(id: string, slot: Slot, staffId: string | null): PlannedShift {
  const { id: halfDayId, from, to } = slot.halfDay
  return { id, date: slot.date, from, to, halfDayId, staffId, skills: [], languages: [] }
}
/** Who has which post. */
const people = (shifts: readonly PlannedShift[]) =>
  Object.fromEntries(shifts.map(({ id, staffId }) => [id, staffId]))

const week = [
  shift('a', mondayMorning, 'anna'),
  shift('b', mondayMorning, null),
  shift('c', tuesdayMorning, 'cem'),
]

test('a post is given to somebody, opened, and removed', () => {
  expect(people(assign(week, 'b', 'ben'))).toEqual({ a: 'anna', b: 'ben', c: 'cem' })
  expect(people(assign(week, 'a', null))).toEqual({ a: null, b: null, c: 'cem' })
  expect(people(removePost(week, 'a'))).toEqual({ b: null, c: 'cem' })
})

test('what changes nothing is no change', () => {
  expect(assign(week, 'a', 'anna')).toBe(week)
  expect(assign(week, 'gone', 'anna')).toBe(week)
  expect(removePost(week, 'gone')).toBe(week)
  expect(place(week, 'anna', mondayMorning, null, makeId)).toBe(week)
  expect(movePerson(week, 'b', tuesdayMorning, null, makeId)).toBe(week)
  expect(movePerson(week, 'a', mondayMorning, null, makeId)).toBe(week)
  expect(movePerson(week, 'a', mondayMorning, 'a', makeId)).toBe(week)
})

test('who is put into a slot takes the open post there, or a new one', () => {
  expect(people(place(week, 'ben', mondayMorning, null, makeId))).toEqual({
    a: 'anna',
    b: 'ben',
    c: 'cem',
  })
  const added = place(week, 'ben', mondayAfternoon, null, makeId)
  expect(added.at(-1)).toEqual(shift('new-1', mondayAfternoon, 'ben'))
})

test('nobody is put into the same half-day twice', () => {
  expect(place(week, 'anna', mondayMorning, 'b', makeId)).toBe(week)
  const twice = [...week, shift('d', tuesdayMorning, 'anna')]
  expect(movePerson(twice, 'a', tuesdayMorning, null, makeId)).toBe(twice)
})

test('a move leaves the post behind open', () => {
  expect(people(movePerson(week, 'c', mondayMorning, 'b', makeId))).toEqual({
    a: 'anna',
    b: 'cem',
    c: null,
  })
  expect(people(movePerson(week, 'c', mondayAfternoon, null, makeId))).toEqual({
    a: 'anna',
    b: null,
    c: null,
    'new-1': 'cem',
  })
})

test('a move onto somebody exchanges the two', () => {
  expect(people(movePerson(week, 'a', tuesdayMorning, 'c', makeId))).toEqual({
    a: 'cem',
    b: null,
    c: 'anna',
  })
})

test('what was copied is put onto a post, which keeps its id and time, or makes one', () => {
  const clip = { staffId: 'ben', skills: ['Leasing'], languages: ['de' as const] }
  const copied = { ...shift('source', tuesdayMorning, null), ...clip }
  expect(paste(week, copied, mondayMorning, 'b', makeId)[1]).toEqual({ ...week[1], ...clip })
  expect(paste(week, clip, mondayAfternoon, null, makeId).at(-1)).toMatchObject({
    ...clip,
    id: 'new-1',
    from: '13:00',
    to: '18:00',
  })
})

test('whoever has a post in a half-day is not pasted into it twice', () => {
  const clip = { staffId: 'anna', skills: ['Leasing'], languages: [] }
  expect(paste(week, clip, mondayMorning, 'b', makeId)[1]).toMatchObject({
    staffId: null,
    skills: ['Leasing'],
  })
  expect(paste(week, clip, mondayMorning, null, makeId).at(-1)).toMatchObject({ staffId: null })
  expect(paste(week, clip, mondayMorning, 'a', makeId)[0]).toMatchObject({ staffId: 'anna' })
})

test('a need is changed on its post alone', () => {
  const changed = setNeed(week, 'b', { skills: ['Leasing'], languages: [] })
  expect(changed.map(({ skills }) => skills.length)).toEqual([0, 1, 0])
})

test('another week comes on the same weekdays under new ids', () => {
  const copied = copyWeek(week, '2026-11-23', '2026-12-07', makeId)
  expect(copied.map(({ id, date }) => [id, date])).toEqual([
    ['new-1', '2026-12-07'],
    ['new-2', '2026-12-07'],
    ['new-3', '2026-12-08'],
  ])
})

test('a week goes into a template and comes back; a half-day that is gone or closed is left out', () => {
  const both = addPost(week, mondayAfternoon, { ...EMPTY_CLIP, staffId: 'ben' }, makeId)
  const template = { shifts: toTemplateShifts(both) }
  expect(template.shifts.map(({ weekday }) => weekday)).toEqual([1, 1, 2, 1])
  const center = { ...testCenter, halfDays: [morning, afternoon] }
  const back = fromTemplate(template, '2026-11-30', center, makeId)
  expect(back.map(({ date, from, staffId }) => [date, from, staffId])).toEqual([
    ['2026-11-30', '08:00', 'anna'],
    ['2026-11-30', '08:00', null],
    ['2026-12-01', '08:00', 'cem'],
    ['2026-11-30', '13:00', 'ben'],
  ])
  expect(
    fromTemplate(template, '2026-11-30', { ...center, halfDays: [morning] }, makeId),
  ).toHaveLength(3)
  const holidays = [{ date: '2026-12-01', name: 'Founding day', source: 'hand' as const }]
  const closed = { ...center, calendar: { ...center.calendar, holidays } }
  expect(fromTemplate(template, '2026-11-30', closed, makeId)).toHaveLength(3)
  expect(closedPosts(template, '2026-11-30', closed)).toBe(1)
  expect(closedPosts(template, '2026-11-30', { ...center, halfDays: [morning] })).toBe(0)
})

test('a shift is given to somebody in its slot, or leaves its post open for another slot', () => {
  expect(people(giveTo(week, 'a', 'ben', mondayMorning, makeId))).toEqual({
    a: 'ben',
    b: null,
    c: 'cem',
  })
  expect(people(giveTo(week, 'c', 'ben', mondayMorning, makeId))).toEqual({
    a: 'anna',
    b: 'ben',
    c: null,
  })
  expect(giveTo(week, 'c', 'anna', mondayMorning, makeId)).toBe(week)
  expect(giveTo(week, 'gone', 'ben', mondayMorning, makeId)).toBe(week)
})
