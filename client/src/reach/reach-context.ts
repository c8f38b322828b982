import { createRequiredContext } from '../ui/required-context.ts'
import type { Reach } from './reach.ts'

export const [ReachContext, useReach] = createRequiredContext<Reach>('reach')
