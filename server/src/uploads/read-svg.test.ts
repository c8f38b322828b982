import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { describe, expect, test } from 'vitest'
import { readSvg } from './read-svg.ts'

const svg = (within: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${within}</svg>`

function read(text: string): string {
  const result = readSvg(Buffer.from(text))
  return result.ok ? result.value.toString() : `refused: ${result.reason}: ${result.detail}`
}

test('a drawing comes out as it was, with a size', () => {
  expect(read(svg('<g transform="scale(2)"><path d="M0 0L5 5" fill="#f00"/></g>'))).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10">' +
      '<g transform="scale(2)"><path d="M0 0L5 5" fill="#f00"></path></g></svg>',
  )
  expect(read(svg('', 'width="20px" height="30"'))).toContain('viewBox="0 0 20 30"')
})

test('what drawing programs write is understood: style attributes, sheets of classes, gradients, own data', () => {
  const drawn = read(
    `<?xml version="1.0"?><!-- made --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg(
      `<style>.a, .b { fill: url(#g) !important } .b { stroke: #111 } g > path { fill: red }</style>
       <metadata><rdf xmlns="urn:x">x</rdf></metadata>
       <sodipodi:view xmlns:sodipodi="urn:s"><path d="M0"/></sodipodi:view>
       <linearGradient id="h"><stop offset="1" stop-color="#fff"/></linearGradient>
       <linearGradient id="g" xlink:href="#h"/>
       <path class="b" d="M1 1" style="stroke-width:2;behavior:url(x.htc)"/>`,
    )}`,
  )
  expect(drawn).toContain('<linearGradient id="i2" href="#i1">')
  expect(drawn).toContain('<path d="M1 1" style="stroke:#111;stroke-width:2;fill:url(#i2)">')
  expect(drawn).not.toMatch(/<style|metadata|rdf|sodipodi|made|DOCTYPE|behavior|red/)
})

test.each(['#', 'red;', ';', '}', 'rgb('])('a colour %s that is none is left out', (colour) => {
  expect(read(svg(`<path d="M1 1" fill="${colour}"/>`))).toMatch(
    /<path d="M1 1"(?: fill="[^"]*")?>/,
  )
})

describe('nothing that runs or loads comes through', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>'],
    ['an event handler', '<path d="M0 0" onload="alert(1)" onclick="alert(1)"/>'],
    ['a link to elsewhere', '<linearGradient xlink:href="https://evil.example/a.svg#g"/>'],
    ['a script as link', '<linearGradient href="javascript:alert(1)"/>'],
    ['a link on a shape', '<path href="#alert" d="M0 0"/>'],
    ['a copy from elsewhere', '<use href="https://evil.example/a.svg#alert"/>'],
    ['an address that nobody reads', '<path style="behavior:url(https://evil.example/alert)"/>'],
    ['an import', '<style>@import url(https://evil.example/alert.css);</style>'],
    ['a font from elsewhere', '<style>@font-face{src:url(https://evil.example/alert)}</style>'],
    ['markup in a text', '<text>&lt;script>alert(1)&lt;/script></text>'],
    ['markup in a name', '<path id="&quot;&gt;&lt;script&gt;alert(1)" d="M0 0"/>'],
  ])('%s', (_, within) => {
    const written = read(svg(within))
    expect(written).toMatch(/^<svg /)
    expect(written).not.toMatch(/<script|on(load|click)=|evil|javascript|="#alert|@import/)
    // Read again it is the same: nothing hides behind the first reading.
    expect(read(written)).toBe(written)
  })
})

describe('is refused, and says why', () => {
  test.each([
    ['what is no XML', 'GIF89a', 'no valid SVG'],
    ['what is cut off', svg('<path d="M0 0"/>').slice(0, -8), 'no valid SVG'],
    [
      'an entity bomb',
      `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`,
      'ENTITY',
    ],
    [
      'an entity from a file',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`,
      'ENTITY',
    ],
    ['an entity that nobody defined', svg('<text>&evil;</text>'), 'no valid SVG'],
    [
      'foreign content',
      svg('<foreignObject><b xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
      'foreignObject',
    ],
    ['an address in a fill', svg('<path fill="url(https://evil.example/a)"/>'), 'outside of'],
    ['an address of data', svg('<path fill="url(data:image/svg+xml,x#a)"/>'), 'outside of'],
    ['an address in capitals', svg('<path style="fill:URL(//evil.example)"/>'), 'outside of'],
    ['an address in quotes', svg('<path style="mask:url(&quot;a.svg#b&quot;)"/>'), 'outside of'],
    ['a second address', svg('<path fill="url(#a) url(b.svg)"/>'), 'outside of'],
    ['an escaped address', svg('<path style="fill:\\75rl(https://evil.example)"/>'), "'fill'"],
    ['an address to fall back to', svg('<path style="fill:var(--a,url(b.svg))"/>'), 'outside of'],
    [
      'an address kept for later',
      svg('<path style="--a:url(b.svg);fill:var(--a)"/>'),
      'outside of',
    ],
    ['an address in a block', svg('<path style="--a:{url(b.svg)}"/>'), "'--a'"],
    ['an address in a rule', svg('<style>.a{fill:url(b.svg)}</style>'), 'outside of'],
    ['a set of images', svg('<path style="fill:image-set(&quot;x&quot; 1x)"/>'), "'image-set()'"],
    ['a copy of itself', svg('<g id="a"><use href="#a"/></g>'), 'refers to itself'],
    [
      'a pattern of itself',
      svg('<pattern id="p"><g fill="url(#p)"/></pattern><g fill="url(#p)"/>'),
      'refers to itself',
    ],
    [
      'gradients in a ring',
      svg('<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/>'),
      'refers to itself',
    ],
    [
      'copies of copies of copies',
      svg(
        Array.from(
          { length: 20 },
          (_, i) => `<g id="a${i}"><use href="#a${i - 1}"/><use href="#a${i - 1}"/></g>`,
        ).join(''),
      ),
      'more than 20000',
    ],
    [
      'a short name of a long text',
      `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(101)}">]>${svg('')}`,
      'ENTITY',
    ],
    ['a short name with markup', `<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('&a;')}`, 'ENTITY'],
    ['a parameter entity', `<!DOCTYPE svg [<!ENTITY % a "b">%a;]>${svg('')}`, 'ENTITY'],
    ['an image from elsewhere', svg('<image href="https://evil.example/x.png"/>'), "'image'"],
    ['an animation', svg('<animate attributeName="href"/>'), "'animate'"],
    ['a page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'svg element'],
    ['an svg of no namespace', '<svg viewBox="0 0 1 1"/>', 'svg element'],
    ['one without any size', svg('', ''), 'viewBox'],
    ['one of no width', svg('', 'viewBox="0 0 0 10"'), 'viewBox'],
    ['too many elements', svg('<g/>'.repeat(5001)), 'more than 5000'],
    ['too deep a nest', svg('<g>'.repeat(70) + '</g>'.repeat(70)), 'deeper than 64'],
  ])('%s', (_, text, why) => {
    const result = readSvg(Buffer.from(text))
    expect(result).toMatchObject({ ok: false, reason: 'image-broken' })
    expect(JSON.stringify(result)).toContain(why)
  })

  test('what is not in UTF-8', () => {
    expect(readSvg(Buffer.from([0xff, 0xfe, 0x3c]))).toMatchObject({
      ok: false,
      reason: 'image-broken',
    })
  })
})

