import { balanceOf } from '../crew/balance.ts'
import type { CrewMember } from '../crew/crew-contract.ts'
import { availabilityFor, missingNeeds, runAt, slotOf } from '../crew/why-not.ts'
import type { PlannedShift } from '../shifts/shifts-contract.ts'
import { explainPlan } from './explain-plan.ts'
import { buildFillModel } from './fill-model.ts'
import {
  type FillInput,
  type FillPlan,
  type FillProblem,
  isFillable,
  readFillProblem,
} from './fill-problem.ts'
import { improvePlan } from './improve-plan.ts'
import type { Solver } from './linear-model.ts'
import { wholeDaysOf } from './plan-cost.ts'
import type { Ground, Proposal, ProposedCell } from './proposal-contract.ts'

/** Days in a row from which a lead is told. */
const LONG_RUN = 6

/**
 * A fair plan for the open shifts of a week, with a reason for each (SPEC R44 to R55). Deterministic as long as
 * `solve` ends by itself.
 */
export function makeProposal(input: FillInput, solve: Solver): Proposal {
  const problem = readFillProblem(input)
  const start = improvePlan(
    problem,
    problem.cells.map(() => null),
  )
  const { model, write, read } = buildFillModel(problem)
  const { values, optimal } = solve(model, write(start))
  // Of no use to the best plan; what was found when time ran out must still bear every reason given for it.
  const plan = improvePlan(problem, read(values))

  const explained = new Map(explainPlan(problem, plan).map((cell) => [cell.shiftId, cell]))
  const members = new Map(input.crew.map((member) => [member.staffId, member]))
  const cells = input.shifts.map(
    (shift) => explained.get(shift.id) ?? leftAsItIs(shift, members, input),
  )
  const shifts = input.shifts.map((shift, i) => ({ ...shift, staffId: cells[i]!.staffId }))
  return { shifts, cells, figures: figuresOf(input, problem, plan, shifts, cells), optimal }
}

function leftAsItIs(
  shift: PlannedShift,
  members: ReadonlyMap<string, CrewMember>,
  input: FillInput,
): ProposedCell {
  const state = isFillable(shift, input)
  const grounds: Ground[] = state === 'fillable' ? [] : [{ code: state }]
  const member = members.get(shift.staffId ?? '')
  return {
    shiftId: shift.id,
    staffId: shift.staffId,
    grounds,
    next: null,
    unable: {},
    wholeDay: false,
    missing: member ? missingNeeds(member, shift) : { skills: [], languages: [] },
  }
}

/** What is hard on people in a plan, though no rule is against it (SPEC R54). */
function strainOf(
  { people, cells }: FillProblem,
  plan: FillPlan,
): Pick<Proposal['figures'], 'wholeDays' | 'runs'> {
  let wholeDays = 0
  const runs: Proposal['figures']['runs'] = []
  for (const [person, { member, fixed }] of people.entries()) {
    const given = cells.flatMap(({ slot }, cell) => (plan[cell] === person ? slot : []))
    if (given.length === 0) continue
    wholeDays += wholeDaysOf(given, fixed)
    const days = Math.max(...given.map(({ date }) => runAt(date, [...fixed, ...given])))
    if (days >= LONG_RUN) runs.push({ staffId: member.staffId, days })
  }
  return { wholeDays, runs }
}

function figuresOf(
  { center, crew }: FillInput,
  problem: FillProblem,
  plan: FillPlan,
  shifts: readonly PlannedShift[],
  cells: readonly ProposedCell[],
): Proposal['figures'] {
  const { people, cells: fillable } = problem
  const members = new Map(crew.map((member) => [member.staffId, member]))
  const says = shifts.map((shift) => {
    const member = members.get(shift.staffId ?? '')
    return member && availabilityFor(member, slotOf(shift, center.id, center.calendar.zone))
  })
  return {
    ...strainOf(problem, plan),
    open: shifts.filter(({ staffId }) => staffId === null).length,
    missing: cells.reduce(
      (sum, { missing }) => sum + missing.skills.length + missing.languages.length,
      0,
    ),
    ratherNot: says.filter((word) => word === 'rather-not').length,
    wishes: says.filter((word) => word === 'wish').length,
    balance: balanceOf(
      people.flatMap(({ load, may, member }, person) =>
        member.maxHalfDays === 0
          ? [] // takes no shifts at all: not compared
          : (load.halfDays + fillable.filter((_, cell) => plan[cell] === person).length) / may,
      ),
    ),
  }
}
