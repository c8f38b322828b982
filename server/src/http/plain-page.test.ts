import { LOCALES } from '@foyer/shared/i18n/locale.ts'
import { expect, test } from 'vitest'
import { busyPage, notFoundPage } from './plain-page.ts'

test('says what is missing, and leads to every center that there is', () => {
  const page = notFoundPage('en', 'center', [
    { name: 'Berlin', path: '/' },
    { name: 'Singapore', path: '/c/singapore' },
  ])
  expect(page).toContain('There is no center at this address.')
  expect([...page.matchAll(/<a href="(.*?)">(.*?)<\/a>/g)].map(([, ...link]) => link)).toEqual([
    ['/', 'Berlin'],
    ['/c/singapore', 'Singapore'],
  ])
})

test.each(LOCALES)(
  'is another page for what else is missing, and says its language: %s',
  (locale) => {
    const [page, center] = [notFoundPage(locale, 'page', []), notFoundPage(locale, 'center', [])]
    expect(page).not.toBe(center)
    expect(page).toContain(`<html lang="${locale}">`)
  },
)

test('a center’s name is a text, whatever it is', () => {
  const name = '</a><script>alert(1)</script><a title="'
  const page = notFoundPage('en', 'page', [{ name, path: '/c/x"onclick="alert(1)' }])
  expect(page).not.toContain('<script')
  expect(page).not.toMatch(/"\s*onclick="/)
  expect(page.match(/<a /g)).toHaveLength(1)
})

test('who asked for too many pages is told when there are more', () => {
  expect(busyPage('en', 12)).toContain('In 12 seconds')
  expect(busyPage('de', 12)).toContain('In 12 Sekunden')
})
