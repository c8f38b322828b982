import type { StoreApi } from 'zustand/vanilla'
import { createRequiredContext } from '../ui/required-context.ts'

/** Brings the own avatar to what has a name and says so, also when it is there or when there is no way. */
export interface Guide {
  /** Where the own avatar was sent to by name; null when it is not on such a way. */
  state: StoreApi<{ goal: string | null }>
  walkToPerson(person: { id: string; name: string }): void
  walkToSpot(spot: { id: string; name: string }): void
  stop(): void
}

export const [GuideContext, useGuide] = createRequiredContext<Guide>('guide')
