import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { outlineMiddle } from '@foyer/shared/layout/outline.ts'
import type { PersonHere } from '../people/people-store.ts'
import type { CrowdMotion } from '../snapshots/crowd-motion.ts'

/**
 * Where somebody stands: as told by the snapshots, or for those too far away the middle of the zone that
 * they are in. Null when nobody knows.
 */
export function placeOfPerson(
  person: PersonHere | undefined,
  crowd: CrowdMotion | null,
  layout: Layout,
): { x: number; z: number } | null {
  if (!person) return null
  const place = crowd?.place(person.index)
  if (place) return place
  const zone = layout.zones.find(({ id }) => id === person.zone)
  if (!zone) return null
  const [x, z] = outlineMiddle(zone.outline)
  return { x, z }
}
