import { expect, test } from 'vitest'
import { elsewhereLine } from './elsewhere-line.ts'

test('an open center is offered with its people and their languages', () => {
  const tokyo = { centerId: 'tokyo', name: 'Tokyo', reps: 2, languages: ['en', 'de'] }
  expect(elsewhereLine(tokyo, 'en')).toBe('Tokyo is open, 2 people there: English and German')
  expect(elsewhereLine({ ...tokyo, reps: 1 }, 'de')).toBe(
    'Tokyo ist geöffnet, eine Person ist da: Englisch und Deutsch',
  )
  expect(elsewhereLine({ ...tokyo, languages: [] }, 'en')).toBe('Tokyo is open, 2 people there')
})
