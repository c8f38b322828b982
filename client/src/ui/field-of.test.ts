import { refuse } from '@foyer/shared/errors/result.ts'
import { expect, test } from 'vitest'
import { fieldOf, pathOf } from './field-of.ts'

test.each([
  ['calendar.week.2: intervals must follow each other', 'calendar.week.2'],
  ['name: Too small: expected string to have >=1 characters', 'name'],
  ['greeting.pt-BR: too long', 'greeting.pt-BR'],
  ['at most 20 templates', null],
  ['the last owner', null],
  ['https://example.com: not found', null],
])('a refusal names a path: %s', (detail, path) => {
  expect(pathOf(refuse('invalid', detail))).toBe(path)
})

test('a refusal without a detail names none', () => {
  expect(pathOf(refuse('too-many'))).toBe(null)
})

const NAMES = [
  'name',
  'calendar.week.1',
  'calendar.week.2',
  'calendar',
  'halfDays.0.id',
  'halfDays.1.id',
]

test.each([
  ['its own', 'calendar.week.2', 'calendar.week.2'],
  ['the nearest around it', 'calendar.week.2.0.to', 'calendar.week.2'],
  ['the one of the group', 'calendar.zone', 'calendar'],
  ['the first within it', 'halfDays', 'halfDays.0.id'],
  ['none whose name only begins alike', 'names', null],
  ['none', 'body', null],
])('a path finds its field: %s', (_, path, name) => {
  expect(fieldOf(path, NAMES)).toBe(name)
})
