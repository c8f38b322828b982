import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Company } from '@foyer/shared/settings/settings-contract.ts'
import { type CountryCode, getCountries, parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * The country whose numbers are meant where none is said in a center: of its own number, else where its zone is, else of
 * the company's number. Null when none of them says it.
 */
export function countryOf(
  { phone, calendar }: Pick<Center, 'phone' | 'calendar'>,
  company: Pick<Company, 'phone'>,
): CountryCode | null {
  const said = (number: string) => parsePhoneNumberFromString(number)?.country
  return said(phone) ?? countryOfZone(calendar.zone) ?? said(company.phone) ?? null
}

/**
 * A phone number as it is dialled from everywhere, so without a trunk 0. One that is so already stays as it was typed;
 * without a country that is known it does too.
 *
 * @returns refused as 'invalid' when no number of the country is that long
 */
export function withCountry(phone: string, country: CountryCode | null): Result<string> {
  if (phone === '' || (country === null && !phone.startsWith('+'))) return succeed(phone)
  const parsed = parsePhoneNumberFromString(phone, country ?? undefined)
  if (!parsed?.isPossible()) return refuse('invalid', 'no phone number is that long or short')
  const isDialled = phone.replace(/[^+\d]/g, '') === parsed.number
  return succeed(isDialled ? phone : parsed.formatInternational())
}

let countries: Map<string, CountryCode> | null = null

function countryOfZone(zone: string): CountryCode | null {
  countries ??= new Map(
    getCountries().flatMap((country) => zonesOf(country).map((its) => [its, country] as const)),
  )
  // The same name for one that goes by several, such as `Asia/Kolkata` and `Asia/Calcutta`, as the lists have it.
  const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions()
  return countries.get(timeZone) ?? null
}

function zonesOf(country: CountryCode): readonly string[] {
  const region = new Intl.Locale('und', { region: country })
  // TypeScript does not know it yet.
  return (region as typeof region & { getTimeZones(): string[] | undefined }).getTimeZones() ?? []
}
