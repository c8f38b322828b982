import { portalSource } from '../door/portal-source.ts'
import { personSource } from '../people/person-source.ts'
import type { ReachSource } from '../reach/reachable.ts'
import { seatSource } from '../seats/seat-source.ts'
import { deskSource } from './desk-source.ts'

/** Every kind of things that offers an action to whoever is near, in the order of the page without 3D. */
export const REACH_SOURCES: readonly ReachSource[] = [
  portalSource,
  seatSource,
  deskSource,
  personSource,
]
