import {
  DAY_LIMIT,
  halfDaysIn,
  hoursIn,
  isNight,
  restsBetween,
  type Taken,
} from '../crew/why-not.ts'
import { MINUTE } from '../time/durations.ts'
import { overlaps } from '../time/intervals.ts'
import { addDays } from '../time/local-dates.ts'
import {
  type FillCell,
  type FillPerson,
  type FillPlan,
  type FillProblem,
  whyNotIn,
} from './fill-problem.ts'
import { type LinearModel, ModelBuilder } from './linear-model.ts'
import { type CostWeights, costWeights, marginal } from './plan-cost.ts'

/** The model of a week, how a plan is written into its columns, and how one is read out of them. */
export interface FillModel {
  model: LinearModel
  write: (plan: FillPlan) => number[]
  read: (values: readonly number[]) => FillPlan
}

/**
 * What follows from a person's choices: a column per half-day, weekend or evening, or one for the wishes that count, a day
 * that has any shift, or a whole day; what they count, and how many of it do not count.
 */
interface Counter {
  columns: number[]
  counted: number[]
  from: number
}

/**
 * The week as a linear model (SPEC R50). Cells that are alike to everybody, a kind, share their columns: whether
 * a person does one of them, and how many stay open.
 */
export function buildFillModel(problem: FillProblem): FillModel {
  const { people, cells, monday } = problem
  const weights = costWeights(problem)
  const nobody: FillPlan = cells.map(() => null)
  const kinds = [...Map.groupBy(cells.keys(), (cell) => kindOf(cells[cell]!)).values()]
  const builder = new ModelBuilder()

  const open = kinds.map((kind) => builder.addColumn(kind.length, { 0: weights.open }))
  /** By person the column of each kind that they may do. */
  const choices = people.map((_, person) => {
    const own = new Map<number, number>()
    for (const [k, [first]] of kinds.entries()) {
      if (whyNotIn(problem, nobody, person, first!) !== null) continue
      const { skills, languages } = cells[first!]!.missing[person]!
      const ratherNot = cells[first!]!.availability[person] === 'rather-not'
      const costs = {
        0: skills.length + languages.length,
        1: ratherNot ? weights.ratherNot : 0,
      }
      own.set(k, builder.addColumn(1, costs))
    }
    return own
  })
  for (const [k, kind] of kinds.entries()) {
    const takers = choices.flatMap((own) => own.get(k) ?? [])
    builder.addRow([[...takers, open[k]!]], kind.length, kind.length)
  }
  const cellOf = (kind: number) => cells[kinds[kind]![0]!]!
  const counters = people.flatMap((person, i) =>
    addPerson({
      builder,
      person,
      monday,
      weights,
      choices: choices[i]!,
      cellOf,
      wishes: (kind) => cellOf(kind).availability[i] === 'wish',
      room: person.member.maxHalfDays - halfDaysIn(person.fixed, monday),
    }),
  )
  const model = builder.build()

  return {
    model,
    write: (plan) => {
      const values = model.bounds.map(() => 0)
      for (const [k, kind] of kinds.entries()) {
        for (const cell of kind) {
          const person = plan[cell] ?? null
          values[person === null ? open[k]! : choices[person]!.get(k)!]! += 1
        }
      }
      for (const { columns, counted, from } of counters) {
        let left = counted.reduce((sum, column) => sum + values[column]!, -from)
        for (const column of columns) {
          values[column] = Math.max(0, Math.min(left, model.bounds[column]!))
          left -= values[column]
        }
      }
      return values
    },
    read: (values) => {
      const plan: (number | null)[] = [...nobody]
      for (const [k, kind] of kinds.entries()) {
        const takers = [...people.keys()].filter(
          (person) => (values[choices[person]!.get(k) ?? -1] ?? 0) > 0.5,
        )
        for (const [i, cell] of kind.entries()) plan[cell] = takers[i] ?? null
      }
      return plan
    },
  }
}

/** One person's part of the model: what they may do, and what it costs that they do it. */
interface Part {
  builder: ModelBuilder
  person: FillPerson
  monday: string
  weights: CostWeights
  /** Their column of each kind that they may do. */
  choices: ReadonlyMap<number, number>
  cellOf: (kind: number) => FillCell
  wishes: (kind: number) => boolean
  /** Half-days that the week has room for. */
  room: number
}

function columnsOf({ choices }: Part, kinds: readonly number[]): number[] {
  return kinds.map((kind) => choices.get(kind)!)
}

/** What one person's choices must keep to, and the columns that count them. */
function addPerson(part: Part): Counter[] {
  const { builder, person, choices, cellOf, room } = part
  const { load, may, wishesCounted } = person
  const kinds = [...choices.keys()]
  const counters: Counter[] = [...addLimits(part, kinds), ...addWholeDays(part, kinds)]
  const add = (counted: number[], columns: number[], most: number) => {
    if (counted.length === 0) return
    builder.addRow([counted, columns], 0, most)
    counters.push({ columns, counted, from: 0 })
  }
  /**
   * The next half-day always costs more than the one before, so that they are used in order. There are no more of
   * them than the week has room for, which is what keeps its limit.
   */
  const addSquares = (level: number, before: number, some: readonly number[]) => {
    const columns = some
      .slice(0, room)
      .map((_, i) => builder.addColumn(1, { [level]: marginal(before, i + 1, may) }))
    add(columnsOf(part, some), columns, 0)
  }
  addSquares(2, load.halfDays, kinds)
  addSquares(
    3,
    load.weekends,
    kinds.filter((k) => cellOf(k).weekend),
  )
  addSquares(
    3,
    load.evenings,
    kinds.filter((k) => cellOf(k).evening),
  )
  const wished = columnsOf(
    part,
    kinds.filter((k) => part.wishes(k)),
  )
  if (wished.length > 0) add(wished, [builder.addColumn(wishesCounted, { 1: -1 })], wished.length)
  return counters
}

