import { describe, expect, test } from 'vitest'
import { doorLine } from './door-line.ts'
import type { Door } from './reception-contract.ts'

const OPEN: Door = { open: true, reps: 2, languages: ['en', 'de'], hours: {} }
const CLOSED: Door = { open: false, reps: 0, languages: [], hours: { en: 'Weekdays' } }

describe('the door', () => {
  test('says how many are there and what they speak', () => {
    expect(doorLine(OPEN, 'en')).toEqual({
      text: 'Open, 2 people here',
      note: 'We speak English and German.',
    })
    expect(doorLine({ ...OPEN, reps: 1, languages: [] }, 'de')).toEqual({
      text: 'Geöffnet, eine Person ist da',
      note: '',
    })
  })

  test('gives the hours when nobody is there, in another language rather than not at all', () => {
    expect(doorLine(CLOSED, 'de').note).toBe('Weekdays')
  })

  test('invites to leave a question where no hours are set', () => {
    expect(doorLine({ ...CLOSED, hours: { en: '' } }, 'en').note).toContain('leave a question')
  })
})
