import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { staff as de } from './messages/de/staff.ts'
import { staff as en } from './messages/en/staff.ts'

/** The texts of the pages for staff. */
export const staffTexts = createTexts<typeof en>({ en, de })
