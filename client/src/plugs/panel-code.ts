import type { ComponentType } from 'react'
import { loadPatiently } from '../preferences/load-patiently.ts'
import type { LobbyPanel } from './lobby-panel.ts'

/** The code that has come. It is the same for every stay, so the page keeps it. */
const loaded = new WeakMap<LobbyPanel, ComponentType>()

/** What a panel shows; null until its code was loaded. */
export function panelContent(panel: LobbyPanel): ComponentType | null {
  return loaded.get(panel) ?? null
}

/** Fetches a panel's code. Rejects when it does not come; may be tried again. */
export async function loadPanel(panel: LobbyPanel): Promise<void> {
  if (!loaded.has(panel)) loaded.set(panel, await loadPatiently(panel.load))
}