/** The rules of R18 between the shifts that one person may have. */
function addLimits(part: Part, kinds: readonly number[]): Counter[] {
  const { builder, person, monday, cellOf, room } = part
  const { member, fixed } = person
  const { rest, daysInRow, nightsInRow, weekHours } = member.rules
  const times = [...Map.groupBy(kinds, (k) => timeOf(cellOf(k))).values()]
  for (const sameTime of times) builder.atMost(columnsOf(part, sameTime), 1)
  for (const [i, some] of times.entries()) {
    for (const others of times.slice(i + 1)) {
      const [a, b] = [cellOf(some[0]!).slot, cellOf(others[0]!).slot]
      if (overlaps(a, b) || !restsBetween(a, b, rest))
        builder.atMost(columnsOf(part, [...some, ...others]), 1)
    }
  }
  for (const [date, ofDay] of Map.groupBy(kinds, (k) => cellOf(k).slot.date)) {
    const taken = fixed.filter((other) => other.date === date).length
    builder.atMost(columnsOf(part, ofDay), DAY_LIMIT - taken)
  }
  const minutes = kinds.map((k) => (cellOf(k).slot.end - cellOf(k).slot.start) / MINUTE)
  const left = weekHours * 60 - Math.round(hoursIn(fixed, monday) * 60)
  const longest = minutes.toSorted((a, b) => b - a).slice(0, room)
  // Without a choice there is no row: by hand a week may be over its hours.
  if (kinds.length > 0 && longest.reduce((sum, one) => sum + one, 0) > left)
    builder.addWeighted(columnsOf(part, kinds), minutes, left)
  return [
    ...addRuns(part, kinds, fixed, daysInRow),
    ...addRuns(
      part,
      kinds.filter((k) => cellOf(k).slot.night),
      fixed.filter(isNight),
      nightsInRow,
    ),
  ]
}

/** Of any `most` and one more days in a row no more than `most` have one of the kinds, or something that is fixed. */
function addRuns(
  part: Part,
  kinds: readonly number[],
  fixed: readonly Taken[],
  most: number,
): Counter[] {
  const { builder, cellOf, room } = part
  const counters: Counter[] = []
  const kindsOf = Map.groupBy(kinds, (k) => cellOf(k).slot.date)
  const taken = new Set(fixed.map(({ date }) => date))
  const known = new Map<string, number[]>()
  /** Columns whose sum is 1 where a day has any. */
  const workedOn = (date: string): number[] => {
    const columns = known.get(date) ?? addWorked(date)
    known.set(date, columns)
    return columns
  }
  const addWorked = (date: string): number[] => {
    const times = [...Map.groupBy(kindsOf.get(date)!, (k) => timeOf(cellOf(k))).values()]
    if (times.length === 1) return columnsOf(part, times[0]!)
    const worked = builder.addColumn(1, {})
    for (const sameTime of times) {
      builder.addRow([columnsOf(part, sameTime), [worked]], Number.NEGATIVE_INFINITY, 0)
    }
    counters.push({ columns: [worked], counted: columnsOf(part, times.flat()), from: 0 })
    return [worked]
  }
  for (const first of new Set([...taken, ...kindsOf.keys()])) {
    const days = Array.from({ length: most + 1 }, (_, day) => addDays(first, day))
    const free = days.filter((date) => !taken.has(date))
    const mostFree = most - (days.length - free.length)
    if (free.length === 0 || mostFree >= room || !free.every((date) => kindsOf.has(date))) continue
    builder.atMost(free.flatMap(workedOn), mostFree)
  }
  return counters
}

/** What a whole day costs where these are avoided (SPEC R55): as much as a shift that somebody would rather not do. */
function addWholeDays(part: Part, kinds: readonly number[]): Counter[] {
  const { builder, person, weights, cellOf } = part
  if (!person.avoidsWholeDays) return []
  return [...Map.groupBy(kinds, (k) => cellOf(k).slot.date)].flatMap(([date, ofDay]) => {
    const taken = person.fixed.filter((other) => other.date === date).length
    const counted = columnsOf(part, ofDay)
    if (counted.length + taken < 2) return []
    const whole = builder.addColumn(1, { 1: weights.ratherNot })
    builder.addRow([counted, [whole]], Number.NEGATIVE_INFINITY, 1 - taken)
    return { columns: [whole], counted, from: 1 - taken }
  })
}

function timeOf({ slot }: FillCell): string {
  return `${slot.start} ${slot.end}`
}

function kindOf({ shift }: FillCell): string {
  return JSON.stringify([
    shift.date,
    shift.halfDayId,
    shift.from,
    shift.to,
    shift.skills.toSorted(),
    shift.languages.toSorted(),
  ])
}
