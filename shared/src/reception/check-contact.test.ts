import { expect, test } from 'vitest'
import { checkContact } from './check-contact.ts'

test.each([
  ['ada@Example.COM', 'ada@example.com'],
  [' +49 30  123 456 ', '+49 30 123 456'],
  ['(030) 12/34-56', '(030) 12/34-56'],
])('takes %j', (typed, kept) => {
  expect(checkContact(typed)).toEqual({ ok: true, value: kept })
})

test.each(['', 'ada', 'ada@', '@example.com', 'a b@example.com', '12345', '+', '1234567890123456'])(
  'refuses %j',
  (typed) => {
    expect(checkContact(typed)).toMatchObject({ ok: false, reason: 'contact-invalid' })
  },
)

test.each([
  ['123456', true],
  ['12345', false],
  ['123456789012345', true],
  ['1234567890123456', false],
  ['+49 (0)30 / 12-34.56', true],
  ['49+30123456', false],
  ['030 123456 ext. 7', false],
  ['٠٣٠١٢٣٤٥٦', false],
])('a number of six to fifteen digits is one to call: %s, %s', (typed, expected) => {
  expect(checkContact(typed).ok).toBe(expected)
})

test.each([
  ['ada@example.com\nBcc: all@example.com', 'mail'],
  ['ada@example.com, bob@example.com', 'mail'],
  ['<ada@example.com>', 'mail'],
  [`${'a'.repeat(250)}@example.com`, 'mail'],
  ['javascript:alert(1)', 'phone'],
  ['030\u202e123456', 'phone'],
])('%j is refused as no %s', (typed, detail) => {
  expect(checkContact(typed)).toEqual({ ok: false, reason: 'contact-invalid', detail })
})

test('before the @ capitals may matter, behind it never', () => {
  expect(checkContact('Ada.Lovelace@EXAMPLE.com')).toEqual({
    ok: true,
    value: 'Ada.Lovelace@example.com',
  })
})
