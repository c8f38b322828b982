import type { Status } from '@foyer/shared/duty/statuses.ts'
import type { Language } from '@foyer/shared/i18n/language.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Somebody in the lobby, from the room's slow state. */
export interface PersonHere {
  id: string
  index: number
  name: string
  look: Look
  kind: 'visitor' | 'rep'
  languages: Language[]
  /** Of a rep on duty, else null. */
  status: Status | null
  connected: boolean
  view: '3d' | 'list' | 'away'
  zone: string
  /** Id of the seat that the person sits on, '' for none. */
  seat: string
  /** Milliseconds since 1970. */
  since: number
}

export interface PeopleState {
  /** The own person id, '' before joining. */
  ownId: string
  /** By person id; a new map on every change. */
  people: ReadonlyMap<string, PersonHere>
  /** Version of the layout that the room runs on. */
  layoutVersion: number
}

/** Who is here. Written by the connection only. */
export type PeopleStore = StoreApi<PeopleState>

export function createPeopleStore(): PeopleStore {
  return createStore<PeopleState>(() => ({ ownId: '', people: new Map(), layoutVersion: 0 }))
}

/** The own person as the others see it; undefined before joining. */
export function ownPerson({ people, ownId }: PeopleState): PersonHere | undefined {
  return people.get(ownId)
}
