import { createRequiredContext } from '../ui/required-context.ts'
import type { SeatStore } from './seat-store.ts'

export const [SeatContext, useSeatStore] = createRequiredContext<SeatStore>('seats')
