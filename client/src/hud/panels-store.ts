import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { createPart, type SessionPart } from '../plugs/session-part.ts'
import { createRequiredContext } from '../ui/required-context.ts'

/** Which panel is open at the screen's edge; one at a time. */
export type PanelsStore = StoreApi<{ open: LobbyPanel | null }>

export const [PanelsContext, usePanels] = createRequiredContext<PanelsStore>('panels')

export function beginPanels(): SessionPart<PanelsStore> {
  const store: PanelsStore = createStore(() => ({ open: null }))
  return createPart(PanelsContext, store)
}

/** The id of what a panel is drawn in, while it is on the screen. */
export function elementIdOf(panel: LobbyPanel): string {
  return `panel-${panel.id}`
}

/**
 * Goes to the section of a panel in the page without 3D, and is false where there is none; the address keeps its `#`,
 * which names a spot of the lobby.
 */
export function jumpToSection({ id }: LobbyPanel): boolean {
  const section = document.getElementById(`list-${id}`)
  section?.scrollIntoView()
  section?.focus()
  return section !== null
}

/** Opens a panel; one that is on the screen already gets the focus: its field, or its section in the page without 3D. */
export function showPanel(panels: PanelsStore, panel: LobbyPanel): void {
  if (!jumpToSection(panel) && !focusField(panel)) panels.setState({ open: panel })
}

/** Focuses the first field of a panel that is on the screen; false when there is none. */
export function focusField(panel: LobbyPanel): boolean {
  const shown = document.getElementById(elementIdOf(panel))
  const field = shown?.querySelector<HTMLElement>('input[type="text"], textarea')
  field?.focus()
  return field !== undefined && field !== null
}
