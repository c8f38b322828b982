import type { Result } from '@foyer/shared/errors/result.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'

/** What the entry page hands to the lobby. */
export interface LobbyEntry {
  name: string
  look: Look
  locale: Locale
  /** Spot of a deep link, or null for the arrival zone. */
  spot: string | null
  view: '3d' | 'list'
  /** Straight to the conversation with the desk. */
  desk: boolean
  /** Told how much of what must be loaded is here, 0 to 1. */
  onProgress(share: number): void
  /** Told the company's name when a layout with another one is published while one is inside. */
  onRename(name: string): void
}

/**
 * Opens the lobby in `#world` and `#hud`. A refusal is shown on the entry page, which stays; after success
 * the entry page hides itself.
 */
export type OpenLobby = (entry: LobbyEntry) => Promise<Result>
