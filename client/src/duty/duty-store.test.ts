import { MINUTE } from '@foyer/shared/time/durations.ts'
import { expect, test } from 'vitest'
import { dutyOffer } from './duty-store.ts'

const duty = { start: 100 * MINUTE, end: 400 * MINUTE }

test.each([
  [84, 'take-over'],
  [85, 'check-in'],
  [399, 'check-in'],
  [400, 'take-over'],
])('at minute %i the button offers to %s', (minute, offer) => {
  expect(dutyOffer(duty, minute * MINUTE)).toBe(offer)
})

test('without a shift one takes over', () => {
  expect(dutyOffer(null, 0)).toBe('take-over')
})
