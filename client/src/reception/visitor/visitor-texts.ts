import { lazyTexts } from '../../i18n/lazy-texts.ts'
import type { texts } from './texts/en.ts'

export const visitorTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
