import { createRequiredContext } from '../ui/required-context.ts'
import type { HandsStore } from './hands-store.ts'

export const [HandsContext, useHandsStore] = createRequiredContext<HandsStore>('hands')
