import { type Center, DEFAULT_CENTER, type RestRules } from '../centers/centers-contract.ts'
import type { Availability } from '../crew/availabilities.ts'
import type { CrewMember } from '../crew/crew-contract.ts'
import { testAbsence, testMember } from '../crew/crew-fixture.ts'
import { seededRandom } from '../math/seeded-random.ts'
import { shiftInstants, weekInstants } from '../shifts/shift-instants.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { testCenter } from '../shifts/shifts-fixture.ts'
import { addDays } from '../time/local-dates.ts'
import type { FillInput } from './fill-problem.ts'

const SKILLS = ['Leasing', 'Service', 'Parts'] as const

/** What reps say to a half-day, each as likely as the others. */
const HABITS: readonly (Availability | null)[] = [
  ...(['cannot', 'cannot', 'rather-not', 'wish'] as const),
  ...Array.from({ length: 6 }, () => null),
]

/** How large a made-up week is and how much of everything is in it. */
export interface WeekSize {
  reps: number
  posts: number
  days: number
  halfDays: Center['halfDays']
  /** Most half-days of a rep in the week. */
  most: number
  /** Where they are not those that a center begins with. */
  rules?: Partial<RestRules>
}

export const TWO_HALVES: Center['halfDays'] = DEFAULT_CENTER.halfDays
/** Around the clock: the pauses between them matter. */
export const THREE_SHIFTS: Center['halfDays'] = [
  { id: 'early', name: '', from: '06:00', to: '14:00' },
  { id: 'late', name: '', from: '14:00', to: '22:00' },
  { id: 'night', name: '', from: '22:00', to: '06:00' },
]

export const MONDAY = '2027-03-22'
export const ZONE = 'Europe/Berlin'

/** A week that the seed makes up: a crew with habits, absences and a past, and shifts that ask for this and that. */
export function randomWeek(
  seed: number,
  { reps, posts, days, halfDays, most, rules }: WeekSize,
): FillInput {
  const random = seededRandom(seed)
  const chance = (share: number) => random() < share
  const some = <T>(list: readonly T[], share: number) => list.filter(() => chance(share))
  const center: Center = {
    ...DEFAULT_CENTER,
    id: 'main',
    name: 'Main',
    halfDays,
    calendar: { ...DEFAULT_CENTER.calendar, zone: ZONE },
  }
  const dates = Array.from({ length: days }, (_, day) => addDays(MONDAY, day))
  const crew = Array.from({ length: reps }, (_, i): CrewMember => {
    const availability: CrewMember['availability'] = {}
    for (let weekday = 1; weekday <= 7; weekday++) {
      for (const { id } of halfDays) {
        const says = HABITS[Math.floor(random() * HABITS.length)]
        if (says) availability[`${weekday}-${id}`] = says
      }
    }
    const absent = chance(0.15) ? addDays(MONDAY, Math.floor(random() * 7)) : null
    return {
      staffId: `rep-${i}`,
      name: `Rep ${i}`,
      version: 1,
      centers: chance(0.05) ? ['other'] : ['main'],
      skills: some(SKILLS, 0.5),
      languages: chance(0.4) ? ['en', 'de'] : ['en'],
      maxHalfDays: 1 + Math.floor(random() * most),
      availability,
      absences: absent
        ? [
            testAbsence(absent, addDays(absent, 1), {
              id: `absence-${i}`,
              staffId: `rep-${i}`,
              fromTime: i % 2 === 0 ? null : '13:00',
            }),
          ]
        : [],
      prefersHalfDays: i % 3 === 1,
      rules: { ...center.rules, ...rules },
    }
  })
  let id = 0
  const shifts = dates.flatMap((date) =>
    halfDays.flatMap((halfDay) =>
      Array.from({ length: posts }, (_, post): PlannedShift => {
        id++
        return {
          id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
          date,
          from: halfDay.from,
          to: halfDay.to,
          halfDayId: halfDay.id,
          skills: post === 0 ? ['Leasing'] : post === 1 && chance(0.5) ? ['Service', 'Parts'] : [],
          languages: post === 0 ? ['de'] : [],
          staffId: chance(0.1) ? `rep-${Math.floor(random() * reps)}` : null,
        }
      }),
    ),
  )
  const busy = some(crew, 0.2).map(({ staffId }) => ({
    staffId,
    ...shiftInstants(dates[Math.floor(random() * days)]!, '08:00', '13:00', ZONE),
  }))
  const week = weekInstants(MONDAY, ZONE)
  return {
    center,
    monday: MONDAY,
    shifts,
    crew,
    busy,
    open: [week],
    published: [],
    now: week.start - 1,
    history: some(crew, 0.9).map(({ staffId }) => {
      const weeks = chance(0.2) ? Math.floor(random() * 8) : 8
      const halfDays = Math.floor(random() * weeks * 4)
      return {
        staffId,
        weeks,
        halfDays,
        weekends: Math.floor((halfDays * random()) / 3),
        evenings: Math.floor((halfDays * random()) / 2),
      }
    }),
  }
}

/** A week of the main center without a past, in which it is always open: who is in it and what is to do is given. */
export function quietWeek(change: Partial<FillInput> = {}): FillInput {
  const week = weekInstants(MONDAY, ZONE)
  return {
    center: testCenter,
    monday: MONDAY,
    shifts: [],
    crew: [testMember('ann'), testMember('bob')],
    busy: [],
    open: [week],
    published: [],
    now: week.start - 1,
    history: [],
    ...change,
  }
}
