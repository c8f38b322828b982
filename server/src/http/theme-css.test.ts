import { expect, test } from 'vitest'
import { readableOn } from './theme-css.ts'

/** Contrast of two colours as WCAG 2.2 defines it, written down a second time. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const channel = (at: number) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test('text on any theme colour has a contrast of at least 4.5:1', () => {
  for (let red = 0; red < 256; red += 15) {
    for (let green = 0; green < 256; green += 15) {
      for (let blue = 0; blue < 256; blue += 15) {
        const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')
        expect(contrast(`#${hex}`, readableOn(`#${hex}`))).toBeGreaterThanOrEqual(4.5)
      }
    }
  }
})

test('white where both would do', () => {
  expect(readableOn('#1f4e79')).toBe('#ffffff')
  expect(readableOn('#ffe08a')).toBe('#000000')
})
