import type { Walker } from '../guide/walker-types.ts'
import { createRequiredContext } from '../ui/required-context.ts'

export const [WalkerContext, useWalker] = createRequiredContext<Walker>('walker')
