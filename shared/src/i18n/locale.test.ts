import { expect, test } from 'vitest'
import { chooseLocale, localise } from './locale.ts'
import { localisedText } from './locale-contract.ts'

test('a text comes in the wanted language, else in one that there is', () => {
  expect(localise({ en: 'Desk', de: 'Empfang' }, 'de')).toBe('Empfang')
  expect(localise({ en: 'Desk' }, 'de')).toBe('Desk')
  expect(localise({ en: '', de: 'Empfang' }, 'en')).toBe('Empfang')
  expect(localise({}, 'en')).toBe('')
})

test.each([
  [['de-CH', 'fr'], 'de'],
  [['fr', 'DE-at'], 'de'],
  [['fr', 'en-GB', 'de'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('for a browser that wishes %j it is %s', (wishes, locale) => {
  expect(chooseLocale(wishes)).toBe(locale)
})

test('a localised text needs one language, knows no others, and has a limit', () => {
  const schema = localisedText(5)
  expect(schema.parse({ de: ' Hallo ' })).toEqual({ de: 'Hallo' })
  expect(schema.safeParse({}).success).toBe(false)
  expect(schema.safeParse({ en: '  ' }).success).toBe(false)
  expect(schema.safeParse({ en: 'Hello!' }).success).toBe(false)
  expect(schema.safeParse({ xx: 'Hello' }).success).toBe(false)
})
