import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { StoreApi } from 'zustand/vanilla'
import { beginChat } from '../chat/chat-client.ts'
import { beginDuty } from '../duty/duty-client.ts'
import { beginGuide } from '../guide/guide.ts'
import type { Walker } from '../guide/walker-types.ts'
import { beginHands } from '../hands/hands-client.ts'
import { LayoutContext } from '../layout/layout-context.ts'
import { WalkerContext } from '../movement/walker-context.ts'
import { ConnectionContext } from '../net/connection-context.ts'
import type { Connection } from '../net/connection-types.ts'
import { PeopleContext } from '../people/people-context.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { PlacesContext } from '../people/places-context.ts'
import { SelectionContext } from '../people/selection-context.ts'
import type { SelectionStore } from '../people/selection-store.ts'
import { createPart, type SessionPart } from '../plugs/session-part.ts'
import type { Reach } from '../reach/reach.ts'
import { ReachContext } from '../reach/reach-context.ts'
import type { FloorPlace } from '../reach/reachable.ts'
import { beginReception } from '../reception/reception-client.ts'
import { SeatContext } from '../seats/seat-context.ts'
import type { SeatStore } from '../seats/seat-store.ts'
import { beginPanels } from './panels-store.ts'

/** What there is of a stay in the lobby before any feature: `lobby/lobby-session.ts` makes it. */
export interface Stay {
  connection: Connection
  walker: Walker
  /** The layout in force; a new value when another version is published. */
  layout: StoreApi<{ layout: Layout; version: number }>
  people: PeopleStore
  seats: SeatStore
  selection: SelectionStore
  /** Where somebody stands who is near enough to be seen; null for the others. */
  placeOf(personId: string): FloorPlace | null
  /** What is within reach of the own avatar. */
  reach: Reach
}

/** Every feature that keeps something for as long as a stay. */
const FEATURES: readonly ((stay: Stay) => SessionPart)[] = [
  beginGuide,
  beginChat,
  beginHands,
  beginDuty,
  beginReception,
  beginPanels,
]

/**
 * All that the screen's own layer shows of a stay. To be called before the lobby is joined: the layer itself is loaded
 * later and would miss the first messages. Whoever calls it closes each part when the stay ends.
 */
export function beginParts(stay: Stay): readonly SessionPart[] {
  return [
    createPart(ConnectionContext, stay.connection),
    createPart(WalkerContext, stay.walker),
    createPart(LayoutContext, stay.layout),
    createPart(PeopleContext, stay.people),
    createPart(SeatContext, stay.seats),
    createPart(SelectionContext, stay.selection),
    createPart(PlacesContext, stay.placeOf),
    createPart(ReachContext, stay.reach),
    ...FEATURES.map((begin) => begin(stay)),
  ]
}
