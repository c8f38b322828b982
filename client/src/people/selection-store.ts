import { createStore, type StoreApi } from 'zustand/vanilla'

/** Whose card is open: a person id, or null. Set by a tap on an avatar, and where one stands beside somebody. */
export type SelectionStore = StoreApi<{ personId: string | null }>

export function createSelectionStore(): SelectionStore {
  return createStore(() => ({ personId: null }))
}
