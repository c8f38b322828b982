import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { expect, test } from 'vitest'
import { type CellDeed, editPerson, editPost } from './cell-edits.ts'
import type { Slot } from './edit-week.ts'

const morning = { id: 'morning', from: '08:00', to: '13:00' }
const monday: Slot = { date: '2026-11-23', halfDay: morning }
const tuesday: Slot = { date: '2026-11-24', halfDay: morning }

function shift(id: string, { date, halfDay }: Slot, staffId: string | null): PlannedShift {
  const { id: halfDayId, from, to } = halfDay
  return { id, date, from, to, halfDayId, staffId, skills: [], languages: [] }
}
const anna = shift('a', monday, 'anna')
const open = shift('b', tuesday, null)
const week = [anna, open]
const makeId = () => 'new'

/** The step's name, and who has which shift after it; null: nothing was done. */
function done(edit: ReturnType<typeof editPost>) {
  if (edit === null) return null
  const after = edit.change(week)
  if (after === week) return [edit.name, 'as before']
  return [edit.name, Object.fromEntries(after.map(({ id, staffId }) => [id, staffId]))]
}
const post = (slot: Slot, own: PlannedShift | null, deed: CellDeed) =>
  done(editPost({ slot, shift: own }, deed, makeId))
const person = (slot: Slot, own: PlannedShift | null, staffId: string, deed: CellDeed) =>
  done(editPerson({ slot, shift: own }, staffId, deed, makeId))
const drop = (dragged: string, copies = false): CellDeed => ({
  kind: 'drop',
  dragged:
    dragged.length === 1
      ? { kind: 'post', shiftId: dragged }
      : { kind: 'person', staffId: dragged },
  copies,
})
const clip = { staffId: 'cem', skills: ['Leasing'], languages: [] }

test('where a post is a cell: adding, deleting once and twice, cutting, pasting', () => {
  expect(post(monday, anna, { kind: 'add' })).toEqual(['add', { a: 'anna', b: null, new: null }])
  expect(post(monday, anna, { kind: 'delete' })).toEqual(['open', { a: null, b: null }])
  expect(post(tuesday, open, { kind: 'delete' })).toEqual(['remove', { a: 'anna' }])
  expect(post(monday, anna, { kind: 'cut' })).toEqual(['remove', { b: null }])
  expect(post(tuesday, open, { kind: 'paste', clip })).toEqual(['paste', { a: 'anna', b: 'cem' }])
  expect(post(tuesday, null, { kind: 'paste', clip })).toEqual([
    'paste',
    { a: 'anna', b: null, new: 'cem' },
  ])
  expect(post(tuesday, null, { kind: 'cut' })).toBeNull()
  expect(post(tuesday, null, { kind: 'delete' })).toBeNull()
})

test('where a post is a cell: somebody is dropped, a post is moved or copied', () => {
  expect(post(tuesday, open, drop('ben'))).toEqual(['assign', { a: 'anna', b: 'ben' }])
  expect(post(tuesday, open, drop('a'))).toEqual(['move', { a: null, b: 'anna' }])
  expect(post(tuesday, open, drop('a', true))).toEqual(['assign', { a: 'anna', b: 'anna' }])
  expect(post(monday, anna, drop('b'))).toEqual(['move', 'as before'])
  expect(post(monday, anna, drop('b', true))).toEqual(['assign', 'as before'])
})

test("where a person's half-day is a cell: every deed is about whether they have a shift then", () => {
  const has = ['assign', { a: 'anna', b: 'anna' }]
  expect(person(tuesday, null, 'anna', { kind: 'add' })).toEqual(has)
  expect(person(tuesday, null, 'anna', { kind: 'paste', clip })).toEqual(has)
  expect(person(monday, anna, 'anna', { kind: 'delete' })).toEqual(['open', { a: null, b: null }])
  expect(person(monday, anna, 'anna', { kind: 'cut' })).toEqual(['open', { a: null, b: null }])
  expect(person(tuesday, null, 'anna', { kind: 'cut' })).toBeNull()
})

test("where a person's half-day is a cell: a shift is given to another or moved, with Ctrl both have one", () => {
  expect(person(monday, null, 'ben', drop('a'))).toEqual(['move', { a: 'ben', b: null }])
  expect(person(tuesday, null, 'anna', drop('a'))).toEqual(['move', { a: null, b: 'anna' }])
  expect(person(monday, null, 'ben', drop('a', true))).toEqual([
    'assign',
    { a: 'anna', b: null, new: 'ben' },
  ])
  expect(person(tuesday, null, 'ben', drop('ben'))).toEqual(['assign', { a: 'anna', b: 'ben' }])
})
