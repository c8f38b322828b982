import {
  ANY_QUERY_FILTER,
  addTile,
  buildTile,
  createFindNearestPolyResult,
  createNavMesh,
  FindPathResultFlags,
  findNearestPoly,
  findPath,
  getNodeByRef,
  moveAlongSurface,
  type NavMesh,
  polygonsToNavMeshTilePolys,
  type QueryFilter,
} from 'navcat'
import { AVATAR_CLIMB, AVATAR_HEIGHT, AVATAR_RADIUS } from '../look/avatar-size.ts'
import { type Navmesh, STAFF_AREA } from './navmesh-codec.ts'
import type { FloorPoint, WalkingSurface, WalkingSurfaces } from './walking-surface.ts'

type Vec3 = [number, number, number]

/** Side of the only tile in metres: more than any layout reaches, whatever the mesh's own bounds. */
const TILE_SIDE = 1024
/** Metres above and below within which a floor is looked for: a lobby has one storey. */
const STOREY = 20
/** The smallest part of a step that is tried when no larger one fits. */
const LEAST_PART = 1 / 8
/**
 * A step that slides may be a little longer than wanted: the way from 4 mm inside a corner to its border is
 * sideways. As a factor on squares: 2 % of the length. Without it bodies get stuck at corners.
 */
const SLACK = 1.02 * 1.02
/** Metres that the ends of a path may be beside the surface, such as a foot on its border. */
const PATH_END_REACH = 0.5

/** What keeps visitors out of the zones for staff: to their feet these are no floor. */
const VISITOR_FILTER: QueryFilter = {
  ...ANY_QUERY_FILTER,
  passFilter: (node, mesh) => getNodeByRef(mesh, node).area !== STAFF_AREA,
}

/**
 * The walking surfaces of a decoded navmesh. Both ends must make it from the same encoded bytes: encoding
 * rounds to single precision, and a body would drift from its twin on the raw mesh.
 *
 * navcat makes new results for `moveAlongSurface` and `findPath` on every call; only `findNearestPoly`
 * writes into the one it is given.
 */
export function createWalkingSurfaces(navmesh: Navmesh): WalkingSurfaces {
  const mesh = toNavMesh(navmesh)
  return {
    visitor: createSurface(mesh, VISITOR_FILTER),
    rep: createSurface(mesh, ANY_QUERY_FILTER),
  }
}

function createSurface(mesh: NavMesh, filter: QueryFilter): WalkingSurface {
  const nearest = createFindNearestPolyResult()
  const start: Vec3 = [0, 0, 0]
  const end: Vec3 = [0, 0, 0]

  return {
    move(body, x, z) {
      // At a corner no full step may fit (a hair beyond it, and the nearest point is too far): a part does.
      for (let part = 1; part >= LEAST_PART; part /= 2) {
        set(start, body.x, body.y, body.z)
        set(end, body.x + (x - body.x) * part, body.y, body.z + (z - body.z) * part)
        const wanted = squareBetween(start, end)
        let moved = moveAlongSurface(mesh, body.node, start, end, filter)
        if (squareBetween(start, moved.position) > wanted * SLACK) {
          // Around a corner, the point nearest to the wanted one can be much further away: go less far.
          shorten(end, start, moved.position, wanted)
          moved = moveAlongSurface(mesh, body.node, start, end, filter)
          if (squareBetween(start, moved.position) > wanted * SLACK) continue
        }
        body.x = moved.position[0]
        body.y = moved.position[1]
        body.z = moved.position[2]
        body.node = moved.nodeRef
        return
      }
    },

    place(x, z, reach) {
      set(start, x, 0, z)
      set(end, reach, STOREY, reach)
      findNearestPoly(nearest, mesh, start, end, filter)
      if (!nearest.success || squareBetween(nearest.position, start) > reach * reach) return null
      const [px, py, pz] = nearest.position
      return { x: Math.fround(px), y: Math.fround(py), z: Math.fround(pz), node: nearest.nodeRef }
    },

    findPath(from, to) {
      const reach: Vec3 = [PATH_END_REACH, STOREY, PATH_END_REACH]
      // Not with navcat's option `raycastDistance`: its shortcuts leave gaps that end the path (0.4.1).
      const found = findPath(mesh, point(from), point(to), reach, filter)
      if ((found.flags & FindPathResultFlags.COMPLETE_PATH) === 0) return null
      // Points far outside of the mesh are taken to its border.
      if (!isNear(found.startPosition, from) || !isNear(found.endPosition, to)) return null
      // The first corner is where one stands.
      return found.path.slice(1).map(({ position: [x, y, z] }) => ({ x, y, z }))
    },
  }
}

function toNavMesh(navmesh: Navmesh): NavMesh {
  const bounds = boundsOf(navmesh)
  const mesh = createNavMesh()
  mesh.tileWidth = TILE_SIDE
  mesh.tileHeight = TILE_SIDE
  mesh.origin = [-TILE_SIDE / 2, bounds[1], -TILE_SIDE / 2]
  const tile = buildTile({
    ...navmesh,
    ...polygonsToNavMeshTilePolys(navmesh.polys, navmesh.vertices, 0, bounds),
    bounds,
    tileX: 0,
    tileY: 0,
    tileLayer: 0,
    walkableHeight: AVATAR_HEIGHT,
    walkableRadius: AVATAR_RADIUS,
    walkableClimb: AVATAR_CLIMB,
  })
  addTile(mesh, tile)
  return mesh
}

function boundsOf({ vertices, detailVertices }: Navmesh): [...Vec3, ...Vec3] {
  const low: Vec3 = [Infinity, Infinity, Infinity]
  const high: Vec3 = [-Infinity, -Infinity, -Infinity]
  for (const coordinates of [vertices, detailVertices]) {
    for (let i = 0; i < coordinates.length; i++) {
      low[i % 3] = Math.min(low[i % 3]!, coordinates[i]!)
      high[i % 3] = Math.max(high[i % 3]!, coordinates[i]!)
    }
  }
  return [...low, ...high]
}

/** Square metres of the square over the distance seen from above. */
function squareBetween(a: Vec3, b: Vec3): number {
  const dx = a[0] - b[0]
  const dz = a[2] - b[2]
  return dx * dx + dz * dz
}

/** Puts `out` on the way from `from` to `to` so that its distance from `from` has the square `square`. */
function shorten(out: Vec3, from: Vec3, to: Vec3, square: number): void {
  const share = Math.sqrt(square / squareBetween(from, to))
  out[0] = from[0] + (to[0] - from[0]) * share
  out[2] = from[2] + (to[2] - from[2]) * share
}

function isNear(found: Vec3, wanted: FloorPoint): boolean {
  return squareBetween(found, point(wanted)) <= PATH_END_REACH * PATH_END_REACH
}

function set(out: Vec3, x: number, y: number, z: number): void {
  out[0] = x
  out[1] = y
  out[2] = z
}

function point({ x, y, z }: FloorPoint): Vec3 {
  return [x, y, z]
}
