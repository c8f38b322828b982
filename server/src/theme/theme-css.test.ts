import { contrast } from '@foyer/shared/theme/contrast.ts'
import { expect, test } from 'vitest'
import { themeCss } from './theme-css.ts'

/** The custom properties of a style sheet, as a browser reads them. */
function propertiesOf(css: string): Map<string, string> {
  const body = /^:root \{\n([^{}]*)\}\n$/.exec(css)![1]!
  return new Map(
    body.split(';').flatMap((line) => {
      const [name, value] = line.split(':').map((part) => part.trim())
      return name && value ? [[name, value] as const] : []
    }),
  )
}

test.each([
  ['#1b4f8a', '#ffe08a'],
  ['#000000', '#ffffff'],
  ['#777777', '#888888'],
])(
  'the colours %s and %s are there as they are, and what is written on them can be read',
  (primary, accent) => {
    const properties = propertiesOf(themeCss({ primary, accent }))
    expect(properties.get('--primary')).toBe(primary)
    expect(properties.get('--accent')).toBe(accent)
    for (const ground of ['primary', 'accent']) {
      const text = properties.get(`--on-${ground}`)!
      expect(contrast(text, properties.get(`--${ground}`)!)).toBeGreaterThanOrEqual(4.5)
    }
  },
)

test('every value is a colour: nothing in the sheet loads or ends a rule', () => {
  const css = themeCss({ primary: '#1b4f8a', accent: '#222222' })
  for (const value of propertiesOf(css).values()) expect(value).toMatch(/^#[0-9a-f]{6}$/)
  expect(css).not.toMatch(/url|@|<|\\/)
})
