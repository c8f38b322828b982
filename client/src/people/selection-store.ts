import { createStore, type StoreApi } from 'zustand/vanilla'

/** Whose card is open: a person id, or null. Set by a click on an avatar or in the people list. */
export type SelectionStore = StoreApi<{ personId: string | null }>

export function createSelectionStore(): SelectionStore {
  return createStore(() => ({ personId: null }))
}
