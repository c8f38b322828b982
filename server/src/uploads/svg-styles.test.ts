import { describe, expect, test } from 'vitest'
import { isOwnLink, isSafeValue } from './svg-rules.ts'
import { readClassRules, readDeclarations } from './svg-styles.ts'

describe('a value', () => {
  test.each([
    'red',
    '#1b4f8a',
    'rgb(1, 2, 3)',
    'translate(1 2) rotate(45)',
    'url(#g)',
    "url('#g')",
    'url( "#a.b-c_1" )',
    'url(#g) none',
    'url(#g) #fff',
    'M0 0L5 5z',
    '',
  ])('%j is harmless', (value) => expect(isSafeValue(value)).toBe(true))

  test.each([
    'url(x.svg#g)',
    'url(https://evil.example/#g)',
    'url(//evil.example)',
    'url(data:image/svg+xml,x)',
    'URL(https://evil.example)',
    'url (https://evil.example)',
    'url(\nhttps://evil.example)',
    'url(#g) url(https://evil.example)',
    'url(#g), url(https://evil.example)',
    'url(#g);x:url(y)',
    '\\75rl(https://evil.example)',
    'u\\rl(x)',
    'image(https://evil.example)',
    'image-set("x" 1x)',
    'Expression(alert(1))',
    'javascript:alert(1)',
    'JavaScript :alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'red/*',
    '<b>',
    '@import x',
  ])('%j is not', (value) => expect(isSafeValue(value)).toBe(false))
})

test.each([
  ['#g', true],
  ['#a.b-c_1', true],
  ['#', false],
  ['g', false],
  ['x.svg#g', false],
  ['//evil.example#g', false],
  ['#g"', false],
  ['#g\nx', false],
  ['', false],
])('a link to %j is one into the own file: %s', (value, own) => expect(isOwnLink(value)).toBe(own))

describe('declarations', () => {
  test('are those that are known, the last of each', () => {
    expect(readDeclarations('fill: red; FILL :blue;; stroke-width:2 ; behavior: x; fill')).toEqual({
      fill: 'blue',
      'stroke-width': '2',
    })
  })

  test('a broken one does not take the next one with it, nor its own place', () => {
    expect(readDeclarations('fill:red;fill:url(x);fill:;:green;stroke:#111')).toEqual({
      fill: 'red',
      stroke: '#111',
    })
  })

  test('importance is dropped, also in odd spelling', () => {
    expect(readDeclarations('fill:red!important;stroke:blue ! IMPORTANT')).toEqual({
      fill: 'red',
      stroke: 'blue',
    })
  })

  test.each(['__proto__:x', 'constructor:x', 'toString:x', '-moz-binding:x', 'filter:url(#f)'])(
    '%j is none of ours',
    (text) => expect(Object.keys(readDeclarations(text))).toEqual([]),
  )
})

describe('a style sheet', () => {
  const rulesOf = (sheet: string) => Object.fromEntries(readClassRules(sheet))

  test('is rules by class; a later one adds to an earlier one', () => {
    expect(rulesOf('.a, .b{fill:red}\n.b{stroke:blue;fill:green}')).toEqual({
      a: { fill: 'red' },
      b: { fill: 'green', stroke: 'blue' },
    })
  })

  test.each([
    ['an element', 'path{fill:red}'],
    ['an id', '#a{fill:red}'],
    ['everything', '*{fill:red}'],
    ['one within another', '.a .b{fill:red}'],
    ['one beside a state', '.a:hover{fill:red}'],
    ['one with an attribute', '.a[href]{fill:red}'],
    ['an escaped name', '.\\61{fill:red}'],
    ['no end', '.a{fill:red'],
    ['an import', '@import url(x);'],
  ])('%s selects nothing', (_, sheet) => expect(rulesOf(sheet)).toEqual({}))

  test('comments are gone before anything is read', () => {
    expect(rulesOf('/* .x{fill:red} */.a{/* } .y{ */fill:red}')).toEqual({ a: { fill: 'red' } })
  })

  test('a class may be called like a property of objects', () => {
    const rules = readClassRules('.__proto__{fill:red}.constructor{fill:blue}')
    expect(rules.get('__proto__')).toEqual({ fill: 'red' })
    expect(rules.get('constructor')).toEqual({ fill: 'blue' })
    expect(rules.get('toString')).toBeUndefined()
  })
})
