import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText } from './chat-text.ts'

const ok = (value: string) => ({ ok: true, value })

test('trims, composes letters and keeps emoji that are joined', () => {
  expect(cleanText('  Cafe\u0301 \u{1F469}\u200D\u{1F680} ', 500)).toEqual(
    ok('Caf\u00e9 \u{1F469}\u200D\u{1F680}'),
  )
})

test('takes out control characters and what turns or hides text', () => {
  expect(cleanText('a\u0000b\u001b[31m\u202Ec\u200Bd\uFEFF', 500)).toEqual(ok('ab[31mcd'))
})

test('keeps line breaks in a text, not in a line', () => {
  expect(cleanText('one\r\ntwo', 500)).toEqual(ok('one\ntwo'))
  expect(cleanLine('one\r\n\ttwo', 500)).toEqual(ok('one two'))
})

test('links stay text', () => {
  expect(cleanLine('see https://example.com/a?b=1', 500)).toEqual(
    ok('see https://example.com/a?b=1'),
  )
})

test('counts code points, after cleaning', () => {
  expect(cleanLine('\u{1F600}'.repeat(5), 5).ok).toBe(true)
  expect(cleanLine(`${'a'.repeat(5)}\u200B `, 5).ok).toBe(true)
  expect(cleanLine('a'.repeat(6), 5)).toMatchObject({
    reason: 'text-too-long',
    length: { is: 6, max: 5 },
  })
})

test.each(['', '   ', '\u200B\u0007', '\n\n'])('refuses %j as empty', (text) => {
  expect(cleanLine(text, 500)).toMatchObject({ ok: false, reason: 'text-empty' })
})

test.each([
  ['marks of direction', 'safe\u202Egpj.exe\u202C', 'safegpj.exe'],
  ['isolates of direction', '\u2067abc\u2069\u061C', 'abc'],
  ['a mark of byte order within', 'pay\uFEFFpal', 'paypal'],
  ['a soft hyphen', 'pay\u00ADpal', 'paypal'],
  ['separators of lines that look like none', 'a\u2028b\u2029c', 'abc'],
  ['controls of the upper half', 'a\u0085b\u009B31m', 'ab31m'],
  ['a lonely carriage return as a break', 'a\rb', 'a\nb'],
  ['a blank that does not break, within', 'a\u00A0b', 'a\u00A0b'],
])('hostile text: %s', (_, text, clean) => {
  expect(cleanText(text, 500)).toEqual(ok(clean))
})

test.each([
  ['\u00A0\u3000\u2003', 'blanks of other alphabets'],
  ['\u202E\u2066\u2069', 'only marks of direction'],
  ['\u0000'.repeat(600), 'more controls than characters fit'],
])('%j is empty: %s', (text) => {
  expect(cleanText(text, 500)).toEqual({ ok: false, reason: 'text-empty' })
})

test('what is composed counts as people see it, what stacks up without end does not pass', () => {
  expect(cleanText('e\u0301'.repeat(5), 5)).toEqual(ok('\u00e9'.repeat(5)))
  expect(cleanText(`x${'\u0335'.repeat(5)}`, 5)).toEqual({
    ok: false,
    reason: 'text-too-long',
    detail: 'at most 5 characters',
    length: { is: 6, max: 5 },
  })
})

test('half of a pair is text like any other, and no crash', () => {
  expect(cleanText('\uD83D', 1)).toEqual(ok('\uD83D'))
  expect(cleanLine('\uDE00a', 2)).toEqual(ok('\uDE00a'))
})

test('whatever is written, cleaning it again changes nothing, and a line is one line', () => {
  const pieces = [
    'a',
    ' ',
    '\n',
    '\r',
    '\t',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\u0007',
    '\u{1F469}',
    '\u200D',
    '\uD83D',
  ]
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((some) => some.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      for (const clean of [cleanText, cleanLine]) {
        const once = clean(text, 500)
        if (!once.ok) continue
        expect(clean(once.value, 500)).toEqual(once)
        expect(once.value).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u200B\uFEFF]/u)
      }
      const line = cleanLine(text, 500)
      if (line.ok) expect(line.value).not.toMatch(/[\n\r\t]/)
    }),
    { seed: 12, numRuns: 500 },
  )
})

test('what is hidden between a letter and its mark does not keep them apart', () => {
  expect(cleanText('a\u202E\u0301', 500)).toEqual({ ok: true, value: '\u00e1' })
  expect(cleanText('e\u200B\u0301'.repeat(5), 5)).toEqual({ ok: true, value: '\u00e9'.repeat(5) })
})
