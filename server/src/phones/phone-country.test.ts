import { DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import { refuse, succeed } from '@foyer/shared/errors/result.ts'
import { expect, test } from 'vitest'
import { countryOf, withCountry } from './phone-country.ts'

const inZone = (zone: string, phone = '') => ({
  phone,
  calendar: { ...DEFAULT_CENTER.calendar, zone },
})

test.each([
  ['Europe/Berlin', '', '', 'DE'],
  ['Europe/Oslo', '', '+49 30 123456', 'NO'],
  ['Asia/Kolkata', '', '', 'IN'],
  ['Asia/Calcutta', '', '', 'IN'],
  ['America/New_York', '', '', 'US'],
  ['America/Toronto', '', '', 'CA'],
  // A center may stand elsewhere than its clock.
  ['Europe/Berlin', '+43 1 234567', '', 'AT'],
  // A number without a country says none.
  ['Europe/Berlin', '030 123456', '+43 1 234567', 'DE'],
  ['UTC', '', '+43 1 234567', 'AT'],
  ['UTC', '', '01 234567', null],
])('a center in %s with %j, of a company with %j, is in %s', (zone, own, company, country) => {
  expect(countryOf(inZone(zone, own), { phone: company })).toBe(country)
})

test.each([
  ['030 123456', 'DE', '+49 30 123456'],
  ['(030) 12/34-56', 'DE', '+49 30 123456'],
  ['0049 30 123456', 'DE', '+49 30 123456'],
  ['+49 (0)30 123456', 'DE', '+49 30 123456'],
  ['+49 (0)30 123456', null, '+49 30 123456'],
  // In Italy the 0 is part of the number.
  ['06 1234 5678', 'IT', '+39 06 1234 5678'],
  ['(415) 555-2671', 'US', '+1 415 555 2671'],
  ['1 415 555 2671', 'US', '+1 415 555 2671'],
  ['8 495 123-45-67', 'RU', '+7 495 123 45 67'],
  ['020 7946 0000', 'GB', '+44 20 7946 0000'],
  // Of another country than the center's, and as its owner writes it.
  ['+44 20 79-46 00.00', 'DE', '+44 20 79-46 00.00'],
  ['030 123456', null, '030 123456'],
  ['', 'DE', ''],
] as const)('%j in %s is dialled as %j', (typed, country, kept) => {
  expect(withCountry(typed, country)).toEqual(succeed(kept))
})

test.each([
  ['123456', 'US'],
  ['415 555 26711', 'US'],
  ['+1 415 555', 'DE'],
  ['+999 123456', null],
] as const)('%j in %s reaches nobody', (typed, country) => {
  expect(withCountry(typed, country)).toEqual(
    refuse('invalid', 'no phone number is that long or short'),
  )
})
