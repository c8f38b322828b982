import { lazyTexts } from '../../i18n/lazy-texts.ts'
import type { texts } from './texts/en.ts'

/** The texts of the rep's side of the desk. */
export const consoleTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
