import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../time/durations.ts'
import { instantOf } from '../time/zoned-time.ts'
import { quietStretch } from './quiet-hours.ts'

const ZONE = 'Europe/Berlin'
const NIGHT = { from: '22:00', to: '07:00' }
const at = (date: string, time: string) => instantOf(date, time, ZONE)
const during = (date: string, time: string, quiet: typeof NIGHT | null = NIGHT, zone = ZONE) =>
  quietStretch(at(date, time), { quiet, zone })

describe('NT6 the quiet hours', () => {
  const night = { from: at('2027-01-11', '22:00'), to: at('2027-01-12', '07:00') }
  test.each([
    ['begin', '2027-01-11', '22:00', night],
    ['are not yet a minute before', '2027-01-11', '21:59', null],
    ['go on over midnight', '2027-01-12', '00:00', night],
    ['last until a minute before their end', '2027-01-12', '06:59', night],
    ['are over at their end', '2027-01-12', '07:00', null],
  ])('%s', (_, date, time, stretch) => {
    expect(during(date, time)).toEqual(stretch)
  })

  test('lie within one day where they end after they begin', () => {
    const noon = { from: '12:00', to: '13:30' }
    const stretch = { from: at('2027-01-11', '12:00'), to: at('2027-01-11', '13:30') }
    expect(during('2027-01-11', '12:00', noon)).toEqual(stretch)
    expect(during('2027-01-11', '13:29', noon)).toEqual(stretch)
    expect(during('2027-01-11', '13:30', noon)).toBeNull()
    expect(during('2027-01-11', '00:30', noon)).toBeNull()
  })

  test('are not there for who chose none', () => {
    expect(during('2027-01-12', '03:00', null)).toBeNull()
  })

  test('are those of where the person lives', () => {
    expect(during('2027-01-12', '03:00', NIGHT, 'America/New_York')).toBeNull() // 21:00 there
    expect(during('2027-01-12', '09:00', NIGHT, 'America/New_York')).toEqual({
      from: at('2027-01-12', '04:00'),
      to: at('2027-01-12', '13:00'),
    })
  })

  test.each([
    ['2027-03-27', '2027-03-28', 8],
    ['2027-10-30', '2027-10-31', 10],
    ['2027-06-12', '2027-06-13', 9],
  ])('in the night of %s are as long as the night is', (evening, morning, hours) => {
    const { from, to } = during(morning, '04:00')!
    expect([from, to]).toEqual([at(evening, '22:00'), at(morning, '07:00')])
    expect((to - from) / HOUR).toBe(hours)
  })
})

test('NT6 an instant is quiet when the clock on its wall says so', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
  const clock = (of: number) =>
    `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
  fc.assert(
    fc.property(minute, minute, minute, (from, to, now) => {
      fc.pre(from !== to)
      const instant = at('2027-06-12', clock(now)) + 59_999
      const stretch = quietStretch(instant, {
        quiet: { from: clock(from), to: clock(to) },
        zone: ZONE,
      })
      const quiet = from < to ? from <= now && now < to : now >= from || now < to
      expect(stretch !== null).toBe(quiet)
      if (stretch === null) return
      expect(stretch.from).toBeLessThanOrEqual(instant)
      expect(stretch.to).toBeGreaterThan(instant)
      expect((stretch.to - stretch.from) / MINUTE).toBe((to - from + 24 * 60) % (24 * 60))
    }),
    { seed: 20_270_612, numRuns: 300 },
  )
})
