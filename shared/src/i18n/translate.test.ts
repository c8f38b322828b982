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
