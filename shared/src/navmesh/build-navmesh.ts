import { generateSoloNavMesh } from 'navcat/blocks'
import { type Result, refuse, succeed } from '../errors/result.ts'
import type { Catalog } from '../layout/catalog-contract.ts'
import type { Layout } from '../layout/layout-contract.ts'
import { AVATAR_CLIMB, AVATAR_HEIGHT, AVATAR_RADIUS } from '../look/avatar-size.ts'
import { floorTriangles } from './floor-triangles.ts'
import { keepLargestPart } from './largest-part.ts'
import { encodeNavmesh, type Navmesh } from './navmesh-codec.ts'

/** Metres. The avatar's radius is a whole number of cells, so that clearance is what it says. */
const CELL_SIZE = 0.1
const CELL_HEIGHT = 0.05

/**
 * The encoded walking surface of a valid layout, or `layout-broken` when there is nowhere to walk. Only
 * what hangs together with the largest walkable part is kept, so that nobody is ever placed where there
 * is no way out. Takes about 1 s for 1,000 m²: run it where nobody waits. Only the server imports this
 * file; browsers get the encoded bytes.
 */
export function buildNavmesh(layout: Layout, catalog: Catalog): Result<Uint8Array> {
  const { navMesh } = generateSoloNavMesh(floorTriangles(layout, catalog, CELL_HEIGHT), {
    cellSize: CELL_SIZE,
    cellHeight: CELL_HEIGHT,
    walkableRadiusWorld: AVATAR_RADIUS,
    walkableRadiusVoxels: Math.round(AVATAR_RADIUS / CELL_SIZE),
    walkableClimbWorld: AVATAR_CLIMB,
    walkableClimbVoxels: Math.round(AVATAR_CLIMB / CELL_HEIGHT),
    walkableHeightWorld: AVATAR_HEIGHT,
    walkableHeightVoxels: Math.round(AVATAR_HEIGHT / CELL_HEIGHT),
    walkableSlopeAngleDegrees: 45,
    borderSize: 0,
    minRegionArea: 8,
    mergeRegionArea: 400,
    maxSimplificationError: 1,
    maxEdgeLength: 120,
    maxVerticesPerPoly: 6,
    detailSampleDistance: 0.6,
    detailSampleMaxError: 0.02,
  })
  const tile = navMesh.tiles[0]
  if (!tile || tile.polys.length === 0) return refuse('layout-broken', 'shell: nowhere to walk')
  const [x, y, z] = tile.bounds
  return succeed(encodeNavmesh(keepLargestPart(lowerDetail(tile)), [x, y, z]))
}

/** navcat, as Recast before it, puts the vertices that only heights need one voxel higher than all others. */
function lowerDetail(navmesh: Navmesh): Navmesh {
  const detailVertices = navmesh.detailVertices.map((coordinate, i) =>
    i % 3 === 1 ? coordinate - CELL_HEIGHT : coordinate,
  )
  return { ...navmesh, detailVertices }
}
