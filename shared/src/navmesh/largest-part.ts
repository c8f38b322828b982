import { type Navmesh, STAFF_AREA } from './navmesh-codec.ts'

/**
 * The polygons that hang together and cover the most floor, with only the vertices that they use. What visitors could
 * only get to through zones for staff is for staff, too: nobody is ever placed where there is no way out.
 */
export function keepLargestPart(navmesh: Navmesh): Navmesh {
  const kept = largestPart(navmesh, () => true)
  const inKept = new Set(kept)
  const open = largestPart(
    navmesh,
    (poly) => inKept.has(poly) && navmesh.polys[poly]!.area !== STAFF_AREA,
  )
  return pick(navmesh, kept, new Set(open))
}

/** Indices, ascending, of the largest part of the polygons that pass. */
function largestPart(navmesh: Navmesh, passes: (poly: number) => boolean): number[] {
  let largest: number[] = []
  let largestArea = 0
  const seen = new Set<number>()
  for (let start = 0; start < navmesh.polys.length; start++) {
    if (seen.has(start) || !passes(start)) continue
    const part = partAround(navmesh, start, seen, passes)
    const area = part.reduce((sum, poly) => sum + areaOf(navmesh, poly), 0)
    if (area > largestArea) {
      largest = part
      largestArea = area
    }
  }
  return largest.sort((a, b) => a - b)
}

/** Indices of the polygons that pass and can be reached from `start`; all are added to `seen`. */
function partAround(
  navmesh: Navmesh,
  start: number,
  seen: Set<number>,
  passes: (poly: number) => boolean,
): number[] {
  const part = [start]
  seen.add(start)
  for (const poly of part) {
    for (const neighbour of navmesh.polys[poly]!.neis) {
      const index = neighbour - 1 // navcat counts neighbours from 1; 0 is a border
      if (index < 0 || seen.has(index) || !passes(index)) continue
      seen.add(index)
      part.push(index)
    }
  }
  return part
}

/** Square metres seen from above (shoelace formula). */
function areaOf({ polys, vertices }: Navmesh, poly: number): number {
  const corners = polys[poly]!.vertices
  let twice = 0
  for (let i = 0; i < corners.length; i++) {
    const a = corners[i]! * 3
    const b = corners[(i + 1) % corners.length]! * 3
    twice += vertices[a]! * vertices[b + 2]! - vertices[a + 2]! * vertices[b]!
  }
  return Math.abs(twice) / 2
}

/** @param open those of the kept on which everybody walks */
function pick(navmesh: Navmesh, kept: readonly number[], open: ReadonlySet<number>): Navmesh {
  const renumbered = new Map<number, number>()
  const picked: Navmesh = {
    ...navmesh,
    vertices: [],
    polys: [],
    detailMeshes: [],
    detailVertices: [],
    detailTriangles: [],
  }
  for (const index of kept) {
    const poly = navmesh.polys[index]!
    const detail = navmesh.detailMeshes[index]!
    const vertices = poly.vertices.map((vertex) => {
      const known = renumbered.get(vertex)
      if (known !== undefined) return known
      renumbered.set(vertex, renumbered.size)
      picked.vertices.push(...navmesh.vertices.slice(vertex * 3, vertex * 3 + 3))
      return renumbered.size - 1
    })
    picked.polys.push({ ...poly, vertices, neis: [], area: open.has(index) ? 0 : STAFF_AREA })
    picked.detailMeshes.push({
      ...detail,
      verticesBase: picked.detailVertices.length / 3,
      trianglesBase: picked.detailTriangles.length / 4,
    })
    picked.detailVertices.push(
      ...slice(navmesh.detailVertices, 3, detail.verticesBase, detail.verticesCount),
    )
    picked.detailTriangles.push(
      ...slice(navmesh.detailTriangles, 4, detail.trianglesBase, detail.trianglesCount),
    )
  }
  return picked
}

/** `count` records of `size` numbers from record `base` on. */
function slice(list: readonly number[], size: number, base: number, count: number): number[] {
  return list.slice(base * size, (base + count) * size)
}
