import { expect, expectTypeOf, test, vi } from 'vitest'
import { lazyTexts, loadTexts } from './lazy-texts.ts'

type English = { readonly enter: 'Enter'; readonly hello: 'Hello {name}' }

function filesOf(...languages: string[]) {
  const texts: Record<string, object> = {
    en: { enter: 'Enter', hello: 'Hello {name}' },
    de: { enter: 'Eintreten', hello: 'Hallo {name}' },
  }
  return Object.fromEntries(
    languages.map((locale) => [`./texts/${locale}.ts`, vi.fn(async () => texts[locale])]),
  )
}

test('only the wanted language is fetched, once', async () => {
  const files = filesOf('en', 'de')
  const texts = lazyTexts<English>(files)
  expect(() => texts('de')).toThrow('not loaded in de')
  await loadTexts('de')
  await loadTexts('de')
  expect(texts('de')('hello', { name: 'Mia' })).toBe('Hallo Mia')
  expect(files['./texts/de.ts']).toHaveBeenCalledTimes(1)
  expect(files['./texts/en.ts']).not.toHaveBeenCalled()
  expectTypeOf(texts('de')<'enter'>).parameters.toEqualTypeOf<['enter']>()
})

test('what comes while texts are loaded is loaded too', async () => {
  let late: ReturnType<typeof lazyTexts<English>> | undefined
  lazyTexts<English>({
    './texts/en.ts': async () => {
      late ??= lazyTexts<English>(filesOf('en'))
      return { enter: '', hello: '' }
    },
  })
  await loadTexts('en')
  expect(late!('en')('enter')).toBe('Enter')
})

test('a file that did not come can be asked for again', async () => {
  const file = vi.fn(async (): Promise<object> => ({ enter: 'Enter', hello: '' }))
  file.mockRejectedValueOnce(new Error('offline'))
  const texts = lazyTexts<English>({ './texts/en.ts': file })
  await expect(loadTexts('en')).rejects.toThrow('offline')
  await loadTexts('en')
  expect(texts('en')('enter')).toBe('Enter')
})
