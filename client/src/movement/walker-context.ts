import { createRequiredContext } from '../ui/required-context.ts'
import type { Walker } from './walker-types.ts'

export const [WalkerContext, useWalker] = createRequiredContext<Walker>('walker')
