import { lazyTexts } from '../i18n/lazy-texts.ts'
import type { texts } from './texts/en.ts'

/** The texts about emotes. */
export const emotesTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
