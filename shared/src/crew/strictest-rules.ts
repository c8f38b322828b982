import { type RestRules, RestRulesSchema } from '../centers/centers-contract.ts'

/** What counts for somebody who serves centers with these rules: of each the stricter (SPEC R18). None: the usual ones. */
export function strictestRules(rules: readonly RestRules[]): RestRules {
  if (rules.length === 0) return RestRulesSchema.parse({})
  const least = (key: 'daysInRow' | 'nightsInRow' | 'weekHours') =>
    Math.min(...rules.map((of) => of[key]))
  return {
    rest: Math.max(...rules.map(({ rest }) => rest)),
    daysInRow: least('daysInRow'),
    nightsInRow: least('nightsInRow'),
    weekHours: least('weekHours'),
    avoidWholeDays: rules.some(({ avoidWholeDays }) => avoidWholeDays),
  }
}
