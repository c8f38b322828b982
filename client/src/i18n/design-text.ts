import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { design as de } from './messages/de/design.ts'
import { design as en } from './messages/en/design.ts'

/** The texts of the page that shows the design system. */
export const designTexts = createTexts<typeof en>({ en, de })
