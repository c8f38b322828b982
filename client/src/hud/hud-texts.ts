import { lazyTexts } from '../i18n/lazy-texts.ts'
import type { texts } from './texts/en.ts'

/** The texts of the screen's own layer and of the lobby as a page. */
export const hudTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
