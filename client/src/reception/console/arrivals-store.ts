import type { Arrival } from '@foyer/shared/duty/on-duty-contract.ts'
import { createStore } from 'zustand/vanilla'

const ARRIVALS_KEPT = 50

/** Who came in since the rep came on duty, newest first. */
export const arrivalsStore = createStore<{ arrivals: readonly Arrival[] }>(() => ({ arrivals: [] }))

/** The list with one more arrival; who came before moves to the top. */
export function withArrival(arrivals: readonly Arrival[], arrival: Arrival): Arrival[] {
  const others = arrivals.filter((other) => other.personId !== arrival.personId)
  return [arrival, ...others].slice(0, ARRIVALS_KEPT)
}
