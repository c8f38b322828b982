import type { texts } from '@foyer/shared/door/texts/en.ts'
import { lazyTexts } from '../i18n/lazy-texts.ts'

/** What the door says; the server says it too. */
export const doorTexts = lazyTexts<typeof texts>(
  import.meta.glob('../../../shared/src/door/texts/*.ts', { import: 'texts' }),
)
