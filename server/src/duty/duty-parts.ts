import type { RotaParts } from '../shifts/rota-deps.ts'
import type { LivePlan } from './live-plan.ts'

/** What duty is made of: the rota's parts, and all that the plan can tell. */
export interface DutyParts extends RotaParts {
  plan: LivePlan
}
