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
  expect(cleanLine('a'.repeat(6), 5)).toMatchObject({ ok: false, reason: 'text-too-long' })
})

test.each(['', '   ', '\u200B\u0007', '\n\n'])('refuses %j as empty', (text) => {
  expect(cleanLine(text, 500)).toMatchObject({ ok: false, reason: 'text-empty' })
})
