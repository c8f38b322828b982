import { describe, expect, expectTypeOf, test } from 'vitest'
import { createTexts, createTranslate } from './translate.ts'

const en = {
  plain: 'Enter',
  greeting: 'Hello {name}, this is {place}',
  people: { one: 'one person', other: '{count} people' },
} as const
const de = {
  plain: 'Eintreten',
  greeting: '{place} grüßt {name}',
  people: { one: 'eine Person', other: '{count} Personen' },
}
const texts = createTexts<typeof en>({ en, de })

describe('translate', () => {
  test('gives the text of the language', () => {
    expect(texts.en('plain')).toBe('Enter')
    expect(texts.de('plain')).toBe('Eintreten')
  })

  test('fills parameters in wherever a language puts them', () => {
    const parameters = { name: 'Mia', place: 'Nordlicht' }
    expect(texts.en('greeting', parameters)).toBe('Hello Mia, this is Nordlicht')
    expect(texts.de('greeting', parameters)).toBe('Nordlicht grüßt Mia')
  })

  test('leaves braces and dollars in what people wrote alone', () => {
    expect(texts.en('greeting', { name: '{place} $& $1', place: 'x' })).toBe(
      'Hello {place} $& $1, this is x',
    )
  })

  test('chooses plurals by the language and writes numbers as it does', () => {
    expect(texts.en('people', { count: 1 })).toBe('one person')
    expect(texts.en('people', { count: 0 })).toBe('0 people')
    expect(texts.en('people', { count: 1200 })).toBe('1,200 people')
    expect(texts.de('people', { count: 1200 })).toBe('1.200 Personen')
  })

  test('knows every category that a language has', () => {
    const polish = createTranslate<typeof en>(
      {
        plain: 'Wejdź',
        greeting: '{name}, {place}',
        people: {
          one: 'jedna osoba',
          few: '{count} osoby',
          many: '{count} osób',
          other: '{count} osoby',
        },
      },
      'pl',
    )
    const said = [1, 3, 5, 22, 1.5].map((count) => polish('people', { count }))
    expect(said).toEqual(['jedna osoba', '3 osoby', '5 osób', '22 osoby', '1,5 osoby'])
  })

  test('asks for exactly the parameters that a text names', () => {
    expectTypeOf(texts.en<'plain'>).parameters.toEqualTypeOf<['plain']>()
    expectTypeOf(texts.en<'people'>)
      .parameter(1)
      .toExtend<{ count: number }>()
    // @ts-expect-error a parameter is missing
    expect(() => texts.en('greeting', { name: 'Mia' })).not.toThrow()
  })
})

describe('a count', () => {
  const of = (locale: string, people: Partial<Record<Intl.LDMLPluralRule, string>>) => {
    const messages = { ...de, people: { other: '{count}', ...people } }
    return createTranslate<typeof en>(messages, locale)
  }

  test.each([
    ['ar', [0, 1, 2, 3, 11, 100], ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['ru', [1, 2, 5, 11, 21, 22], ['one', 'few', 'many', 'many', 'one', 'few']],
    ['fr', [0, 1, 1.5, 2], ['one', 'one', 'one', 'other']],
    ['ja', [0, 1, 2], ['other', 'other', 'other']],
  ] as const)('in %s of %j takes %j', (locale, counts, categories) => {
    const forms = Object.fromEntries(categories.map((category) => [category, category]))
    const say = of(locale, forms)
    expect(counts.map((count) => say('people', { count }))).toEqual(categories)
  })

  test('whose form a translation left out takes the general one', () => {
    expect(of('ru', { one: 'x' })('people', { count: 2 })).toBe('2')
  })

  test('is written as the language writes it', () => {
    expect(of('de', {})('people', { count: 1234567.5 })).toBe('1.234.567,5')
    expect(of('en-IN', {})('people', { count: 1234567 })).toBe('12,34,567')
    expect(of('en', {})('people', { count: -3 })).toBe('-3')
  })
})
