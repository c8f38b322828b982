import { expect, test } from 'vitest'
import { mergeParts } from './merge-parts.ts'

interface Place {
  version: number
  name: string
  logo?: string
  calendar: { zone: string; week: Record<number, string[]>; holidays: string[] }
}
const base: Place = {
  version: 3,
  name: 'Berlin',
  calendar: { zone: 'Europe/Berlin', week: { 1: ['8-18'], 2: ['8-18'] }, holidays: [] },
}
const with_ = (part: Partial<Place>, calendar: Partial<Place['calendar']> = {}): Place => ({
  ...base,
  ...part,
  calendar: { ...base.calendar, ...calendar },
})

test('what only one has changed is as they have it, down to a day of the week', () => {
  const mine = with_({ name: 'Berlin Mitte' }, { week: { 1: ['9-17'], 2: ['8-18'] } })
  const theirs = with_({ version: 4 }, { week: { 1: ['8-18'], 2: [] }, holidays: ['Easter'] })
  expect(mergeParts({ base, mine, theirs })).toEqual({
    merged: with_(
      { version: 4, name: 'Berlin Mitte' },
      { week: { 1: ['9-17'], 2: [] }, holidays: ['Easter'] },
    ),
    clashes: [],
  })
})

test('what both changed in another way is named and is as in mine; the same change is none', () => {
  const mine = with_({ name: 'Mine' }, { zone: 'UTC', holidays: ['a'] })
  const theirs = with_({ version: 4, name: 'Theirs' }, { zone: 'UTC', holidays: ['b'] })
  expect(mergeParts({ base, mine, theirs })).toEqual({
    merged: { ...mine, version: 4 },
    clashes: ['name', 'calendar.holidays'],
  })
})

test('what one takes away is gone, what one adds is there', () => {
  const before = with_({ logo: 'a.svg' })
  const gone = with_({})
  expect(mergeParts({ base: before, mine: gone, theirs: before }).merged).toEqual(gone)
  expect(mergeParts({ base: before, mine: before, theirs: gone }).merged).toEqual(gone)
  expect(mergeParts({ base: gone, mine: before, theirs: gone }).merged).toEqual(before)
  expect(
    mergeParts({ base: before, mine: gone, theirs: with_({ logo: 'b.svg' }) }).clashes,
  ).toEqual(['logo'])
})
