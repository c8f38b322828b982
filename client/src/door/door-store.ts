import type { Door } from '@foyer/shared/door/door-contract.ts'
import { createStore } from 'zustand/vanilla'

/** What the center's door says: as the server wrote it into the page, then as it was told since. */
export const doorStore = createStore<{ door: Door | null }>(() => ({ door: null }))
