import { expect, test } from 'vitest'
import { DEFAULT_GREETING } from '../identity/default-greeting.ts'
import { greetingText } from './greeting-text.ts'

const own = { de: 'Grüß Gott!', fr: 'Bonjour !', en: '' }

test.each([
  ['the language that the visitor reads best', ['fr-CA', 'de'], 'Bonjour !'],
  ['the next one where there are no words in the best', ['ja', 'de'], 'Grüß Gott!'],
  ['another language rather than words that are not the rep’s own', ['en'], 'Grüß Gott!'],
])('a greeting is in %s', (_, reads, text) => {
  expect(greetingText(own, reads, 'en')).toBe(text)
})

test('who wrote none says ours in the page’s language', () => {
  expect(greetingText({}, ['fr', 'de'], 'de')).toBe(DEFAULT_GREETING.de)
  expect(greetingText({ en: '' }, ['en'], 'en')).toBe(DEFAULT_GREETING.en)
})
