import { type Center, DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import type { Pause } from '@foyer/shared/duty/statuses.ts'
import { DEFAULT_SETTINGS } from '@foyer/shared/settings/settings-contract.ts'
import { HOUR } from '@foyer/shared/time/durations.ts'
import { describe, expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import type { Centers } from '../centers/centers-types.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import { Doors } from './doors.ts'

/** A Monday, 10:00 in Berlin. */
const NOW = Date.parse('2027-01-11T10:00+01:00')
const at = (time: string) => Date.parse(`2027-01-11T${time}+01:00`)

const open = (from: string, to: string) => [{ from, to }]
function center(id: string, hours = open('08:00', '18:00')): Center {
  const week = { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: [], 7: [] }
  const calendar = { ...DEFAULT_CENTER.calendar, zone: 'Europe/Berlin', week }
  return { ...DEFAULT_CENTER, id, name: id, calendar }
}

interface Staffing {
  [centerId: string]: string[][]
}

/** Doors of centers where people are on duty who speak these languages. */
function doors(
  staffing: Staffing,
  {
    centers = ['berlin', 'tokyo', 'boston'].map((id) => center(id)),
    planned = null as number | null,
    pause = null as Pause | null,
  } = {},
) {
  const known: Centers = {
    all: () => centers,
    find: (id) => centers.find((one) => one.id === id) ?? null,
  } as Centers
  return new Doors({
    centers: known,
    rosterOf: (centerId) => {
      const reps = staffing[centerId] ?? []
      const available = reps.map((languages) => ({ member: { languages } }))
      return {
        staffing: () => ({ available, pause: reps.length > 0 ? null : pause }),
      } as unknown as DutyRoster
    },
    settings: () => ({
      ...DEFAULT_SETTINGS,
      hours: { en: 'Weekdays', de: 'Werktags' },
      company: {
        phone: '+49 30 1234567',
        privacy: '',
        imprint: 'https://example.com/imprint',
      },
    }),
    nextChange: () => planned,
    clock: new FakeClock(NOW),
  })
}

describe('C8 a door', () => {
  test('is open while somebody can answer, whatever the calendar says', () => {
    const closedToday = [center('berlin', [])]
    const door = doors({ berlin: [['en', 'de'], ['de']] }, { centers: closedToday }).read('berlin')!
    expect(door).toMatchObject({ open: true, reps: 2, languages: ['en', 'de'] })
  })

  test('is closed while nobody is, whatever the calendar says', () => {
    expect(doors({}).read('berlin')).toMatchObject({ open: false, reps: 0, languages: [] })
  })

  test('of a center that there is not is none', () => {
    expect(doors({}).read('atlantis')).toBeNull()
  })

  test('carries the name, the zone and the company’s own words', () => {
    const door = doors({}).read('tokyo')
    expect(door).toMatchObject({ name: 'tokyo', zone: 'Europe/Berlin', hours: { en: 'Weekdays' } })
  })
})

describe('C17 how a center is reached', () => {
  test('is in its own words and by its own number, else in the company’s', () => {
    const own = { ...center('lima'), hours: { en: 'From noon', de: '' }, phone: '+51 1 234567' }
    const read = (id: string) => doors({}, { centers: [center('berlin'), own] }).read(id)!
    expect(read('lima')).toMatchObject({
      hours: { en: 'From noon', de: 'Werktags' },
      company: { phone: '+51 1 234567', imprint: 'https://example.com/imprint' },
    })
    expect(read('berlin')).toMatchObject({
      hours: { en: 'Weekdays', de: 'Werktags' },
      company: { phone: '+49 30 1234567' },
    })
    expect(read('lima')).not.toHaveProperty('version')
  })
})

describe('C9 the next change', () => {
  const later = { centers: [center('berlin', open('12:00', '18:00'))] }

  test('is the published plan’s, open or closed', () => {
    const planned = NOW + HOUR
    expect(doors({}, { planned }).read('berlin')!.nextChange).toBe(planned)
    expect(doors({ berlin: [['en']] }, { planned }).read('berlin')!.nextChange).toBe(planned)
  })

  test('is the end of the opening while somebody is there', () => {
    expect(doors({ berlin: [['en']] }).read('berlin')!.nextChange).toBe(at('18:00'))
  })

  test('is the begin of the next opening while nobody is', () => {
    expect(doors({}, later).read('berlin')!.nextChange).toBe(at('12:00'))
  })

  test('is not promised while the center should be open and nobody is there', () => {
    expect(doors({}).read('berlin')!.nextChange).toBeNull()
  })

  test('is not promised while somebody is there out of hours', () => {
    expect(doors({ berlin: [['en']] }, later).read('berlin')!.nextChange).toBeNull()
  })
})

describe('C11 a door behind which nobody can answer', () => {
  test('says what those do who are there, and promises no time', () => {
    const door = doors({}, { pause: 'on-the-phone', planned: NOW + HOUR }).read('berlin')
    expect(door).toMatchObject({ open: false, pause: 'on-the-phone', nextChange: null, reps: 0 })
  })
})

describe('C10 a closed door', () => {
  test('names the centers that are open, with who is there', () => {
    const door = doors({ tokyo: [['ja' as 'en'], ['en']] }).read('berlin')!
    expect(door.elsewhere).toEqual([
      { centerId: 'tokyo', name: 'tokyo', reps: 2, languages: ['ja', 'en'] },
    ])
  })

  test('names none where all are closed, an open one names none either', () => {
    expect(doors({}).read('berlin')!.elsewhere).toEqual([])
    expect(doors({ berlin: [['en']], tokyo: [['en']] }).read('berlin')!.elsewhere).toEqual([])
  })
})
