import { describe, expect, test } from 'vitest'
import type { CrewHistory, CrewMember } from '../crew/crew-contract.ts'
import { testAbsence, testMember } from '../crew/crew-fixture.ts'
import { testPlanned, uuid } from '../shifts/shifts-fixture.ts'
import { explainPlan } from './explain-plan.ts'
import { quietWeek, randomWeek, THREE_SHIFTS } from './fill-fixture.ts'
import { type FillInput, type FillPlan, readFillProblem, whyNotIn } from './fill-problem.ts'
import { improvePlan } from './improve-plan.ts'

const ANN = 0
const open = (number: number, change = {}) => testPlanned(number, { staffId: null, ...change })
const says = (word: 'wish' | 'rather-not' | 'cannot'): Partial<CrewMember> => ({
  availability: { '1-morning': word },
})
const past = (staffId: string, change: Partial<CrewHistory>): CrewHistory => ({
  staffId,
  halfDays: 8,
  weekends: 0,
  evenings: 0,
  weeks: 8,
  ...change,
})

function explain(change: Partial<FillInput>, plan: FillPlan) {
  return explainPlan(readFillProblem(quietWeek(change)), plan)
}
/** Why Ann has a single shift, and not Bob. */
function groundsOfAnn(ann = {}, bob = {}, shift = {}, history: CrewHistory[] = []) {
  const crew = [testMember('ann', ann), testMember('bob', bob)]
  return explain({ crew, history, shifts: [open(1, shift)] }, [ANN])[0]!.grounds
}

describe('R51 who has a shift has it', () => {
  test('because nobody else may', () => {
    const crew = [testMember('ann'), testMember('bob', says('cannot'))]
    expect(explain({ crew, shifts: [open(1)] }, [ANN])).toEqual([
      {
        shiftId: uuid(1),
        staffId: 'ann',
        grounds: [{ code: 'only-one' }],
        next: null,
        unable: { cannot: 1 },
        missing: { skills: [], languages: [] },
        wholeDay: false,
      },
    ])
  })

  test('for skills and languages that the next lacks and they do not', () => {
    const need = { skills: ['Parts', 'Leasing'], languages: ['fr', 'en'] }
    const able = { skills: ['parts'], languages: ['fr', 'en'] }
    expect(groundsOfAnn(able, { ...able, skills: [] }, need)).toEqual([
      { code: 'skills', nextLacks: ['Parts'] },
    ])
    expect(groundsOfAnn(able, { languages: [] }, need)).toEqual([
      { code: 'skills', nextLacks: ['Parts'] },
      { code: 'languages', nextLacks: ['fr', 'en'] },
    ])
  })

  test('and lacks what nobody has: that decides nothing, but is told', () => {
    const [cell] = explain({ shifts: [open(1, { skills: ['Parts'] })] }, [ANN])
    expect(cell).toMatchObject({
      grounds: [{ code: 'equal' }],
      missing: { skills: ['Parts'], languages: [] },
    })
  })

  describe('R55 because of a whole day', () => {
    const halfDays = { prefersHalfDays: true }
    const shifts = [open(1), open(2, { halfDayId: 'afternoon', from: '13:00', to: '18:00' })]
    const crew = [testMember('ann'), testMember('bob', halfDays), testMember('cem', halfDays)]

    test('the next would have one', () => {
      const [morning, afternoon] = explain({ crew: crew.slice(0, 2), shifts }, [ANN, 1])
      expect(morning).toMatchObject({ grounds: [{ code: 'next-whole-day' }], wholeDay: false })
      expect(afternoon).toMatchObject({ grounds: [{ code: 'fewest-recent' }], next: 'ann' })
    })

    test('the next has one by a shift that is kept', () => {
      const kept = [shifts[0]!, { ...shifts[1]!, staffId: 'bob' }]
      const [morning] = explain({ crew: crew.slice(0, 2), shifts: kept }, [ANN])
      expect(morning!.grounds).toEqual([{ code: 'next-whole-day' }])
    })

    test('and the next would rather not, too', () => {
      const [, tired] = [crew[0]!, testMember('bob', { ...halfDays, ...says('rather-not') })]
      const kept = [shifts[0]!, { ...shifts[1]!, staffId: 'bob' }]
      const [morning] = explain({ crew: [crew[0]!, tired], shifts: kept }, [ANN])
      expect(morning!.grounds.map(({ code }) => code)).toEqual([
        'next-rather-not',
        'next-whole-day',
      ])
    })

    test('what could not be avoided is told at both half-days', () => {
      const cells = explain({ crew: [crew[1]!], shifts }, [ANN, ANN])
      expect(cells.map(({ wholeDay }) => wholeDay)).toEqual([true, true])
      const fine = explain({ crew: [crew[0]!], shifts }, [ANN, ANN])
      expect(fine.map(({ wholeDay }) => wholeDay)).toEqual([false, false])
    })
  })

  test('because the next would rather not', () => {
    expect(groundsOfAnn({}, says('rather-not'))).toEqual([{ code: 'next-rather-not' }])
    expect(groundsOfAnn(says('wish'), says('rather-not'))).toEqual([{ code: 'next-rather-not' }])
    expect(groundsOfAnn(says('rather-not'), says('rather-not'))).toEqual([{ code: 'equal' }])
  })

  test('because they wished for it', () => {
    expect(groundsOfAnn(says('wish'))).toEqual([{ code: 'wish' }])
    expect(groundsOfAnn(says('wish'), says('wish'))).toEqual([{ code: 'equal' }])
  })

  test('R48 but a wish beyond the fair share is no ground', () => {
    const wishes = { availability: { '1-morning': 'wish', '2-morning': 'wish' } } as const
    const crew = [testMember('ann', wishes), testMember('bob')]
    const shifts = [open(1), open(2, { date: '2027-03-23' })]
    const history = [past('ann', { halfDays: 0 }), past('bob', { halfDays: 3 })]
    const fair = explain({ crew, shifts }, [ANN, ANN])
    expect(fair.map(({ grounds }) => grounds[0]?.code)).toEqual(['equal', 'equal'])
    const owed = explain({ crew, shifts, history }, [ANN, ANN])
    expect(owed.map(({ grounds }) => grounds[0]?.code)).toEqual(['wish', 'wish'])
  })

  test('R49 for the fewest half-days, told without the shift in question', () => {
    const history = [past('ann', { halfDays: 4 }), past('bob', { halfDays: 9 })]
    expect(groundsOfAnn({}, {}, {}, history)).toEqual([
      { code: 'fewest-recent', halfDays: 4, may: 45, next: 9, nextMay: 45, percent: 16 },
    ])
  })

  test('the average leaves out who takes no shifts', () => {
    const crew = [testMember('ann'), testMember('bob'), testMember('lee', { maxHalfDays: 0 })]
    const history = [
      past('ann', { halfDays: 4 }),
      past('bob', { halfDays: 9 }),
      past('lee', { halfDays: 0 }),
    ]
    const [cell] = explain({ crew, history, shifts: [open(1)] }, [ANN])
    expect(cell!.grounds).toMatchObject([{ percent: 16 }])
    expect(cell!.unable).toEqual({ 'week-limit': 1 })
  })

  test('R49 then for weekends and evenings, both where both decide', () => {
    const evening = { date: '2027-03-27', halfDayId: 'afternoon' }
    const busier = [past('ann', {}), past('bob', { weekends: 2, evenings: 3 })]
    expect(groundsOfAnn({}, {}, evening, busier)).toEqual([
      { code: 'fewest-weekends', halfDays: 0, may: 45, next: 2, nextMay: 45, percent: 3 },
      { code: 'fewest-evenings', halfDays: 0, may: 45, next: 3, nextMay: 45, percent: 4 },
    ])
    expect(groundsOfAnn({}, {}, { halfDayId: 'afternoon' }, busier)).toMatchObject([
      { code: 'fewest-evenings' },
    ])
    expect(groundsOfAnn({}, {}, {}, busier)).toEqual([{ code: 'equal' }])
  })
})

