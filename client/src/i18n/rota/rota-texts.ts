import { lazyTexts } from '../lazy-texts.ts'
import type { texts } from './texts/en.ts'

/** The texts of the rota's pages; loaded with them. */
export const rotaTexts = lazyTexts<typeof texts>(
  import.meta.glob('./texts/*.ts', { import: 'texts' }),
)
