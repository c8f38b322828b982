import { chatPanel } from '../chat/chat-panel.ts'
import { emotesPanel } from '../emotes/emotes-panel.ts'
import { handsPanel } from '../hands/hands-panel.ts'
import { peoplePanel } from '../people/people-panel.ts'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { consolePanel } from '../reception/console/console-panel.ts'
import { deskPanel } from '../reception/visitor/desk-panel.ts'
import { placesPanel } from './places-panel.ts'
import { settingsPanel } from './settings-panel.ts'

/** Every panel of the lobby, in the order of the toolbar. */
export const PANELS: readonly LobbyPanel[] = [
  chatPanel,
  emotesPanel,
  handsPanel,
  peoplePanel,
  placesPanel,
  deskPanel,
  consolePanel,
  settingsPanel,
]
