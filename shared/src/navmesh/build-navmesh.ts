import {
  BuildContext,
  buildCompactHeightfield,
  buildContours,
  buildDistanceField,
  buildPolyMesh,
  buildPolyMeshDetail,
  buildRegions,
  type CompactHeightfield,
  ContourBuildFlags,
  calculateGridSize,
  calculateMeshBounds,
  createHeightfield,
  erodeWalkableArea,
  filterLedgeSpans,
  filterLowHangingWalkableObstacles,
  filterWalkableLowHeightSpans,
  markConvexPolyArea,
  markWalkableTriangles,
  polyMeshDetailToTileDetailMesh,
  polyMeshToTilePolys,
  rasterizeTriangles,
} from 'navcat'
import { type Result, refuse, succeed } from '../errors/result.ts'
import type { Catalog } from '../layout/catalog-contract.ts'
import type { Layout } from '../layout/layout-contract.ts'
import { AVATAR_CLIMB, AVATAR_HEIGHT, AVATAR_RADIUS } from '../look/avatar-size.ts'
import { floorTriangles, type Triangles } from './floor-triangles.ts'
import { keepLargestPart } from './largest-part.ts'
import { encodeNavmesh, type Navmesh, STAFF_AREA } from './navmesh-codec.ts'

/** Metres. The avatar's radius is a whole number of cells, so that clearance is what it says. */
const CELL_SIZE = 0.1
const CELL_HEIGHT = 0.05
const VOXELS = {
  radius: Math.round(AVATAR_RADIUS / CELL_SIZE),
  climb: Math.round(AVATAR_CLIMB / CELL_HEIGHT),
  height: Math.round(AVATAR_HEIGHT / CELL_HEIGHT),
}
const STEEPEST_DEGREES = 45
/** Cells that a region has at least, and under which it is joined to its neighbour. */
const LEAST_REGION = 8
const SMALL_REGION = 400
/** Cells that a border may be straightened by, and metres of its longest edge. */
const CONTOUR_ERROR = 1
const LONGEST_EDGE = 120
const MOST_CORNERS = 6
/** Metres between the heights that are looked at inside of a polygon, and that they may be off. */
const DETAIL = { distance: 0.6, error: 0.02 }
/** Metres below and above the floor: a zone goes for whatever is walked on there. */
const ZONE_HEIGHT = 10

/**
 * The encoded walking surface of a valid layout, or `layout-broken` when there is nowhere to walk. Only
 * what hangs together with the largest walkable part is kept, so that nobody is ever placed where there
 * is no way out. Takes about 1 s for 1,000 m²: run it where nobody waits. Only the server imports this
 * file; browsers get the encoded bytes.
 */
export function buildNavmesh(layout: Layout, catalog: Catalog): Result<Uint8Array> {
  const context = BuildContext.create()
  const floor = walkableVoxels(context, floorTriangles(layout, catalog, CELL_HEIGHT))
  for (const { kind, outline } of layout.zones) {
    if (kind !== 'staff') continue
    const corners = outline.flatMap(([x, z]) => [x, 0, z])
    markConvexPolyArea(corners, -ZONE_HEIGHT, ZONE_HEIGHT, STAFF_AREA, floor) // convex or not
  }
  buildDistanceField(floor)
  buildRegions(context, floor, 0, LEAST_REGION, SMALL_REGION)
  const flags = ContourBuildFlags.CONTOUR_TESS_WALL_EDGES
  const contours = buildContours(context, floor, CONTOUR_ERROR, LONGEST_EDGE, flags)
  const mesh = buildPolyMesh(context, contours, MOST_CORNERS)
  if (mesh.nPolys === 0) return refuse('layout-broken', 'shell: nowhere to walk')
  const detail = buildPolyMeshDetail(context, mesh, floor, DETAIL.distance, DETAIL.error)
  const { vertices, polys } = polyMeshToTilePolys(mesh)
  const navmesh = {
    vertices,
    polys,
    ...polyMeshDetailToTileDetailMesh(polys, detail),
    cellSize: CELL_SIZE,
    cellHeight: CELL_HEIGHT,
  }
  const [x, y, z] = mesh.bounds
  return succeed(encodeNavmesh(keepLargestPart(lowerDetail(navmesh)), [x, y, z]))
}

/** Where the middle of an avatar can be: the steps of Recast, in its order. */
function walkableVoxels(
  context: ReturnType<typeof BuildContext.create>,
  { positions, indices }: Triangles,
): CompactHeightfield {
  const areas = new Uint8Array(indices.length / 3)
  markWalkableTriangles(positions, indices, areas, STEEPEST_DEGREES)
  const bounds = calculateMeshBounds([0, 0, 0, 0, 0, 0], positions, indices)
  const [width, depth] = calculateGridSize([0, 0], bounds, CELL_SIZE)
  const voxels = createHeightfield(width, depth, bounds, CELL_SIZE, CELL_HEIGHT)
  rasterizeTriangles(context, voxels, positions, indices, areas, VOXELS.climb)
  filterLowHangingWalkableObstacles(voxels, VOXELS.climb)
  filterLedgeSpans(voxels, VOXELS.height, VOXELS.climb)
  filterWalkableLowHeightSpans(voxels, VOXELS.height)
  const floor = buildCompactHeightfield(context, VOXELS.height, VOXELS.climb, voxels)
  erodeWalkableArea(VOXELS.radius, floor)
  return floor
}

/** navcat, as Recast before it, puts the vertices that only heights need one voxel higher than all others. */
function lowerDetail(navmesh: Navmesh): Navmesh {
  const detailVertices = navmesh.detailVertices.map((coordinate, i) =>
    i % 3 === 1 ? coordinate - CELL_HEIGHT : coordinate,
  )
  return { ...navmesh, detailVertices }
}
