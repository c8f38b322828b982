import { createRequiredContext } from '../ui/required-context.ts'
import type { DutyStore } from './duty-store.ts'

export const [DutyContext, useDuty] = createRequiredContext<DutyStore>('duty')
