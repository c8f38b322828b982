import { expect, test } from 'vitest'
import { sortElsewhere } from './sort-elsewhere.ts'

const center = (name: string, reps: number, languages: string[]) => {
  return { centerId: name.toLowerCase(), name, reps, languages }
}

test('C10 the own language comes first, then more people, then the name', () => {
  const open = [
    center('Tokyo', 4, ['ja', 'en']),
    center('Zurich', 1, ['de']),
    center('Boston', 4, ['en']),
    center('Berlin', 2, ['en', 'de']),
  ]
  const names = (locale: string) => sortElsewhere(open, locale).map(({ name }) => name)
  expect(names('de')).toEqual(['Berlin', 'Zurich', 'Boston', 'Tokyo'])
  expect(names('en')).toEqual(['Boston', 'Tokyo', 'Berlin', 'Zurich'])
})
