import { expect, test } from 'vitest'
import { sameValue, valueAt } from './same-value.ts'

const STORED = { name: 'Berlin', week: { 1: [{ from: '08:00', to: '18:00' }], 2: [] }, note: null }

test('a value is itself, whatever the order of its keys', () => {
  const { name, ...rest } = structuredClone(STORED)
  expect(sameValue({ ...rest, name }, STORED)).toBe(true)
})

test.each([
  ['a text', { ...STORED, name: 'Berlin ' }],
  [
    'a time deep inside',
    { ...STORED, week: { ...STORED.week, 1: [{ from: '08:30', to: '18:00' }] } },
  ],
  [
    'one more in a list',
    { ...STORED, week: { ...STORED.week, 2: [{ from: '08:00', to: '9:00' }] } },
  ],
  ['a list that is emptied', { ...STORED, week: { ...STORED.week, 1: [] } }],
  ['a list for a group', { ...STORED, week: [] }],
  ['what is set at last', { ...STORED, note: 'x' }],
  ['what is taken away', { name: 'Berlin', week: STORED.week }],
])('a change is seen: %s', (_, changed) => {
  expect(sameValue(changed, STORED)).toBe(false)
  expect(sameValue(STORED, changed)).toBe(false)
})

test('what was typed where nothing was, and taken back, is no change', () => {
  expect(sameValue({ en: 'Hello', fr: '' }, { en: 'Hello' })).toBe(true)
  expect(sameValue({ en: 'Hello' }, { en: 'Hello', fr: '' })).toBe(true)
  expect(sameValue({ en: 'Hello', fr: '' }, { en: 'Hello', fr: 'Bonjour' })).toBe(false)
})

test('what lies at a path, and that nothing does', () => {
  expect(valueAt(STORED, 'week.1.0.from')).toBe('08:00')
  expect(valueAt(STORED, 'week.7.0.from')).toBeUndefined()
  expect(valueAt(STORED, 'name.length.x')).toBeUndefined()
  expect(valueAt(STORED, 'constructor')).toBeUndefined()
})
