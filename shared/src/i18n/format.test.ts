import { expect, test } from 'vitest'
import { formatLanguages, languageName } from './format.ts'
import { formatMoment, formatTime } from './format-time.ts'

test('a moment carries its zone', () => {
  expect(formatMoment(Date.parse('2026-05-12T09:41:00Z'), 'en')).toMatch(
    /May 12.*(UTC|GMT|[A-Z]+T)/,
  )
})

test('times are those of one clock, whatever the region', () => {
  const afternoon = new Date(2026, 4, 12, 14, 5).getTime()
  for (const locale of ['en', 'en-US', 'en-GB', 'de-AT']) {
    expect(formatTime(afternoon, locale)).toBe('14:05')
    expect(formatMoment(afternoon, locale)).toContain('14:05')
  }
  expect(formatTime(new Date(2026, 4, 12, 0, 5).getTime(), 'en-US')).toBe('00:05')
})

test('languages are named in the reader’s language', () => {
  expect(formatLanguages(['en', 'de'], 'en')).toBe('English and German')
  expect(formatLanguages(['en', 'de'], 'de')).toBe('Englisch und Deutsch')
  expect(formatLanguages([], 'en')).toBe('')
})

test('a code that is no language is shown as it is', () => {
  expect(languageName('not a code', 'en')).toBe('not a code')
})
