import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { lobby as de } from './messages/de/lobby.ts'
import { lobby as en } from './messages/en/lobby.ts'

/** What the room itself shows: statuses and emotes. Small, because the 3D view loads it. */
export const lobbyTexts = createTexts<typeof en>({ en, de })
