import { lazyTexts } from '../i18n/lazy-texts.ts'
import type { texts } from './texts/en.ts'

/** The texts about how shifts were kept. */
export const attendanceTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
