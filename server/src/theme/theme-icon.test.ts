import { contrast } from '@foyer/shared/theme/contrast.ts'
import { expect, test } from 'vitest'
import { themeIcon } from './theme-icon.ts'

const colours = { primary: '#1b4f8a', accent: '#ffe08a' }
const letterOf = (name: string) => /<text[^>]*>(.*)<\/text>/.exec(themeIcon({ name, colours }))![1]

test.each([
  ['acme', 'A'],
  ['éclair', 'É'],
  ['ßteil', 'S'],
  ['  « Blüte »', 'B'],
  ['3M', '3'],
  ['株式会社', '株'],
  ['<script>', 'S'],
  ['&&&', ''],
  ['\u0000\ud800', ''],
  ['🏢', ''],
])('the icon of %j has the letter %j', (name, letter) => {
  expect(letterOf(name)).toBe(letter)
})

test.each(['#1b4f8a', '#ffe08a', '#777777'])(
  'on %s, the company’s own colour, the letter can be read',
  (primary) => {
    const icon = themeIcon({ name: 'Acme', colours: { ...colours, primary } })
    const [ground, letter] = [...icon.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill!)
    expect(ground).toBe(primary)
    expect(contrast(ground!, letter!)).toBeGreaterThanOrEqual(4.5)
  },
)
