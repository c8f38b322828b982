import { readFileSync } from 'node:fs'
import type { LocalisedText } from '@foyer/shared/i18n/locale.ts'
import { seatsOf } from '@foyer/shared/layout/item-place.ts'
import { zoneAt } from '@foyer/shared/layout/layout-places.ts'
import { pointInOutline } from '@foyer/shared/layout/outline.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import { buildNavmesh } from '@foyer/shared/navmesh/build-navmesh.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'
import { unreachablePlaces } from '@foyer/shared/navmesh/unreachable-places.ts'
import { approachTo, distanceToSeat, SIT_REACH } from '@foyer/shared/seats/seats.ts'
import { describe, expect, test } from 'vitest'
import { CATALOG } from '../catalog.ts'
import { LAYOUT_IDS, LAYOUTS } from './layouts.ts'

/** What furniture may cost on a phone, where people and shell are drawn within the same 120,000 triangles. */
const FURNITURE_TRIANGLES = 70_000

describe.each(LAYOUT_IDS)('%s', (id) => {
  const result = validateLayout(LAYOUTS[id], CATALOG)
  if (!result.ok) throw new Error(result.detail)
  const layout = result.value

  test('every spot, arrival zone and seat can be walked to', () => {
    const navmesh = buildNavmesh(layout, CATALOG)
    if (!navmesh.ok) throw new Error(navmesh.detail)
    const decoded = decodeNavmesh(navmesh.value)
    if (!decoded.ok) throw new Error(decoded.detail)
    const surfaces = createWalkingSurfaces(decoded.value)
    const surface = surfaces.visitor
    expect(unreachablePlaces(layout, surfaces)).toEqual([])
    const seats = [...seatsOf(layout, CATALOG).values()]
    expect(seats.length).toBeGreaterThan(10)
    const outOfReach = seats.filter((seat) => {
      const body = approachTo(seat, surface)
      return body === null || distanceToSeat(seat, body) > SIT_REACH
    })
    expect(outOfReach.map(({ id }) => id)).toEqual([])
  }, 30_000)

  test('the posts behind its desk are where no visitor walks', () => {
    const closed = layout.zones.filter(({ kind }) => kind === 'staff')
    const desk = layout.spots.filter(({ id }) => id.startsWith('post-desk'))
    expect(desk).toHaveLength(2)
    for (const { at } of desk) {
      expect(closed.some(({ outline }) => pointInOutline(outline, at[0], at[1]))).toBe(true)
      expect(zoneAt(layout, at[0], at[1])?.kind).toBe('desk')
    }
  })

  test('has a place for everything that a lobby is for', () => {
    const zones = layout.zones.map(({ kind }) => kind)
    expect(zones).toEqual(expect.arrayContaining(['arrival', 'desk', 'lounge', 'exhibit', 'quiet']))
    expect(zones.filter((kind) => kind === 'quiet').length).toBeGreaterThanOrEqual(2)
    expect(layout.spots.filter(({ kind }) => kind === 'post').length).toBeGreaterThanOrEqual(4)
    expect(layout.items.filter(({ kind }) => kind === 'podium').length).toBeGreaterThanOrEqual(3)
  })

  test('is named in English and German throughout', () => {
    const texts: LocalisedText[] = [
      layout.name,
      ...layout.zones.map(({ name }) => name),
      ...layout.spots.map(({ name }) => name),
      ...layout.items
        .flatMap(({ properties }) => Object.values(properties))
        .filter((value) => typeof value === 'object'),
    ]
    for (const text of texts) {
      expect(Object.keys(text)).toEqual(expect.arrayContaining(['en', 'de']))
    }
  })

  test('its furniture leaves a phone room for people', () => {
    const triangles = layout.items.map(({ kind }) => trianglesOf(CATALOG.get(kind)!.model))
    expect(triangles.reduce((sum, count) => sum + count, 0)).toBeLessThan(FURNITURE_TRIANGLES)
  })
})

/** Triangles of a model file. */
function trianglesOf(model: string | null): number {
  if (model === null) return 2
  const bytes = readFileSync(new URL(`../../models/${model}`, import.meta.url))
  // A GLB begins with 12 bytes, then the length of its JSON, the chunk's type, and the JSON itself.
  const { meshes, accessors } = JSON.parse(
    bytes.subarray(20, 20 + bytes.readUInt32LE(12)).toString(),
  ) as {
    meshes: { primitives: { indices: number }[] }[]
    accessors: { count: number }[]
  }
  return meshes
    .flatMap(({ primitives }) => primitives)
    .reduce((sum, { indices }) => sum + accessors[indices]!.count / 3, 0)
}
