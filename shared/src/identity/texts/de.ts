import type { Translation } from '../../i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = { greeting: 'Willkommen! Wie kann ich Ihnen helfen?' }
