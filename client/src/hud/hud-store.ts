import { createStore } from 'zustand/vanilla'

/** `desk`: the visitor's conversation with the desk; `console`: the rep's side of it. */
export type PanelName = 'people' | 'chat' | 'emotes' | 'desk' | 'console' | 'settings'

/** Which panel is open at the screen's edge; one at a time. */
export const hudStore = createStore<{ panel: PanelName | null }>(() => ({ panel: null }))

export function togglePanel(panel: PanelName): void {
  hudStore.setState((state) => ({ panel: state.panel === panel ? null : panel }))
}

export function closePanel(): void {
  hudStore.setState({ panel: null })
}
