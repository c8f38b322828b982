import { lobby as de } from './messages/de/lobby.ts'
import { lobby as en } from './messages/en/lobby.ts'
import { createTexts } from './translate.ts'

/** What the room itself shows: statuses and emotes. Small, because the 3D view loads it. */
export const lobbyTexts = createTexts<typeof en>({ en, de })
