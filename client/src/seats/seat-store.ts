import type { LocalisedText } from '@foyer/shared/i18n/locale.ts'
import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** A seat of the layout in force; `y` is the floor of who sits on it. */
export interface SeatHere extends SeatPlace {
  /** What one sits on. */
  name: LocalisedText
}

export interface SeatState {
  /** By id; empty until the catalog is loaded. Written by `seats-client.ts`. */
  seats: ReadonlyMap<string, SeatHere>
  /** Set by whoever wants the own avatar to sit there: a click in the picture, a button, a key. */
  wanted: string | null
}

/** The seats of the layout, and which one the own avatar is to walk to and sit down on. */
export type SeatStore = StoreApi<SeatState>

export function createSeatStore(): SeatStore {
  return createStore<SeatState>(() => ({ seats: new Map(), wanted: null }))
}
