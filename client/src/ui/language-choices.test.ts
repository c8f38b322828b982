import { expect, test } from 'vitest'
import { languageChoices } from './language-choices.ts'

const textOf = (locale: string, typed: string, language: string) =>
  languageChoices(locale, typed).find(({ value }) => value === language)?.text

test('languages have their names in the reader’s language, common ones first', () => {
  const choices = languageChoices('de', '')
  expect(choices.slice(0, 3).map(({ text }) => text)).toEqual(['Englisch', 'Deutsch', 'Chinesisch'])
  expect(textOf('de', '', 'fr')).toBe('Französisch')
  expect(textOf('en', '', 'pt-BR')).toBe('Brazilian Portuguese')
  expect(choices.length).toBeGreaterThan(100)
  expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length)
})

test('a typed tag is offered by its name, once', () => {
  expect(languageChoices('en', 'DE')[0]).toEqual({ value: 'de', text: 'German (DE)' })
  expect(languageChoices('en', 'de').filter(({ value }) => value === 'de')).toHaveLength(1)
  expect(languageChoices('en', 'fr-CA')[0]).toEqual({
    value: 'fr-CA',
    text: 'Canadian French (fr-CA)',
  })
})

test('what is no language, or has no name, is not offered', () => {
  const untouched = languageChoices('en', '')
  for (const typed of ['French', 'qqq', 'und', 'de_CH']) {
    expect(languageChoices('en', typed)).toEqual(untouched)
  }
})
