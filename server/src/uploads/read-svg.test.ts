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
  expect(drawn).toContain('<linearGradient id="g" href="#h">')
  expect(drawn).toContain('<path d="M1 1" fill="url(#g)" stroke="#111" stroke-width="2">')
  expect(drawn).not.toMatch(/style|metadata|rdf|sodipodi|made|DOCTYPE|behavior|red/)
})

describe('nothing that runs or loads comes through', () => {
  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>'],
    ['an event handler', '<path d="M0 0" onload="alert(1)" onclick="alert(1)"/>'],
    ['a link to elsewhere', '<linearGradient xlink:href="https://evil.example/a.svg#g"/>'],
    ['a script as link', '<linearGradient href="javascript:alert(1)"/>'],
    ['a link on a shape', '<path href="#alert" d="M0 0"/>'],
    ['an address in a fill', '<path fill="url(https://evil.example/alert)" d="M0 0"/>'],
    ['an escaped address', '<path style="fill:\\75rl(https://evil.example/alert)" d="M0 0"/>'],
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
    ['an image from elsewhere', svg('<image href="https://evil.example/x.png"/>'), "'image'"],
    ['a copy of another element', svg('<use href="#a"/>'), "'use'"],
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

test('clip paths do not multiply: within one there is no other', () => {
  const written = read(
    svg(
      '<clipPath id="a"><path d="M0" clip-path="url(#b)" style="mask:url(#c)"/></clipPath><g clip-path="url(#a)"/>',
    ),
  )
  expect(written).toContain('<clipPath id="a"><path d="M0"></path></clipPath>')
  expect(written).toContain('<g clip-path="url(#a)">')
})