test('short names that a file declares are put in, once', () => {
  const written = read(
    `<!DOCTYPE svg [<!ENTITY c "#06c"> <!ENTITY d '&#77;0 0h9'>]>${svg('<path fill="&c;"/>')}`,
  )
  expect(written).toMatch(/^refused: .*ENTITY/)
  expect(read(`<!DOCTYPE svg [<!ENTITY c "#06c">]>${svg('<path fill="&c;"/>')}`)).toContain(
    '<path fill="#06c">',
  )
})

describe('sizes', () => {
  test.each([
    ['a view box alone', 'viewBox="0 0 30 20"', ['0 0 30 20', '30', '20']],
    ['commas', 'viewBox="0,0,30,20"', ['0,0,30,20', '30', '20']],
    ['a view box with a width', 'viewBox="0 0 30 20" width="300"', ['0 0 30 20', '30', '20']],
    [
      'a view box with another size',
      'viewBox="0 0 30 20" width="30mm" height="1in"',
      ['0 0 30 20', String((30 * 96) / 25.4), '96'],
    ],
    ['a size alone', 'width="3.5" height="2px"', ['0 0 3.5 2', '3.5', '2']],
    ['other units beside a view box', 'viewBox="0 0 30 20" width="8cm"', ['0 0 30 20', '30', '20']],
    ['the largest', 'viewBox="0 0 100000 1"', ['0 0 100000 1', '100000', '1']],
  ])('%s', (_, attributes, expected) => {
    const written = read(svg('', attributes))
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(written)?.[1]
    expect([of('viewBox'), of('width'), of('height')]).toEqual(expected)
  })

  test.each([
    'width="100%" height="100%"',
    'width="5em" height="5em"',
    'width="10"',
    'width="-10" height="10"',
    'width="1e9" height="10"',
    'viewBox="0 0 10 100001"',
    'viewBox="0 0 -5 10"',
    'viewBox="0 0 NaN 10"',
    'viewBox="0 0 Infinity 10"',
    'viewBox="a b c d"',
    'viewBox=""',
  ])('%s is none', (attributes) => {
    expect(read(svg('', attributes))).toMatch(/^refused: image-broken: .*viewBox/)
  })
})

