import { describe, expect, test } from 'vitest'
import { ThemeSchema } from './theme-contract.ts'

const colours = { primary: '#1b4f8a', accent: '#e07a3f' }
const theme = { name: 'Nordlicht', colours }
const logo = (file: string) => `/uploads/${file}`
const HASH = '0123456789abcdef'.repeat(2)

describe('a theme', () => {
  test('needs a name and two colours, and has the rest by default', () => {
    expect(ThemeSchema.parse({ ...theme, name: ' Nordlicht ' })).toEqual({
      ...theme,
      logoGround: 'light',
      materials: 'light',
      mood: 'day',
      font: 'sans',
    })
    expect(ThemeSchema.safeParse({ ...theme, name: 'x'.repeat(60) }).success).toBe(true)
  })

  test.each(['svg', 'png'])('may have a logo that was uploaded as %s', (type) => {
    expect(ThemeSchema.safeParse({ ...theme, logo: logo(`${HASH}.${type}`) }).success).toBe(true)
  })

  test.each([
    ['a name of blanks', { name: '  ' }, 'name'],
    ['a name without end', { name: 'x'.repeat(61) }, 'name'],
    ['a colour by name', { colours: { ...colours, accent: 'red' } }, 'colours.accent'],
    ['a colour of three digits', { colours: { ...colours, primary: '#abc' } }, 'colours.primary'],
    ['a colour in capitals', { colours: { ...colours, primary: '#ABCDEF' } }, 'colours.primary'],
    [
      'a colour with a rule behind it',
      { colours: { ...colours, primary: '#1b4f8a;background:url(//x)' } },
      'colours.primary',
    ],
    ['one colour', { colours: { primary: '#1b4f8a' } }, 'colours.accent'],
    ['a third colour', { colours: { ...colours, third: '#000000' } }, 'colours'],
    ['a logo of elsewhere', { logo: 'https://elsewhere.example/a.svg' }, 'logo'],
    ['a logo beside the uploads', { logo: logo(`../${HASH}.svg`) }, 'logo'],
    ['a logo of another type', { logo: logo(`${HASH}.html`) }, 'logo'],
    ['a logo with a query', { logo: logo(`${HASH}.svg?x`) }, 'logo'],
    ['an unknown mood', { mood: 'night' }, 'mood'],
    ['an unknown key', { colour: '#1b4f8a' }, ''],
  ])('is refused with %s, which is named', (_, change, path) => {
    const { error } = ThemeSchema.safeParse({ ...theme, ...change })
    expect(error?.issues[0]?.path.join('.')).toBe(path)
  })
})
