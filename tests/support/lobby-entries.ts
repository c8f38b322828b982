import { CATALOG } from '@foyer/assets/catalog.ts'
import { LAYOUTS } from '@foyer/assets/layouts/layouts.ts'
import type { PublishedLayout } from '@foyer/server/layout/layout-types.ts'
import type { Entry } from '@foyer/server/people/lobby.ts'
import { seatsOf } from '@foyer/shared/layout/item-place.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { buildNavmesh } from '@foyer/shared/navmesh/build-navmesh.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'

/** The loft, as it is when it is published. */
export function publishedLoft(version = 1): PublishedLayout {
  const layout = must(validateLayout(LAYOUTS.loft, CATALOG))
  const navmesh = must(buildNavmesh(layout, CATALOG))
  return {
    version,
    key: 'loft',
    layout,
    followsCompany: false,
    navmesh,
    surfaces: createWalkingSurfaces(must(decodeNavmesh(navmesh))),
    seats: seatsOf(layout, CATALOG),
  }
}

function must<Value>(result: { ok: true; value: Value } | { ok: false; detail?: string }) {
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

/** Somebody who comes in, as the entry route has found out. */
export function visitor(personId: string, more: Partial<Entry> = {}): Entry {
  const look = randomLook(() => 0)
  return {
    personId,
    name: personId,
    look,
    locale: 'en',
    languages: ['en'],
    view: '3d',
    newcomer: false,
    staff: null,
    ...more,
  }
}
