import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { branding as de } from './messages/de/branding.ts'
import { branding as en } from './messages/en/branding.ts'

/** The texts of the settings' part about name, logo and colours. */
export const brandingTexts = createTexts<typeof en>({ en, de })
