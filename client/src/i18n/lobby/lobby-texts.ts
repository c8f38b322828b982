import { lazyTexts } from '../lazy-texts.ts'
import type { texts } from './texts/en.ts'

/** What the room itself shows: statuses and emotes. Small, because the 3D view loads it. */
export const lobbyTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
