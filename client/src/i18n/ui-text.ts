import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { ui as de } from './messages/de/ui.ts'
import { ui as en } from './messages/en/ui.ts'

/** The few words that components bring along themselves. */
export const uiTexts = createTexts<typeof en>({ en, de })
