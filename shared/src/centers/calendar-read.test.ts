import { describe, expect, test } from 'vitest'
import { type CalendarRead, chooseDays, takeDays } from './calendar-read.ts'

const TODAY = '2027-06-01'
const BY_HAND = { date: '2027-07-01', name: 'Party', source: 'hand' as const }
const taken = (date: string, name = 'Holiday') => ({ date, name, source: 'calendar' as const })
const read = (...dates: string[]): CalendarRead => ({
  days: dates.map((date) => ({ date, name: 'Holiday', often: false })),
  skipped: [],
})

describe('C18 days of a calendar', () => {
  test('are taken, left out, new or gone, by date; what is by hand is none of them', () => {
    const calendar = {
      holidays: [BY_HAND, taken('2027-08-01'), taken('2027-07-15')],
      holidaysLeftOut: [{ date: '2027-09-01', name: 'Holiday' }],
    }
    expect(chooseDays(calendar, read('2027-08-01', '2027-09-01', '2027-06-15'), TODAY)).toEqual([
      { date: '2027-06-15', name: 'Holiday', state: 'new', closes: true },
      { date: '2027-07-15', name: 'Holiday', state: 'gone', closes: false },
      { date: '2027-08-01', name: 'Holiday', state: 'taken', closes: true },
      { date: '2027-09-01', name: 'Holiday', state: 'left-out', closes: false },
    ])
  })

  test('with another name are others', () => {
    const calendar = { holidays: [taken('2027-08-01', 'Old')], holidaysLeftOut: [] }
    expect(chooseDays(calendar, read('2027-08-01'), TODAY).map(({ state }) => state)).toEqual([
      'new',
      'gone',
    ])
  })

  test('that come often close nothing until somebody says so', () => {
    const often = { days: [{ date: '2027-08-01', name: 'Yoga', often: true }], skipped: [] }
    const choices = chooseDays({ holidays: [], holidaysLeftOut: [] }, often, TODAY)
    expect(choices).toMatchObject([{ state: 'new', closes: false }])
  })

  test('that are long past are not asked about', () => {
    const calendar = { holidays: [taken('2027-04-30'), taken('2027-05-01')], holidaysLeftOut: [] }
    expect(chooseDays(calendar, read(), TODAY).map(({ date }) => date)).toEqual(['2027-05-01'])
  })
})

test('C18 what is ticked closes, what is not is not asked about again, by hand stays', () => {
  const choices = chooseDays(
    { holidays: [BY_HAND, taken('2027-07-15')], holidaysLeftOut: [] },
    read('2027-08-01', '2027-09-01'),
    TODAY,
  )
  const [, first, second] = choices
  const chosen = takeDays({ holidays: [BY_HAND, taken('2027-07-15')] }, [
    choices[0]!,
    first!,
    { ...second!, closes: false },
  ])
  expect(chosen).toEqual({
    holidays: [BY_HAND, taken('2027-08-01')],
    holidaysLeftOut: [{ date: '2027-09-01', name: 'Holiday' }],
  })
  const again = chooseDays(chosen, read('2027-08-01', '2027-09-01'), TODAY)
  expect(again.map(({ state }) => state)).toEqual(['taken', 'left-out'])
  // One that is gone may be kept.
  expect(takeDays({ holidays: [] }, [{ ...choices[0]!, closes: true }]).holidays).toHaveLength(1)
})

test('C18 what was taken and is long past, so that nobody is asked about it, stays', () => {
  const calendar = { holidays: [BY_HAND, taken('2027-04-30'), taken('2027-05-01')] }
  const choices = chooseDays({ ...calendar, holidaysLeftOut: [] }, read('2027-08-01'), TODAY)
  expect(takeDays(calendar, choices).holidays).toEqual([
    BY_HAND,
    taken('2027-04-30'),
    taken('2027-08-01'),
  ])
})
