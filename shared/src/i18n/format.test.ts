import { expect, test } from 'vitest'
import { formatLanguages, formatMoment, languageName } from './format.ts'

test('a moment carries its zone', () => {
  expect(formatMoment(Date.parse('2026-05-12T09:41:00Z'), 'en')).toMatch(
    /May 12.*(UTC|GMT|[A-Z]+T)/,
  )
})

test('languages are named in the reader’s language', () => {
  expect(formatLanguages(['en', 'de'], 'en')).toBe('English and German')
  expect(formatLanguages(['en', 'de'], 'de')).toBe('Englisch und Deutsch')
  expect(formatLanguages([], 'en')).toBe('')
})

test('a code that is no language is shown as it is', () => {
  expect(languageName('not a code', 'en')).toBe('not a code')
})
