import { describe, expect, test } from 'vitest'
import { contrast, readableOn, readableShade } from './contrast.ts'
import { themeProperties } from './theme-properties.ts'

/** Every 15th step of each channel: 5832 colours. */
const COLOURS: string[] = []
for (let red = 0; red < 256; red += 15) {
  for (let green = 0; green < 256; green += 15) {
    for (let blue = 0; blue < 256; blue += 15) {
      const hex = [red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')
      COLOURS.push(`#${hex}`)
    }
  }
}

test('contrast is as WCAG 2.2 defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#1b4f8a', '#1b4f8a')).toBe(1)
})

test('text on any theme colour has a contrast of at least 4.5:1', () => {
  for (const colour of COLOURS) {
    expect(contrast(colour, readableOn(colour)), colour).toBeGreaterThanOrEqual(4.5)
  }
})

test('white where both would do', () => {
  expect(readableOn('#1f4e79')).toBe('#ffffff')
  expect(readableOn('#ffe08a')).toBe('#000000')
})

describe('the shade that can be read on a ground', () => {
  test('is readable for any colour on the light and the dark ground', () => {
    for (const colour of COLOURS) {
      const properties = themeProperties({ primary: colour, accent: colour })
      expect(contrast(properties['--primary-on-light']!, '#ffffff')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(properties['--primary-on-dark']!, '#1a1d22')).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('is the colour itself where that is readable, and keeps its hue where not', () => {
    expect(readableShade('#1b4f8a', '#ffffff')).toBe('#1b4f8a')
    const onDark = readableShade('#1b4f8a', '#1a1d22')
    const [red, , blue] = [1, 3, 5].map((at) => Number.parseInt(onDark.slice(at, at + 2), 16))
    expect(blue).toBeGreaterThan(red!)
  })
})