describe('R53 a shift that stays open', () => {
  test('names why everybody may not, each once', () => {
    const crew = [
      testMember('ann', says('cannot')),
      testMember('bob', { maxHalfDays: 0 }),
      testMember('cem', { centers: [] }),
      testMember('dan', { centers: ['tokyo'] }),
      testMember('eva', { absences: [testAbsence('2027-03-22')] }),
      testMember('fay'),
    ]
    const shifts = [open(1), testPlanned(2, { staffId: 'fay' })]
    expect(explain({ crew, shifts }, [null])).toEqual([
      {
        shiftId: uuid(1),
        staffId: null,
        grounds: [],
        next: null,
        unable: { 'other-center': 2, cannot: 1, absent: 1, overlap: 1, 'week-limit': 1 },
        missing: { skills: [], languages: [] },
        wholeDay: false,
      },
    ])
  })
})

test.each([1, 2, 3, 4, 5, 6])('R52, R53 whatever the week (seed %i)', (seed) => {
  const size = { reps: 7, posts: 2, days: 7, halfDays: THREE_SHIFTS, most: 5 }
  const input = randomWeek(seed, size)
  const problem = readFillProblem(input)
  const plan = improvePlan(
    problem,
    problem.cells.map(() => null),
  )
  const personOf = (id: string) => problem.people.findIndex(({ member }) => member.staffId === id)
  for (const [cell, told] of explainPlan(problem, plan).entries()) {
    const unable = Object.values(told.unable).reduce((sum, count) => sum + count, 0)
    if (told.staffId === null) {
      expect(unable).toBe(input.crew.length)
      continue
    }
    expect(told.grounds.length).toBeGreaterThan(0)
    expect(plan[cell]).toBe(personOf(told.staffId))
    // Whoever is not counted has the shift or could have it.
    const able = problem.people.filter((_, who) => whyNotIn(problem, plan, who, cell) === null)
    expect(unable).toBe(input.crew.length - able.length)
    expect(told.next === null).toBe(able.length === 1)
    if (told.next !== null) {
      expect(told.next).not.toBe(told.staffId)
      expect(whyNotIn(problem, plan, personOf(told.next), cell)).toBeNull()
    }
  }
})
