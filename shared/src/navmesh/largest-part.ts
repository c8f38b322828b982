import type { Navmesh } from './navmesh-codec.ts'

/** The polygons that hang together and cover the most floor, with only the vertices that they use. */
export function keepLargestPart(navmesh: Navmesh): Navmesh {
  let largest: number[] = []
  let largestArea = 0
  const seen = new Set<number>()
  for (let start = 0; start < navmesh.polys.length; start++) {
    if (seen.has(start)) continue
    const part = partAround(navmesh, start, seen)
    const area = part.reduce((sum, poly) => sum + areaOf(navmesh, poly), 0)
    if (area > largestArea) {
      largest = part
      largestArea = area
    }
  }
  return pick(
    navmesh,
    largest.sort((a, b) => a - b),
  )
}

/** Indices of the polygons that can be reached from `start`; all are added to `seen`. */
function partAround(navmesh: Navmesh, start: number, seen: Set<number>): number[] {
  const part = [start]
  seen.add(start)
  for (const poly of part) {
    for (const neighbour of navmesh.polys[poly]!.neis) {
      const index = neighbour - 1 // navcat counts neighbours from 1; 0 is a border
      if (index < 0 || seen.has(index)) continue
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

function pick(navmesh: Navmesh, kept: readonly number[]): Navmesh {
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
    picked.polys.push({ ...poly, vertices, neis: [] })
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
