import { expect, test } from 'vitest'
import { phoneLink } from './phone-link.ts'

test('a number is dialled without what people write between its digits', () => {
  expect(phoneLink('+49 (30) 12-34/56.7')).toBe('tel:+49301234567')
  expect(phoneLink('030 1234')).toBe('tel:0301234')
  expect(phoneLink('')).toBe('')
})
