import { expect, test } from 'vitest'
import { isSameDocument } from './same-document.ts'

test.each([
  [
    { id: 'a', skills: ['x'] },
    { skills: ['x'], id: 'a' },
  ],
  [[], []],
  [null, null],
])('%j says the same as %j', (a, b) => {
  expect(isSameDocument(a, b)).toBe(true)
})

test.each([
  [{ id: 'a' }, { id: 'b' }],
  [{ id: 'a' }, { id: 'a', note: '' }],
  [{ id: 'a', note: '' }, { id: 'a' }],
  [{ id: null }, { name: null }],
  [
    ['a', 'b'],
    ['b', 'a'],
  ],
  [['a'], ['a', 'b']],
  [[], {}],
  [null, {}],
])('%j does not say the same as %j', (a, b) => {
  expect(isSameDocument(a, b)).toBe(false)
})
