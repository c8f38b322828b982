import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { hud as de } from './messages/de/hud.ts'
import { hud as en } from './messages/en/hud.ts'

/** The texts of the screen's own layer and of the lobby as a page; loaded with them. */
export const hudTexts = createTexts<typeof en>({ en, de })
