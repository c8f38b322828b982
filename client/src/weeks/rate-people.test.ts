import { DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import type { Crew, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { testMember as member, testAbsence } from '@foyer/shared/crew/crew-fixture.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { expect, test } from 'vitest'
import { ratePeople } from './rate-people.ts'

const morning = { id: 'morning', from: '08:00', to: '13:00' }
const center = {
  ...DEFAULT_CENTER,
  id: 'main',
  name: 'Main',
  calendar: { ...DEFAULT_CENTER.calendar, zone: 'Europe/Berlin' },
}
const slot = { date: '2026-11-23', halfDay: morning }

function shift(id: string, staffId: string | null, more: Partial<PlannedShift> = {}): PlannedShift {
  const { id: halfDayId, from, to } = morning
  return { id, date: slot.date, from, to, halfDayId, staffId, skills: [], languages: [], ...more }
}
const rate = (
  crew: CrewMember[],
  {
    shifts = [] as PlannedShift[],
    post = null as PlannedShift | null,
    more = {} as Partial<Crew>,
  } = {},
) => {
  const plan = { center, monday: slot.date, crew: { crew, history: [], busy: [], ...more } }
  return ratePeople(plan, shifts, slot, post)
}
const fits = (rated: ReturnType<typeof rate>) => rated.map((one) => [one.member.staffId, one.fit])

test('who wishes for it comes first, who cannot comes last', () => {
  const rated = rate([
    member('cannot', { availability: { '1-morning': 'cannot' } }),
    member('rather-not', { availability: { '1-morning': 'rather-not' } }),
    member('can'),
    member('wish', { availability: { '1-morning': 'wish' } }),
    member('tuesday', { availability: { '2-morning': 'cannot' } }),
  ])
  expect(fits(rated)).toEqual([
    ['wish', 'good'],
    ['can', 'good'],
    ['tuesday', 'good'],
    ['rather-not', 'poor'],
    ['cannot', 'no'],
  ])
})

test('who is away, there already or in another center cannot', () => {
  const away = testAbsence('2026-11-20', '2026-11-23', { kind: 'sick' })
  const eight = Date.parse('2026-11-23T07:00:00Z') // 08:00 in Berlin
  const rated = rate(
    [member('away', { absences: [away] }), member('here'), member('elsewhere'), member('before')],
    {
      shifts: [shift('a', 'here')],
      more: {
        busy: [
          { staffId: 'elsewhere', start: eight + 1, end: eight + 2 },
          { staffId: 'before', start: eight - 10, end: eight },
        ],
      },
    },
  )
  expect(fits(rated)[0]).toEqual(['before', 'good'])
  expect(rated.slice(1).every(({ fit }) => fit === 'no')).toBe(true)
  expect(rated.find((one) => one.member.staffId === 'here')?.cause).toBe('overlap')
})

test('who has the post is not busy with it', () => {
  const post = shift('a', 'anna')
  expect(rate([member('anna')], { shifts: [post], post })[0]).toMatchObject({
    fit: 'good',
    cause: null,
  })
})

test('what the post asks for and somebody lacks is named', () => {
  const post = shift('a', null, { skills: ['Leasing'], languages: ['de'] })
  const [first, second] = rate(
    [member('anna'), member('ben', { skills: ['Leasing'], languages: ['de'] })],
    { post },
  )
  expect(first).toMatchObject({ member: { staffId: 'ben' }, fit: 'good' })
  expect(second).toMatchObject({ fit: 'poor', lacks: { skills: ['Leasing'], languages: ['de'] } })
})

test('who did less in the last weeks comes first; nobody is put over a full week', () => {
  const history = [
    { staffId: 'much', halfDays: 20, weekends: 0, evenings: 0, weeks: 8 },
    { staffId: 'little', halfDays: 10, weekends: 0, evenings: 0, weeks: 8 },
    { staffId: 'new', halfDays: 0, weekends: 0, evenings: 0, weeks: 0 },
  ]
  const rated = rate([member('much'), member('new'), member('little')], { more: { history } })
  expect(rated.map((one) => [one.member.staffId, one.overMean])).toEqual([
    ['little', -5],
    ['new', 0],
    ['much', 5],
  ])
  const full = rate([member('full', { maxHalfDays: 1 })], {
    shifts: [shift('a', 'full', { date: '2026-11-24' })],
  })
  expect(full[0]).toMatchObject({ fit: 'no', cause: 'week-limit', inWeek: 1 })
})
