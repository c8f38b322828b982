import { expect, test } from 'vitest'
import { CenterBody } from './centers-contract.ts'

const morning = { id: 'morning', from: '08:00', to: '13:00' }
const night = { id: 'night', from: '22:00', to: '06:00' }

test('half-days of a center: with ids of their own, also through midnight', () => {
  expect(CenterBody.safeParse({ halfDays: [morning, night] }).success).toBe(true)
})

test.each([
  ['none', []],
  ['two with one id', [morning, { ...night, id: 'morning' }]],
  ['one that ends when it begins', [{ ...morning, to: '08:00' }]],
  ['more than four', ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...morning, id }))],
])('half-days that are refused: %s', (_, halfDays) => {
  expect(CenterBody.safeParse({ halfDays }).success).toBe(false)
})
