import { DAY_LIMIT, halfDaysIn, restsBetween } from '../crew/why-not.ts'
import { overlaps } from '../time/intervals.ts'
import { type FillCell, type FillPlan, type FillProblem, whyNotIn } from './fill-problem.ts'
import { type LinearModel, ModelBuilder } from './linear-model.ts'
import { costWeights, marginal } from './plan-cost.ts'

/** The model of a week, how a plan is written into its columns, and how one is read out of them. */
export interface FillModel {
  model: LinearModel
  write: (plan: FillPlan) => number[]
  read: (values: readonly number[]) => FillPlan
}

/** A column per half-day, weekend or evening of a person, or one for the wishes that count, and what it counts. */
interface Counter {
  columns: number[]
  counted: number[]
}

/**
 * The week as a linear model (SPEC R50). Cells that are alike to everybody, a kind, share their columns: whether
 * a person does one of them, and how many stay open.
 */
export function buildFillModel(problem: FillProblem): FillModel {
  const { people, cells } = problem
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
  const counters = people.flatMap((_, person) =>
    addPerson(builder, problem, person, choices[person]!, (k) => cells[kinds[k]![0]!]!),
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
      for (const { columns, counted } of counters) {
        let left = counted.reduce((sum, column) => sum + values[column]!, 0)
        for (const column of columns) {
          values[column] = Math.min(left, model.bounds[column]!)
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

/** What one person's choices must keep to, and the columns that count them. */
function addPerson(
  builder: ModelBuilder,
  { people, monday }: FillProblem,
  person: number,
  choices: ReadonlyMap<number, number>,
  cellOf: (kind: number) => FillCell,
): Counter[] {
  const { member, fixed, load, may, wishesCounted } = people[person]!
  const kinds = [...choices.keys()]
  const columnsOf = (some: readonly number[]) => some.map((k) => choices.get(k)!)

  const times = [...Map.groupBy(kinds, (k) => timeOf(cellOf(k))).values()]
  for (const sameTime of times) builder.atMost(columnsOf(sameTime), 1)
  for (const [i, some] of times.entries()) {
    for (const others of times.slice(i + 1)) {
      const [a, b] = [cellOf(some[0]!).slot, cellOf(others[0]!).slot]
      if (overlaps(a, b) || !restsBetween(a, b)) builder.atMost(columnsOf([...some, ...others]), 1)
    }
  }
  for (const [date, ofDay] of Map.groupBy(kinds, (k) => cellOf(k).slot.date)) {
    const taken = fixed.filter((other) => other.date === date).length
    builder.atMost(columnsOf(ofDay), DAY_LIMIT - taken)
  }
  const room = member.maxHalfDays - halfDaysIn(fixed, monday)

  const counters: Counter[] = []
  const add = (counted: number[], columns: number[], most: number) => {
    if (counted.length === 0) return
    builder.addRow([counted, columns], 0, most)
    counters.push({ columns, counted })
  }
  /**
   * The next half-day always costs more than the one before, so that they are used in order. There are no more of
   * them than the week has room for, which is what keeps its limit.
   */
  const addSquares = (level: number, before: number, some: readonly number[]) => {
    const columns = some
      .slice(0, room)
      .map((_, i) => builder.addColumn(1, { [level]: marginal(before, i + 1, may) }))
    add(columnsOf(some), columns, 0)
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
  const wished = kinds.filter((k) => cellOf(k).availability[person] === 'wish')
  if (wished.length > 0)
    add(columnsOf(wished), [builder.addColumn(wishesCounted, { 1: -1 })], wished.length)
  return counters
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