describe('limits at their edges', () => {
  test('5000 elements with the outermost, those that are left out too', () => {
    expect(read(svg('<g/>'.repeat(4999)))).toMatch(/^<svg /)
    expect(read(svg('<g/>'.repeat(5000)))).toMatch(/more than 5000/)
    expect(read(svg(`<metadata>${'<x/>'.repeat(4999)}</metadata>`))).toMatch(/more than 5000/)
  })

  test('64 elements deep, also where nothing is kept', () => {
    const nest = (name: string, deep: number) =>
      `<${name}>`.repeat(deep) + `</${name}>`.repeat(deep)
    expect(read(svg(nest('g', 63)))).toMatch(/^<svg /)
    expect(read(svg(nest('g', 64)))).toMatch(/deeper than 64/)
    expect(read(svg(nest('metadata', 64)))).toMatch(/deeper than 64/)
  })

  test('what is left out takes everything within with it, and nothing after it', () => {
    const written = read(
      svg(
        '<metadata><script><path d="M9"/></script><g><path d="M8"/></g></metadata><path d="M1"/>',
      ),
    )
    expect(written.match(/<path/g)).toHaveLength(1)
    expect(written).toContain('d="M1"')
  })
})

describe('names of another world', () => {
  test('a prefix for our namespace is the same element, and one of another is none', () => {
    const prefixed =
      '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:path d="M0"/><s:script/></s:svg>'
    expect(read(prefixed)).toContain('<path d="M0">')
    expect(read(prefixed)).not.toContain('s:')
    const foreign = svg('<path xmlns="urn:x" d="M7"/><g xmlns:e="urn:e" e:href="#x" e:onload="x"/>')
    expect(read(foreign)).not.toMatch(/M7|href|onload|urn/)
  })

  test.each([
    ['an element in capitals', '<SCRIPT>alert(1)</SCRIPT>', /'SCRIPT'/],
    ['an element that nobody knows', '<blink/>', /'blink'/],
    ['a filter', '<filter id="f"/>', /'filter'/],
    ['a link', '<a href="https://evil.example"><path d="M0"/></a>', /'a'/],
    ['an arrow head', '<marker id="p"/>', /'marker'/],
    ['a set', '<set attributeName="onload" to="alert(1)"/>', /'set'/],
  ])('%s is refused by its name', (_, within, name) => expect(read(svg(within))).toMatch(name))

  test.each(['__proto__', 'constructor', 'hasOwnProperty'])('an attribute %s is none', (name) => {
    expect(read(svg(`<path ${name}="x" d="M0"/>`))).toContain('<path d="M0"></path>')
  })
})

/** Pieces that are harmful alone, or could become it next to each other. */
const PIECES = [
  '<script>alert(1)</script>',
  '<style>.a{fill:blue} .b{fill:red;onload:alert(1)} @import "https://evil.example";</style>',
  '<g class="a b" onload="alert(1)">',
  '</g>',
  '<![CDATA[</text><script>alert(1)</script>]]>',
  '<!-- --><!-- <script> -->',
  '<text class="b">&lt;script&gt;',
  '</text>',
  '<path d="M0" style="behavior:url(javascript:alert(1));stroke:red"/>',
  '<linearGradient id="x" xlink:href="https://evil.example#x"/>',
  '<metadata><g onclick="alert(1)">',
  '</g></metadata>',
  '<?xml-stylesheet href="https://evil.example/x.css"?>',
  '<title>&quot;onload=&quot;alert(1)</title>',
  '<clipPath id="c"><path d="M0"/></clipPath><g clip-path="url(#c)"/>',
]

test('whatever stands next to whatever: nothing harmful comes through, and reading again changes nothing', () => {
  const random = seededRandom(7)
  let kept = 0
  for (let round = 0; round < 3000; round += 1) {
    const count = 1 + Math.floor(random() * 5)
    const text = svg(
      Array.from({ length: count }, () => PIECES[Math.floor(random() * PIECES.length)]).join(''),
    )
    const written = read(text)
    if (written.startsWith('refused: ')) {
      expect(written, text).toMatch(/^refused: image-broken: this is no valid SVG/)
      continue
    }
    kept += 1
    expect(written, text).not.toMatch(/<script|<style|<!|<\?|evil| on\w+=|javascript/)
    expect(read(written), text).toBe(written)
  }
  expect(kept).toBeGreaterThan(300)
})

test('a drawing cut off anywhere is refused, never half of it kept', () => {
  const whole = svg('<g><text>a&amp;b</text><style>.a{fill:red}</style></g>')
  for (let end = 0; end < whole.length; end += 1) {
    expect(read(whole.slice(0, end)), `at ${end}`).toMatch(/^refused: image-broken/)
  }
})

test.each([
  ['letters without a rule', 'a'.repeat(200_000)],
  ['comments without an end', '/*'.repeat(100_000)],
  ['blocks without an end', '{'.repeat(200_000)],
])('a style sheet of %s is read without harm', (_name, sheet) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><style>${sheet}</style><g/></svg>`
  expect(readSvg(Buffer.from(svg)).ok).toBe(true)
})

test('what grows too large while it is written is refused', () => {
  const style = `<style>.a{font-family:${'x'.repeat(20_000)}}</style>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${style}${'<g class="a"/>'.repeat(4900)}</svg>`
  expect(readSvg(Buffer.from(svg))).toMatchObject({ ok: false, reason: 'image-broken' })
})
