import { expect, test } from 'vitest'
import { regionalLocale } from './regional-locale.ts'

test('the first wish in the page’s language decides, whatever stands before it', () => {
  expect(regionalLocale('en', ['de-CH', 'en-GB', 'en-US'])).toBe('en-GB')
  expect(regionalLocale('de', ['de-CH', 'en-GB'])).toBe('de-CH')
})

test('a wish that no calendar takes is passed over', () => {
  expect(regionalLocale('en', ['en-US@posix', 'en-GB'])).toBe('en-GB')
  expect(regionalLocale('en', ['en-US.UTF-8'])).toBe('en')
})

test('without such a wish it is the language alone', () => {
  expect(regionalLocale('de', ['en-GB', 'den-AB', 'de'])).toBe('de')
  expect(regionalLocale('en', [])).toBe('en')
})
