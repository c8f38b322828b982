import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { notices as de } from './messages/de/notices.ts'
import { notices as en } from './messages/en/notices.ts'

/** The texts of reminders and calendar addresses. */
export const noticesTexts = createTexts<typeof en>({ en, de })
