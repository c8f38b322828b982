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
