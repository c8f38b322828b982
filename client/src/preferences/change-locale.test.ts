import { beforeEach, expect, test, vi } from 'vitest'
import { lazyTexts } from '../i18n/lazy-texts.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
vi.stubGlobal('navigator', { languages: ['en'] })
const { changeLocale } = await import('./change-locale.ts')
const { preferencesStore } = await import('./preferences-store.ts')

const german = vi.fn(async (): Promise<object> => ({ enter: 'Eintreten' }))
const texts = lazyTexts<{ readonly enter: 'Enter' }>({
  './texts/en.ts': async () => ({ enter: 'Enter' }),
  './texts/de.ts': german,
})
const locale = () => preferencesStore.getState().locale

beforeEach(() => preferencesStore.setState({ locale: 'en' }))

test('a language whose texts do not come is not taken', async () => {
  german.mockRejectedValueOnce(new Error('offline'))
  expect(await changeLocale('de')).toMatchObject({ ok: false, reason: 'unavailable' })
  expect(locale()).toBe('en')
})

test('an earlier choice that comes late does not win', async () => {
  const { promise, resolve } = Promise.withResolvers<object>()
  german.mockReturnValueOnce(promise)
  const first = changeLocale('de')
  await changeLocale('en')
  resolve({ enter: 'Eintreten' })
  await first
  expect(locale()).toBe('en')
})

test('the language changes when its texts are here', async () => {
  expect(await changeLocale('de')).toMatchObject({ ok: true })
  expect(locale()).toBe('de')
  expect(texts('de')('enter')).toBe('Eintreten')
})
