import { expect, test } from 'vitest'
import { pathAfterSignIn } from './path-after-sign-in.ts'

const after = (search: string) => pathAfterSignIn({ search, origin: 'https://foyer.example' })

test('signing in leads back to the page that asked for it', () => {
  expect(after('?to=%2Frota%3Fweek%3D2026-11-23%23swaps')).toBe('/rota?week=2026-11-23#swaps')
  expect(after('')).toBe('/settings')
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '\thttps://evil.example',
])('it does not lead elsewhere: %s', (to) => {
  expect(after(`?to=${encodeURIComponent(to)}`)).toBe('/settings')
})
