import { describe, expect, test } from 'vitest'
import type { Lead } from './lead-times.ts'
import { newsTime, reminderTime } from './notice-times.ts'
import { quietStretch } from './quiet-hours.ts'

const BERLIN = 'Europe/Berlin'
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const show = (instant: number | null) =>
  instant === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO(BERLIN)
        .toString({ timeZoneName: 'never', smallestUnit: 'minute' })

type Quiet = Parameters<typeof reminderTime>[1]
const night: Quiet = { quiet: { from: '22:00', to: '07:00' }, zone: BERLIN }
const never: Quiet = { quiet: null, zone: BERLIN }
const LONG_AGO = at('2020-01-01T00:00Z')

function remind(start: string, lead: Lead, quiet = night, knownSince = LONG_AGO) {
  return show(reminderTime({ start: at(start), lead, knownSince }, quiet))
}

describe('NT6 quiet hours', () => {
  test.each([
    ['2027-01-10T23:00+01:00', '2027-01-10T22:00+01:00', '2027-01-11T07:00+01:00'],
    ['2027-01-10T03:00+01:00', '2027-01-09T22:00+01:00', '2027-01-10T07:00+01:00'],
    // seven hours of wall clock short or long
    ['2027-03-28T04:00+02:00', '2027-03-27T22:00+01:00', '2027-03-28T07:00+02:00'],
    ['2027-10-31T06:59+01:00', '2027-10-30T22:00+02:00', '2027-10-31T07:00+01:00'],
  ])('around %s are %s to %s', (instant, from, to) => {
    const stretch = quietStretch(at(instant), night)!
    expect([show(stretch.from), show(stretch.to)]).toEqual([from, to])
  })

  test('their end is no longer quiet, their begin is', () => {
    expect(quietStretch(at('2027-01-10T07:00+01:00'), night)).toBe(null)
    expect(quietStretch(at('2027-01-10T22:00+01:00'), night)).not.toBe(null)
  })

  test('may lie within one day', () => {
    const noon = { quiet: { from: '12:00', to: '13:00' }, zone: BERLIN }
    expect(quietStretch(at('2027-01-10T12:30+01:00'), noon)).not.toBe(null)
    expect(quietStretch(at('2027-01-10T23:30+01:00'), noon)).toBe(null)
  })
})

describe('a reminder', () => {
  test('NT1 comes as many minutes before as was chosen, over a change of clocks too', () => {
    expect(remind('2027-03-28T08:00+02:00', 1440, never)).toBe('2027-03-27T07:00+01:00')
    expect(remind('2027-10-31T08:00+01:00', 720, never)).toBe('2027-10-30T21:00+02:00')
  })

  test('NT2 comes when quiet hours begin, not within', () => {
    expect(remind('2027-01-11T08:00+01:00', 360)).toBe('2027-01-10T22:00+01:00')
    expect(remind('2027-03-28T08:00+02:00', 360)).toBe('2027-03-27T22:00+01:00')
  })

  test('NT2 comes when they end where the person had no shift yet when they began', () => {
    const since = at('2027-01-11T01:00+01:00')
    expect(remind('2027-01-11T08:00+01:00', 360, night, since)).toBe('2027-01-11T07:00+01:00')
  })

  test('NT2 NT4 fifteen minutes before is never moved, and nothing else comes that late', () => {
    expect(remind('2027-01-11T07:10+01:00', 15)).toBe('2027-01-11T06:55+01:00')
    const since = at('2027-01-11T01:00+01:00')
    expect(remind('2027-01-11T07:10+01:00', 60, night, since)).toBe(null)
  })

  test('NT3 is not made up when its moment was before the shift was known', () => {
    const since = at('2027-01-11T09:30+01:00')
    expect(remind('2027-01-11T10:00+01:00', 60, night, since)).toBe(null)
    expect(remind('2027-01-11T10:00+01:00', 15, night, since)).toBe('2027-01-11T09:45+01:00')
    const justNow = at('2027-01-11T09:45+01:00')
    expect(remind('2027-01-11T10:00+01:00', 15, night, justNow)).toBe(null)
    const tooLate = at('2027-01-11T09:50+01:00')
    expect(remind('2027-01-11T10:00+01:00', 15, night, tooLate)).toBe(null)
  })
})

describe('NT7 news', () => {
  const evening = at('2027-01-10T23:00+01:00')
  test('waits for the morning', () => {
    expect(show(newsTime(evening, at('2027-01-12T08:00+01:00'), night))).toBe(
      '2027-01-11T07:00+01:00',
    )
    expect(newsTime(evening, null, never)).toBe(evening)
  })
  test('comes at once when it is about the night or the first hour', () => {
    expect(newsTime(evening, at('2027-01-11T07:00+01:00'), night)).toBe(evening)
  })
})
