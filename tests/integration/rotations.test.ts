import { keepWeek } from '@foyer/server/rotations/keep-week.ts'
import { rotations } from '@foyer/server/rotations/rotations-tables.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type {
  GivenBack,
  RotationBody,
  RotationReply,
} from '@foyer/shared/rotations/rotations-contract.ts'
import type { PlannedShift, RotaChange } from '@foyer/shared/shifts/shifts-contract.ts'
import { WEEK } from '@foyer/shared/time/durations.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import { dateAt } from '@foyer/shared/time/zoned-time.ts'
import type { Template, Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { bootCrew, type Crew } from '../support/boot-crew.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { plannedShift } from '../support/rota-shifts.ts'

type Answer = RotationReply & { reason?: string; detail?: string }

/** Each test begins on a Wednesday, ten weeks after the one before it; the center is in UTC. */
let start = Date.parse('2027-05-05T06:00:00Z')
const clock = new FakeClock(start)
/** The Monday after it. */
let first = '2027-05-10'
let crew: Crew
let rita: string
let remy: string
/** Templates of one post on Monday morning: Rita's, and Remy's. */
let weekA: Template
let weekB: Template

const monday = (weeks: number) => addDays(first, 7 * weeks)
const ask = <T>(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH',
  path: string,
  body?: unknown,
) => crew.lead.ask<T>(method, path, body)
const rotation = () => ask<Answer>('GET', '/api/rota/main/rotation')
const week = (weeks: number) => ask<Week>('GET', `/api/rota/main/weeks/${monday(weeks)}`)
const draftOf = async (weeks: number) => (await week(weeks)).draft.map(({ staffId }) => staffId)
const from = ({ id }: Template) => ({ kind: 'template', id }) as const
const save = async (change: Partial<RotationBody> = {}) => {
  const body: RotationBody = {
    version: (await rotation()).rotation?.version ?? 0,
    from: first,
    until: null,
    ahead: 4,
    publishAhead: null,
    paused: false,
    weeks: [from(weekA), from(weekB)],
    ...change,
  }
  return ask<Answer>('PUT', '/api/rota/main/rotation', body)
}
const statesOf = ({ weeks }: RotationReply) => weeks.map(({ state }) => state)
const saveByHand = async (weeks: number, change: (draft: PlannedShift[]) => PlannedShift[]) => {
  const { version, draft } = await week(weeks)
  const path = `/api/rota/main/weeks/${monday(weeks)}/draft`
  return ask<Week>('PUT', path, { version, shifts: change(draft) })
}
const history = (weeks: number) =>
  ask<RotaChange[]>('GET', `/api/rota/main/weeks/${monday(weeks)}/history`)
/** Why a week was held, each time that it was recorded. */
const heldOf = async (weeks: number) =>
  (await recordedEvents(crew.server.app, 'week-held')).flatMap((event) =>
    event.kind === 'week-held' && event.body.monday === monday(weeks) ? [event.body.why] : [],
  )
/** One with a post on Monday morning for each of them. */
const makeTemplate = (name: string, ...people: string[]) =>
  ask<Template>('POST', '/api/rota/main/templates', {
    name,
    standard: false,
    shifts: people.map((staffId) => ({
      weekday: 1,
      halfDayId: 'morning',
      skills: [],
      languages: [],
      staffId,
    })),
  })
const becomes = (weeks: number, state: Week['state']) =>
  eventually(async () => (await week(weeks)).state === state, `week ${weeks} ${state}`)
const away = (staffId: string, day: string) =>
  ask<{ absence: { id: string } }>('POST', `/api/rota/crew/${staffId}/absences`, {
    from: day,
    to: day,
    kind: 'holiday',
    note: '',
  })

beforeAll(async () => {
  crew = await bootCrew(clock)
  rita = crew.idOf(crew.rita)
  remy = crew.idOf(crew.remy)
  weekA = await makeTemplate('Week A', rita)
  weekB = await makeTemplate('Week B', remy)
})
afterAll(() => crew.server.stop())
afterEach(async () => {
  await ask('DELETE', '/api/rota/main/rotation')
  start += 10 * WEEK
  clock.goTo(start)
  first = addDays(mondayOf(dateAt(start, 'UTC')), 7)
})

test('RO1 RO4 drafts are made in turn, so many weeks ahead; the next one when a week has passed', async () => {
  const saved = await save()
  expect(statesOf(saved)).toEqual(['made', 'made', 'made', 'made', 'to-come', 'to-come'])
  expect(saved.weeks.map(({ position, of }) => [position, of])).toEqual(
    [0, 1, 0, 1, 0, 1].map((position) => [position, 2]),
  )
  for (const [weeks, who] of [rita, remy, rita, remy].entries()) {
    expect(await week(weeks)).toMatchObject({ version: 1, state: 'draft', published: [] })
    expect(await draftOf(weeks)).toEqual([who])
  }
  expect(await week(4)).toMatchObject({ version: 0, draft: [] })
  clock.goTo(`${first}T00:00:00Z`)
  await eventually(async () => (await week(4)).version === 1, 'the draft of the fifth week')
  expect(await draftOf(4)).toEqual([rita])
  expect((await week(0)).version).toBe(1)
})

test('RO8 each week is published once, at nine in the morning so many weeks before it', async () => {
  const saved = await save({ publishAhead: 2 })
  expect(statesOf(saved)).toEqual(['published', 'published', 'made', 'made', 'to-come', 'to-come'])
  expect(saved.weeks[2]?.publishAt).toBe(Date.parse(`${first}T09:00:00Z`))
  clock.goTo(`${first}T08:59:00Z`)
  expect((await week(2)).state).toBe('draft')
  clock.goTo(`${first}T09:00:00Z`)
  await becomes(2, 'published')
  expect(await history(2)).toMatchObject([{ cause: 'publish', by: null, after: { staffId: rita } }])
})

test('RO2 a week of the pattern is a copy of a template or a saved week, and one without posts is refused', async () => {
  await saveByHand(5, () => [
    plannedShift(addDays(monday(5), 3), 'afternoon', remy, { skills: ['Leasing'] }),
  ])
  const passing = await makeTemplate('For a while', rita)
  await save({ weeks: [from(passing), { kind: 'week', monday: monday(5) }] })
  await ask('DELETE', `/api/rota/main/templates/${passing.id}`)
  await saveByHand(5, () => [])
  const kept = [0, 1].map((position) => ({ kind: 'pattern', position }) as const)
  const again = await save({ weeks: kept, ahead: 2 })
  expect(again.rotation?.patterns).toMatchObject([
    {
      from: first,
      weeks: [
        { name: 'For a while', shifts: [{ weekday: 1, staffId: rita }] },
        { name: '', shifts: [{ weekday: 4, staffId: remy }] },
      ],
    },
  ])
  expect((await week(1)).draft).toMatchObject([
    { date: addDays(monday(1), 3), halfDayId: 'afternoon', staffId: remy, skills: ['Leasing'] },
  ])
  expect(await save({ weeks: [from(weekA), { kind: 'week', monday: monday(5) }] })).toMatchObject({
    reason: 'invalid',
    detail: expect.stringContaining('weeks.1'),
  })
  expect(await save({ weeks: [from(passing)] })).toMatchObject({ reason: 'not-found' })
  expect(await save({ weeks: [{ kind: 'pattern', position: 2 }] })).toMatchObject({
    reason: 'not-found',
  })
})

test('RO3 RO6 a pattern is changed from a Monday on: drafts follow, what is published does not', async () => {
  await save({ publishAhead: 1 })
  const before = await week(1)
  const changed = await save({ publishAhead: 1, from: monday(2), weeks: [from(weekB)] })
  expect(changed.rotation?.patterns.map((one) => one.from)).toEqual([first, monday(2)])
  expect(await Promise.all([0, 1, 2, 3].map(draftOf))).toEqual([[rita], [remy], [remy], [remy]])
  expect((await week(1)).draft).toEqual(before.draft)
  // From the first week on: it is published, and stays.
  await save({ publishAhead: 1, weeks: [from(weekB)] })
  expect(await Promise.all([0, 1, 2, 3].map(draftOf))).toEqual([[rita], [remy], [remy], [remy]])
  expect((await week(0)).state).toBe('published')
})

test('RO5 RO6 a draft follows absences and holidays, says what it left open, and keeps the ids of its posts', async () => {
  await save()
  const [{ id } = { id: '' }] = (await week(0)).draft
  const { absence } = await away(rita, first)
  await eventually(async () => (await draftOf(0))[0] === null, 'the post without Rita')
  expect((await week(0)).draft).toMatchObject([{ id }])
  expect((await rotation()).weeks[0]?.opened).toEqual([
    { date: first, halfDayId: 'morning', staffId: rita, why: 'absent', name: 'Rita Rep' },
  ])
  await ask('DELETE', `/api/rota/crew/${rita}/absences/${absence.id}`)
  await eventually(async () => (await draftOf(0))[0] === rita, 'Rita back in her post')
  const { calendar } = await ask<Center>('GET', '/api/centers/main')
  const closed = { date: monday(1), name: 'Company day', source: 'hand' as const }
  const holidays = (days: Center['calendar']['holidays']) =>
    crew.lead.change('/api/centers/main', { calendar: { ...calendar, holidays: days } })
  await holidays([closed])
  await eventually(async () => (await week(1)).draft.length === 0, 'no post on a closed day')
  await holidays([])
  await eventually(async () => (await week(1)).draft.length === 1, 'the post again')
})

test('RO4 RO6 an end empties the drafts after it, and ending leaves what is published', async () => {
  await save({ publishAhead: 1 })
  await save({ publishAhead: 1, until: monday(2) })
  expect(await Promise.all([1, 2, 3].map(draftOf))).toEqual([[remy], [rita], []])
  await ask('DELETE', '/api/rota/main/rotation')
  expect(await Promise.all([0, 1, 2].map(draftOf))).toEqual([[rita], [], []])
  expect(await rotation()).toEqual({
    rotation: null,
    weeks: [],
    left: [{ monday: monday(0), state: 'published' }],
  })
  expect(await ask('DELETE', '/api/rota/main/rotation')).toMatchObject({ reason: 'not-found' })
  await save()
  expect(await draftOf(2)).toEqual([rita])
})

test('RO7 RO9 a week that a lead has saved is left alone; leads are told once when it is due', async () => {
  await saveByHand(1, () => [plannedShift(monday(1), 'afternoon', rita)])
  const saved = await save({ publishAhead: 1 })
  expect(statesOf(saved).slice(0, 3)).toEqual(['published', 'by-hand', 'made'])
  await saveByHand(2, (draft) => draft.map((shift) => ({ ...shift, staffId: remy })))
  await save({ publishAhead: 1, weeks: [from(weekB)] })
  expect(await Promise.all([1, 2, 3].map(draftOf))).toEqual([[rita], [remy], [remy]])
  for (const weeks of [1, 2]) {
    expect(await heldOf(weeks)).toEqual([])
    clock.goTo(`${monday(weeks - 1)}T09:00:00Z`)
    await eventually(async () => (await heldOf(weeks)).length > 0, 'the word that it was changed')
  }
  await save({ publishAhead: 1 })
  expect(await heldOf(1)).toEqual(['changed'])
  expect(await heldOf(2)).toEqual(['changed'])
  expect((await week(2)).state).toBe('draft')
})

test('RO9 a week with problems is not published, leads are told why, and it is when they are gone', async () => {
  await save({ publishAhead: 1, weeks: [from(await makeTemplate('Twice', rita, rita))] })
  expect((await rotation()).weeks[0]).toMatchObject({ state: 'held', publishAt: null })
  expect((await week(0)).published).toEqual([])
  expect(await heldOf(0)).toEqual(['problems'])
  await save({ publishAhead: 1, weeks: [from(weekA)] })
  expect((await rotation()).weeks[0]).toMatchObject({ state: 'published' })
})

test('RO10 a pause touches nothing, and what became due is made up for', async () => {
  await save({ publishAhead: 1, ahead: 2 })
  const paused = await save({ publishAhead: 1, ahead: 2, paused: true, weeks: [from(weekB)] })
  expect(statesOf(paused).slice(0, 3)).toEqual(['published', 'made', 'to-come'])
  clock.goTo(`${monday(1)}T12:00:00Z`)
  expect(await draftOf(1)).toEqual([remy])
  expect((await week(2)).version).toBe(0)
  await save({ publishAhead: 1, ahead: 2 })
  expect((await week(1)).state).toBe('draft') // it has begun by now
  expect((await week(2)).state).toBe('published')
  expect(await draftOf(3)).toEqual([remy])
})

test('RO11 of two who save the same version one is refused; what makes no sense is refused by its name', async () => {
  const both = await Promise.all([save(), save()])
  expect(both.filter(({ reason }) => reason === 'conflict')).toHaveLength(1)
  const wrong: [Partial<RotationBody>, string][] = [
    [{ from: addDays(first, 1) }, 'from'],
    [{ until: addDays(first, -7) }, 'until'],
    [{ ahead: 0 }, 'ahead'],
    [{ ahead: 27 }, 'ahead'],
    [{ publishAhead: 5 }, 'publishAhead'],
    [{ weeks: [] }, 'weeks'],
    [{ weeks: Array.from({ length: 13 }, () => from(weekA)) }, 'weeks'],
  ]
  for (const [change, field] of wrong) {
    expect(await save(change)).toMatchObject({
      reason: 'invalid',
      detail: expect.stringContaining(field),
    })
  }
  expect(await crew.rita.ask('GET', '/api/rota/main/rotation')).toMatchObject({
    reason: 'not-allowed',
  })
})

test('RO12 a week that a lead has saved is given back: it is what the rotation makes now, and follows it again', async () => {
  await save()
  await away(remy, monday(1))
  await eventually(async () => (await draftOf(1))[0] === null, 'the absence to leave it open')
  const byHand = await saveByHand(1, (draft) => [
    ...draft,
    plannedShift(monday(1), 'afternoon', rita),
  ])
  expect(statesOf(await rotation())[1]).toBe('by-hand')
  const path = `/api/rota/main/weeks/${monday(1)}/rotation`
  const preview = await ask<GivenBack>('GET', path)
  expect(preview).toMatchObject({
    version: byHand.version,
    shifts: [{ staffId: null }],
    opened: [{ staffId: remy, why: 'absent', name: 'Remy Rep' }],
    publishes: false,
  })
  expect((await week(1)).draft).toEqual(byHand.draft)

  expect(await ask('POST', path, { version: byHand.version - 1 })).toMatchObject({
    reason: 'conflict',
  })
  const given = await ask<Week>('POST', path, { version: byHand.version })
  expect(given.draft).toEqual(preview.shifts)
  expect(statesOf(await rotation())[1]).toBe('made')
  await save({ weeks: [from(weekA)] })
  expect(await draftOf(1)).toEqual([rita])

  // Undone, it is a lead's again.
  await saveByHand(1, () => byHand.draft)
  expect(statesOf(await rotation())[1]).toBe('by-hand')
})

test('RO12 a week that is due is published as it is given back; one that runs, is published or is nobody’s is not given', async () => {
  const path = (weeks: number) => `/api/rota/main/weeks/${monday(weeks)}/rotation`
  expect(await ask('GET', path(0))).toMatchObject({ reason: 'not-found' })
  const { version } = await saveByHand(0, () => [plannedShift(monday(0), 'afternoon', rita)])
  await save({ publishAhead: 1 })
  expect(await ask('GET', path(0))).toMatchObject({ publishes: true })
  const given = await ask<Week>('POST', path(0), { version })
  expect(given).toMatchObject({ state: 'published', draft: [{ staffId: rita, from: '08:00' }] })
  expect(await ask('GET', path(0))).toMatchObject({ reason: 'conflict' })
  expect(await ask('POST', path(0), { version: given.version })).toMatchObject({
    reason: 'conflict',
  })
  expect(await ask('GET', path(-1))).toMatchObject({ reason: 'not-found' })
})

test('RO8 two who look at the same time make and publish each week once', async () => {
  await save({ paused: true, publishAhead: 4 })
  // The server's own keeper looks no more.
  for (const kind of ['plan', 'event', 'center'] as const) {
    crew.server.app.bus.removeAllListeners(kind)
  }
  await crew.server.app.database.update(rotations).set({ paused: false })
  const { database, events } = crew.server.app
  const center = await ask<Center>('GET', '/api/centers/main')
  const keep = (weeks: number) =>
    keepWeek({ events, hooks: [] }, center, monday(weeks), clock.now())
  for (const weeks of [0, 1, 2, 3]) {
    const done = await Promise.all([keep(weeks), keep(weeks), keep(weeks)])
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await history(weeks)).toHaveLength(1)
  }
  expect(await database.select().from(rotations)).toHaveLength(1)
})
