import type { Item, Layout, Point, Spot, Zone } from './layout-contract.ts'
import { type Outline, pointInOutline, signedArea, triangulateOutline } from './outline.ts'

/** The zone that (x, z) lies in; where zones overlap, the later one in the document. */
export function zoneAt(layout: Layout, x: number, z: number): Zone | null {
  return layout.zones.findLast((zone) => pointInOutline(zone.outline, x, z)) ?? null
}

export function spotById(layout: Layout, id: string): Spot | null {
  return layout.spots.find((spot) => spot.id === id) ?? null
}

/** Where reps on duty stand, in the document's order: the first is taken first. */
export function posts(layout: Layout): Spot[] {
  return layout.spots.filter((spot) => spot.kind === 'post')
}

/** The counters of the reception: desks that stand in a desk zone. */
export function deskItems(layout: Layout): Item[] {
  const zones = layout.zones.filter(({ kind }) => kind === 'desk')
  return layout.items.filter(
    ({ kind, at: [x, z] }) =>
      kind.startsWith('desk') && zones.some(({ outline }) => pointInOutline(outline, x, z)),
  )
}

/**
 * A point drawn evenly from all arrival zones together; `random` gives numbers from 0 up to 1.
 * Furniture may stand there: ask the walking surface for the place nearest to it.
 */
export function arrivalPoint(layout: Layout, random: () => number): { x: number; z: number } {
  const triangles = layout.zones
    .filter((zone) => zone.kind === 'arrival')
    .flatMap((zone) => trianglesOf(zone.outline))
  const areas = triangles.map((triangle) => Math.abs(signedArea(triangle)))
  const [a, b, c] = triangles[drawByWeight(areas, random())]!
  let u = random()
  let v = random()
  if (u + v > 1) {
    u = 1 - u
    v = 1 - v
  }
  return {
    x: a[0] + u * (b[0] - a[0]) + v * (c[0] - a[0]),
    z: a[1] + u * (b[1] - a[1]) + v * (c[1] - a[1]),
  }
}

type Triangle = readonly [Point, Point, Point]

function trianglesOf(outline: Outline): Triangle[] {
  const corners = triangulateOutline(outline)
  return Array.from({ length: corners.length / 3 }, (_, i) => [
    outline[corners[i * 3]!]!,
    outline[corners[i * 3 + 1]!]!,
    outline[corners[i * 3 + 2]!]!,
  ])
}

/** The index into `weights` at which `share` (0 up to 1) of their sum is reached. */
function drawByWeight(weights: readonly number[], share: number): number {
  let left = share * weights.reduce((sum, weight) => sum + weight, 0)
  for (let i = 0; i < weights.length - 1; i++) {
    left -= weights[i]!
    if (left < 0) return i
  }
  return weights.length - 1
}
