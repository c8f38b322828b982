import type { Arrival } from '@foyer/shared/duty/on-duty-contract.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

const ARRIVALS_KEPT = 50

/** Who came in since the rep came on duty, newest first. */
export type ArrivalsStore = StoreApi<{ arrivals: readonly Arrival[] }>

export function createArrivalsStore(): ArrivalsStore {
  return createStore(() => ({ arrivals: [] }))
}

/** The list with one more arrival; who came before moves to the top. */
export function withArrival(arrivals: readonly Arrival[], arrival: Arrival): Arrival[] {
  const others = arrivals.filter((other) => other.personId !== arrival.personId)
  return [arrival, ...others].slice(0, ARRIVALS_KEPT)
}
