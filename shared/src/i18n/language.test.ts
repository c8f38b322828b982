import { describe, expect, test } from 'vitest'
import { canonicalLanguage } from './language.ts'
import { LanguageSchema, spokenLanguages } from './language-contract.ts'
import { readerLanguages } from './reader-languages.ts'
import { serves, speaks } from './speaks.ts'

describe('a language', () => {
  test.each([
    ['fr', 'fr'],
    ['FRE', 'fr'],
    ['pt-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    ['iw', 'he'],
    ['gsg', 'gsg'], // German Sign Language, which has no name in every browser
  ])('%s is written %s', (tag, language) => {
    expect(canonicalLanguage(tag)).toBe(language)
    expect(LanguageSchema.parse(tag)).toBe(language)
  })

  test.each([
    '',
    'french',
    'x',
    'und',
    'mul',
    'en_US',
    'de-1996',
    'en-u-ca-buddhist',
    'fr,ja',
    '🇫🇷',
  ])('%j is none', (tag) => {
    expect(canonicalLanguage(tag)).toBeNull()
    expect(LanguageSchema.safeParse(tag).success).toBe(false)
  })

  test('is listed once, and twenty of them at most', () => {
    expect(spokenLanguages.parse(['fr', 'JPN', 'fre', 'ja'])).toEqual(['fr', 'ja'])
    const many = Array.from({ length: 21 }, (_, at) => `q${'abcdefghijklmnopqrstu'[at]}a`)
    expect(spokenLanguages.safeParse(many).success).toBe(false)
  })
})

describe('who speaks a language serves', () => {
  test.each([
    ['fr', 'fr', true],
    ['pt-BR', 'pt', true],
    ['pt', 'pt-BR', true],
    ['pt-BR', 'pt-PT', true],
    ['fr', 'de', false],
    ['yue', 'zh', false],
    ['zh-Hant', 'zh', true],
    ['zh-Hant', 'zh-Hans', false],
  ])('%s for %s: %s', (spoken, wanted, expected) => {
    expect(serves(spoken, wanted)).toBe(expected)
    expect(speaks(['ko', spoken], wanted)).toBe(expected)
  })
})

test.each([
  [['fr-FR', 'en-US', 'ja'], 'en', ['fr-FR', 'en']],
  [['gsw', 'fr', 'de'], 'de', ['gsw', 'fr', 'de']],
  [['en-US', 'fr'], 'de', ['de']], // chosen on the page, although the browser wishes English
  [['*', 'not a tag', 'ja'], 'en', ['ja', 'en']],
  [[], 'de', ['de']],
] as const)(
  'a browser that wishes %j and reads the page in %s understands %j',
  (wishes, locale, all) => {
    expect(readerLanguages(wishes, locale)).toEqual(all)
  },
)
