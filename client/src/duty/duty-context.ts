import { useStore } from 'zustand'
import { createRequiredContext } from '../ui/required-context.ts'
import type { DutyStore } from './duty-store.ts'

export const [DutyContext, useDuty] = createRequiredContext<DutyStore>('duty')

/** Whether the own person may stand at the desk: to whoever may, the server tells the own shifts. */
export function useMayAnswer(): boolean {
  return useStore(useDuty(), ({ duty }) => duty !== undefined)
}
