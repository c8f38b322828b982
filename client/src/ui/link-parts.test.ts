import { expect, test } from 'vitest'
import { linkParts } from './link-parts.ts'

/** The texts that became links. */
const links = (text: string) =>
  linkParts(text).flatMap((part) => (part.href === null ? [] : [part.text]))
const joined = (text: string) =>
  linkParts(text)
    .map((part) => part.text)
    .join('')

test('a text is cut into plain pieces and addresses', () => {
  expect(linkParts('See https://foyer.example/a?b=1#c or mail info@foyer.example.')).toEqual([
    { text: 'See ', href: null },
    { text: 'https://foyer.example/a?b=1#c', href: 'https://foyer.example/a?b=1#c' },
    { text: ' or mail ', href: null },
    { text: 'info@foyer.example', href: 'mailto:info@foyer.example' },
    { text: '.', href: null },
  ])
  expect(linkParts('Hello')).toEqual([{ text: 'Hello', href: null }])
  expect(linkParts('')).toEqual([])
})

test.each([
  ['https://a.example.', 'https://a.example'],
  ['https://a.example/x?!', 'https://a.example/x'],
  ['https://a.example/x…', 'https://a.example/x'],
  ['(https://a.example/x)', 'https://a.example/x'],
  ['(see https://a.example/x_(y)).', 'https://a.example/x_(y)'],
  ['https://a.example/x_(y)', 'https://a.example/x_(y)'],
  ['[https://a.example/[x]]', 'https://a.example/[x]'],
  ['https://[2001:db8::1]/', 'https://[2001:db8::1]/'],
  ['„https://a.example/x“', 'https://a.example/x'],
  ['<https://a.example/x>', 'https://a.example/x'],
  ['\u8bf7\u770bhttps://a.example/x\u3002\u8c22\u8c22', 'https://a.example/x'],
  ['HTTPS://A.example/', 'HTTPS://A.example/'],
  ['(info@a.example)', 'info@a.example'],
  ['mailto:first.last+x@a-b.example!', 'first.last+x@a-b.example'],
])('of %j the link is %j', (text, link) => {
  expect(links(text)).toEqual([link])
})

test('addresses that follow each other are links of their own', () => {
  expect(links('https://a.example,https://b.example;http://c.example')).toEqual([
    'https://a.example',
    'https://b.example',
    'http://c.example',
  ])
  expect(links('a@a.example,b@b.example')).toEqual(['a@a.example', 'b@b.example'])
})

test.each([
  'javascript:alert(1)',
  'JavaScript://a.example/%0aalert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'git+https://a.example',
  'www.a.example',
  'http://',
  'https://...',
  'https://bank.example@elsewhere.example/',
  'https://bank.example:x@elsewhere.example/',
  'me@home',
  '@name',
  'a@',
  'a@b@c.example',
  'a!b@c.example',
  '.a@b.example',
  'a@b..example',
  'a@-b.example',
])('%j stays text', (text) => {
  expect(linkParts(text)).toEqual([{ text, href: null }])
})

test('letters of an address in other alphabets lead to what the browser makes of them', () => {
  expect(linkParts('https://m\u00fcller.example/\u00e4')).toEqual([
    { text: 'https://m\u00fcller.example/\u00e4', href: 'https://xn--mller-kva.example/%C3%A4' },
  ])
})

test.each([
  ['an opening scheme again and again', 'http://', 1],
  ['closing brackets', ')', 0],
  ['ends of sentences', '.', 0],
  ['signs of mail', '@', 0],
  ['mail that never ends', 'a@a', 0],
  ['letters of mail without a sign', 'a.', 0],
  ['addresses between commas', ',http://a', 11_111],
  ['mail between blanks', 'a@b.example ', 8_333],
])('100,000 hostile characters: %s', (_, piece, count) => {
  const text = piece.repeat(100_000 / piece.length)
  expect(joined(text)).toBe(text)
  expect(links(text)).toHaveLength(count)
  expect(joined(`https://a.example/${text}`)).toBe(`https://a.example/${text}`)
  expect(links(`https://a.example/${text}`)[0]).toMatch(/^https:/)
})

test('whatever is written, nothing is lost, and links lead to the web or to mail', () => {
  const pieces = ['a', '.', '@', 'http://', 'javascript:', ' ', '(', ')', ',', '\ud83d']
  for (let i = 0; i < 10_000; i++) {
    const text = [...String(i).padStart(4, '0')].map((digit) => pieces[Number(digit)]).join('')
    const parts = linkParts(text)
    expect(parts.map((part) => part.text).join('')).toBe(text)
    expect(parts.every((part) => part.text !== '')).toBe(true)
    for (const { href } of parts) expect(href ?? 'mailto:').toMatch(/^(https?:\/\/|mailto:)/)
  }
})
