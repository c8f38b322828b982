import { createStore } from 'zustand/vanilla'

/** Whose card is open: a person id, or null. Set by a click on an avatar or in the people list. */
export const selectionStore = createStore<{ personId: string | null }>(() => ({ personId: null }))
