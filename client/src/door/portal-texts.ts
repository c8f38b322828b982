import { lazyTexts } from '../i18n/lazy-texts.ts'
import type { texts } from './texts/en.ts'

/** The texts about portals to other centers. */
export const portalTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
