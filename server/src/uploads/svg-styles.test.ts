import { describe, expect, test } from 'vitest'
import { readStyleSheets, writeAttribute, writeStyle } from './svg-styles.ts'
import { readTree, type SvgElement } from './svg-tree.ts'

/** The style that a sheet gives to the element `#it`. */
function styleOf(sheet: string, drawing = '<g id="it" class="a b"/>'): string {
  const { root } = readTree(`<svg xmlns="http://www.w3.org/2000/svg">${drawing}</svg>`)
  const rules = readStyleSheets([{ text: sheet, type: '', media: '' }], true)
  return writeStyle(find(root, 'it')!, rules, (reference) => reference.slice(1))
}

function find(element: SvgElement, id: string): SvgElement | undefined {
  if (element.attributes.get('id') === id) return element
  for (const child of element.children) {
    const found = typeof child === 'string' ? undefined : find(child, id)
    if (found) return found
  }
  return undefined
}

const own = (style: string) => styleOf('', `<g id="it" style="${style}"/>`)

describe('declarations', () => {
  test('are those that are known, in their order: a browser takes the last one it can read', () => {
    expect(own('fill: red; FILL :blue;; stroke-width:2 ; behavior: x; fill')).toBe(
      'fill:red;fill:blue;stroke-width:2',
    )
  })

  test('a broken one does not take the next one with it', () => {
    expect(own('fill:;:green;fill:#;stroke:#111')).toBe('stroke:#111')
  })

  test('importance is an order, and is not written', () => {
    expect(own('fill:red!important;stroke:blue ! IMPORTANT;fill:green')).toBe(
      'fill:green;fill:red;stroke:blue',
    )
  })

  test.each(['__proto__:x', 'constructor:x', 'toString:x', '-moz-binding:x', 'filter:none'])(
    '%j is none of ours',
    (text) => expect(own(text)).toBe(''),
  )

  test.each([
    ['filter:url(#f)', "'filter'"],
    ['marker:url(#m)', "'marker'"],
    ['-webkit-mask:url(#m)', "'-webkit-mask'"],
    ['animation:a 1s', "'animation'"],
    ['offset-path:path("M0")', "'offset-path'"],
    ['fill:attr(x)', "'attr()'"],
    ['fill:light-dark(red,blue)', "'light-dark()'"],
    ['fill:url(x.svg#g)', 'outside'],
    ['fill:url( "//evil.example#g" )', 'outside'],
  ])('%j is refused', (text, names) => {
    expect(() => own(text.replaceAll('"', '&quot;'))).toThrow(names)
  })
})

describe('a style sheet', () => {
  test.each([
    ['by class', '.a{fill:red}'],
    ['by one of many', '.x, .b, #y{fill:red}'],
    ['by element', 'g{fill:red}'],
    ['by id', '#it{fill:red}'],
    ['by all of them', 'g#it.a.b[class]{fill:red}'],
    ['by everything', '*{fill:red}'],
    ['by what is around', 'svg .b{fill:red}'],
    ['by its root', ':root > g{fill:red}'],
    ['by a word of an attribute', '[class~=b]{fill:red}'],
    ['by the beginning of an attribute', '[class^="a "]{fill:red}'],
    ['by an escaped name', '.\\61{fill:red}'],
    ['without an end', '.a{fill:red'],
    ['for screens', '@media screen{.a{fill:red}}'],
    ['for light pages', '@media only screen and (prefers-color-scheme: light){.a{fill:red}}'],
    ['after a broken one', '!{} .a{fill:red}'],
    ['after comments', '/* .x{fill:red} */.a{/* } .y{ */fill:red}'],
  ])('selects %s', (_, sheet) => expect(styleOf(sheet)).toBe('fill:red'))

  test.each([
    ['another class', '.c{fill:red}'],
    ['another case', '.A, G{fill:red}'],
    ['a state', '.a:hover{fill:red}'],
    ['what is before it', '.a::before{fill:red}'],
    ['a child of another', 'g > g{fill:red}'],
    ['paper', '@media print{.a{fill:red}}'],
    ['dark pages', '@media (prefers-color-scheme:dark){.a{fill:red}}'],
    ['an import', '@import url(x);'],
    ['nothing', '{fill:red}'],
  ])('%s selects nothing', (_, sheet) => expect(styleOf(sheet)).toBe(''))

  test.each([
    ['.a:nth-child(1){}', "':nth-child'"],
    ['g:not(.x){}', "':not'"],
    ['svg|g{}', "'svg|g'"],
    ['text::first-line{}', "'::first-line'"],
    ['@media (min-width:1px){}', '@media (min-width:1px)'],
    ['@supports (fill:red){.a{fill:red}}', '@supports'],
    ['@layer x{.a{fill:red}}', '@layer'],
    ['@namespace "urn:x";', '@namespace'],
    ['.a{.b{fill:red}}', 'within rules'],
    ['.a{&.b{fill:red}}', 'within rules'],
    ['@font-face{src:url(data:x)}', 'into paths'],
  ])('%j is refused', (sheet, names) => expect(() => styleOf(sheet)).toThrow(names))

  test('the stronger rule is the last, wherever it stands', () => {
    expect(styleOf('#it{fill:a}.a.b{fill:b}g{fill:c}.a{fill:d}*{fill:e}.b{fill:f}')).toBe(
      'fill:e;fill:c;fill:d;fill:f;fill:b;fill:a',
    )
    expect(styleOf('g{fill:a!important}#it{fill:b}', '<g id="it" style="fill:c"/>')).toBe(
      'fill:b;fill:c;fill:a',
    )
  })

  test('a class may be called like a property of objects', () => {
    const it = '<g id="it" class="__proto__ constructor"/>'
    expect(styleOf('.__proto__{fill:red}.constructor{stroke:blue}.toString{fill:x}', it)).toBe(
      'fill:red;stroke:blue',
    )
  })
})

describe('an attribute', () => {
  const write = (name: string, value: string) => writeAttribute(name, value, () => 'i1')
  test.each([
    ['fill', 'red', 'red'],
    ['fill', "url( '#a b' ) none", 'url(#i1)none'],
    ['stroke-dasharray', '1, 2 3', '1,2 3'],
    ['stroke-width', '2', '2'],
    ['class', 'x', undefined],
    ['onload', 'alert(1)', undefined],
    ['__proto__', 'x', undefined],
    ['filter', 'none', undefined],
  ])('%s = %j', (name, value, written) => expect(write(name, value)).toBe(written))

  test('that draws what we do not is refused', () => {
    expect(() => write('filter', 'url(#f)')).toThrow("'filter'")
    expect(() => write('fill', 'url(a.svg)')).toThrow('outside')
  })
})
