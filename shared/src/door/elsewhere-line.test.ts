import { expect, test } from 'vitest'
import { createTranslate } from '../i18n/translate.ts'
import { elsewhereLine } from './elsewhere-line.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

const english = { locale: 'en', t: createTranslate<typeof en>(en, 'en') } as const
const german = { locale: 'de', t: createTranslate<typeof en>(de, 'de') } as const

test('an open center is offered with its people and their languages', () => {
  const tokyo = { centerId: 'tokyo', name: 'Tokyo', reps: 2, languages: ['en', 'de'] }
  expect(elsewhereLine(tokyo, english)).toBe(
    'Tokyo is open, 2 of our people are there: English and German',
  )
  expect(elsewhereLine({ ...tokyo, reps: 1 }, german)).toBe(
    'Tokyo ist geöffnet, eine Person unseres Teams ist da: Englisch und Deutsch',
  )
  expect(elsewhereLine({ ...tokyo, languages: [] }, english)).toBe(
    'Tokyo is open, 2 of our people are there',
  )
})
