import { lazyTexts } from '../i18n/lazy-texts.ts'
import type { texts } from './texts/en.ts'

/** The texts about the desk, seen by visitors and by reps. */
export const receptionTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
