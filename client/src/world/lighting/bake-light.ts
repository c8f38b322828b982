import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Obstacle, Place } from '../building/obstacles.ts'
import { addCoveLight, coveLights } from './cove-light.ts'
import { type LightRig, lightRig, type Rgb, skyRadiance } from './light-rig.ts'
import { type LightAtlas, type LightSurface, lightAtlas } from './light-surfaces.ts'
import { type RayHit, type RoomBounds, type RoomCaster, roomCaster } from './room-caster.ts'

/**
 * Light of a room, gathered once: rays from nodes on all surfaces find the sky or other nodes; passing
 * light along the found pairs a few times gives its bounces. Values are irradiance / π: the radiance of
 * a white surface there.
 */

/** A square number: directions are stratified. */
const RAYS = 100
const BOUNCES = 4
/** Nodes that rays start from lie that many metres apart; what they gather is smooth. */
const GATHER_SPACING = 0.5
/** Furniture gives back about that much of the light that falls on the floor below it. */
const FURNITURE_ALBEDO = 0.4
/** Keeps nodes at a surface's edge out of the wall that stands there. */
const EDGE = 0.16
const SUN_SIZE = 0.06

/** Directions about +Z, denser by the cosine, as x, y, z triples. */
const DIRECTIONS = stratifiedDirections()

export interface BakedRoom {
  atlas: LightAtlas
  /** RGBA of the atlas' texels. */
  texels: Float32Array
  rig: LightRig
  cast: RoomCaster
  bounds: RoomBounds
  /** Radiance that leaves whatever the ray met, towards its origin. */
  radiance(hit: RayHit, origin: Place, way: Place): Rgb
  /** 0 shaded to 1 in the sun, with a soft border. */
  sunlit(at: Place): number
}

interface Nodes {
  surface: LightSurface
  columns: number
  rows: number
  start: number
}

export function bakeRoom(layout: Layout, obstacles: readonly Obstacle[]): BakedRoom {
  const atlas = lightAtlas(layout)
  const rig = lightRig(layout)
  const floor = atlas.surfaces[0]!
  const bounds: RoomBounds = {
    west: floor.origin[0],
    north: floor.origin[2],
    east: floor.origin[0] + floor.width,
    south: floor.origin[2] + floor.height,
    ceiling: layout.shell.ceiling.height,
    outline: layout.shell.floor.outline,
  }
  const cast = roomCaster(
    obstacles.filter((box) => !box.clear),
    bounds,
  )
  const lights = coveLights(layout, rig)
  const sunlit = (at: Place) => sunShare(cast, rig, at)

  const groups = gatherNodes(atlas)
  const total = groups.reduce((sum, { columns, rows }) => sum + columns * rows, 0)
  const find = nodeFinder(groups)
  /** What arrives directly from coves and sun, from the sky, and by bounces; 3 numbers a node. */
  const direct = new Float32Array(total * 3)
  const sky = new Float32Array(total * 3)
  const light = new Float32Array(total * 3)
  const seen = new Int32Array(total * RAYS).fill(-1)
  const reflects = new Float32Array(total * 3)

  for (const { surface, columns, rows, start } of groups) {
    for (let node = 0; node < columns * rows; node++) {
      const index = start + node
      const at = placeOn(
        surface,
        (node % columns) / (columns - 1),
        Math.floor(node / columns) / (rows - 1),
      )
      const normal = { x: surface.normal[0], y: surface.normal[1], z: surface.normal[2] }
      const own: [number, number, number] = [0, 0, 0]
      addCoveLight(lights, at, normal, own)
      addSun(rig, normal, sunlit(at), own)
      direct.set(own, index * 3)
      reflects.set(surface.albedo, index * 3)
      const turn = ((index * 0.618034) % 1) * Math.PI * 2
      for (let ray = 0; ray < RAYS; ray++) {
        const way = about(normal, ray, turn)
        const hit = cast(at, way)
        if (hit.what === null) {
          const radiance = skyRadiance(rig, way.y)
          for (let i = 0; i < 3; i++) sky[index * 3 + i]! += radiance[i]! / RAYS
        } else seen[index * RAYS + ray] = find(hit, at, way)
      }
    }
  }
  const exitant = new Float32Array(total * 3)
  for (let bounce = 0; bounce <= BOUNCES; bounce++) {
    for (let i = 0; i < exitant.length; i++)
      exitant[i] = reflects[i]! * (direct[i]! + sky[i]! + light[i]!)
    if (bounce === BOUNCES) break
    light.fill(0)
    for (let index = 0; index < total; index++) {
      for (let ray = 0; ray < RAYS; ray++) {
        const other = seen[index * RAYS + ray]! * 3
        if (other < 0) continue
        for (let i = 0; i < 3; i++) light[index * 3 + i]! += exitant[other + i]! / RAYS
      }
    }
  }
  for (let i = 0; i < light.length; i++) light[i]! += sky[i]!
  for (const group of groups) smooth(light, group)

  const radiance = (hit: RayHit, origin: Place, way: Place): Rgb => {
    if (hit.what === null) return skyRadiance(rig, way.y)
    const node = find(hit, origin, way)
    const scale =
      typeof hit.what === 'object' && hit.what.wall < 0
        ? FURNITURE_ALBEDO / Math.max(0.1, reflects[node * 3 + 1]!)
        : 1
    return [0, 1, 2].map((i) => exitant[node * 3 + i]! * scale) as unknown as Rgb
  }

  const texels = new Float32Array(atlas.width * atlas.height * 4)
  for (const group of groups) {
    const { surface } = group
    const normal = { x: surface.normal[0], y: surface.normal[1], z: surface.normal[2] }
    for (let row = 0; row < surface.rows; row++) {
      for (let column = 0; column < surface.columns; column++) {
        const [s, t] = [column / (surface.columns - 1), row / (surface.rows - 1)]
        const value = interpolated(light, group, s, t)
        const at = placeOn(surface, s, t)
        addCoveLight(lights, at, normal, value)
        // The floor's sun lies in a finer texture of its own.
        if (surface.kind !== 'floor') addSun(rig, normal, sunlit(at), value)
        texels.set([...value, 1], ((surface.y + row) * atlas.width + surface.x + column) * 4)
      }
    }
  }
  return { atlas, texels, rig, cast, bounds, radiance, sunlit }
}

function gatherNodes(atlas: LightAtlas): Nodes[] {
  let start = 0
  return atlas.surfaces.map((surface) => {
    const columns = Math.max(2, Math.ceil(surface.width / GATHER_SPACING) + 1)
    const rows = Math.max(2, Math.ceil(surface.height / GATHER_SPACING) + 1)
    const group = { surface, columns, rows, start }
    start += columns * rows
    return group
  })
}

/** A place on a surface, a centimetre in front of it and away from its edges. */
function placeOn(surface: LightSurface, s: number, t: number): Place {
  const { origin, u, v, normal, width, height } = surface
  const a = Math.min(width - EDGE, Math.max(EDGE, s * width))
  const edge = surface.kind === 'wall' ? 0.03 : EDGE
  const b = Math.min(height - edge, Math.max(edge, t * height))
  const along = (axis: 0 | 1 | 2) => origin[axis] + u[axis] * a + v[axis] * b + normal[axis] * 0.01
  return { x: along(0), y: along(1), z: along(2) }
}

/** The node nearest to what a ray met. Furniture counts as the floor below it. */
function nodeFinder(groups: readonly Nodes[]) {
  const floor = groups.find(({ surface }) => surface.kind === 'floor')!
  const ceiling = groups.find(({ surface }) => surface.kind === 'ceiling')!
  const faces = new Map(
    groups
      .filter(({ surface }) => surface.kind === 'wall')
      .map((group) => [`${group.surface.wall}:${group.surface.side}`, group]),
  )
  const nearest = ({ surface, columns, rows, start }: Nodes, x: number, y: number, z: number) => {
    const [dx, dy, dz] = [x - surface.origin[0], y - surface.origin[1], z - surface.origin[2]]
    const share = (axis: LightSurface['u'], length: number, count: number) => {
      const value = ((dx * axis[0] + dy * axis[1] + dz * axis[2]) / length) * (count - 1)
      return Math.max(0, Math.min(count - 1, Math.round(value)))
    }
    return (
      start +
      share(surface.v, surface.height, rows) * columns +
      share(surface.u, surface.width, columns)
    )
  }
  return (hit: RayHit, origin: Place, way: Place): number => {
    const x = origin.x + way.x * hit.distance
    const y = origin.y + way.y * hit.distance
    const z = origin.z + way.z * hit.distance
    if (hit.what === 'ceiling') return nearest(ceiling, x, y, z)
    if (hit.what === 'floor' || hit.what === null || hit.what.wall < 0)
      return nearest(floor, x, y, z)
    const box = hit.what
    const side = (x - box.x) * box.sin + (z - box.z) * box.cos > 0 ? 1 : -1
    const face = faces.get(`${box.wall}:${side}`)
    return face ? nearest(face, x, y, z) : nearest(floor, x, y, z)
  }
}

function addSun(rig: LightRig, normal: Place, share: number, into: [number, number, number]): void {
  const cosine = normal.x * rig.sunWay.x + normal.y * rig.sunWay.y + normal.z * rig.sunWay.z
  if (cosine <= 0 || share === 0) return
  for (const i of [0, 1, 2] as const) into[i] += rig.sun[i] * cosine * share
}

/** Four rays over the sun's (enlarged) disc. */
function sunShare(cast: RoomCaster, rig: LightRig, at: Place): number {
  const { x, y, z } = rig.sunWay
  let free = 0
  for (const [a, b] of [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ] as const) {
    const [dx, dy] = [(a * SUN_SIZE) / 2, (b * SUN_SIZE) / 2]
    // Across the way to the sun: once level, once up.
    if (cast(at, { x: x + dx * z, y: y + dy, z: z - dx * x }).what === null) free++
  }
  return free / 4
}

/** The 3x3 mean, twice: what is left of the rays' noise. */
function smooth(light: Float32Array, { columns, rows, start }: Nodes): void {
  for (let round = 0; round < 2; round++) {
    const before = light.slice(start * 3, (start + columns * rows) * 3)
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let weight = 0
        const sum = [0, 0, 0]
        for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
          for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
            const w = (r === row ? 2 : 1) * (c === column ? 2 : 1)
            weight += w
            for (let i = 0; i < 3; i++) sum[i]! += before[(r * columns + c) * 3 + i]! * w
          }
        }
        for (let i = 0; i < 3; i++)
          light[(start + row * columns + column) * 3 + i] = sum[i]! / weight
      }
    }
  }
}

function interpolated(
  light: Float32Array,
  { columns, rows, start }: Nodes,
  s: number,
  t: number,
): [number, number, number] {
  const [x, y] = [s * (columns - 1), t * (rows - 1)]
  const [c, r] = [Math.min(columns - 2, Math.floor(x)), Math.min(rows - 2, Math.floor(y))]
  const [fx, fy] = [x - c, y - r]
  const node = (column: number, row: number, i: number) =>
    light[(start + row * columns + column) * 3 + i]!
  return [0, 1, 2].map(
    (i) =>
      (node(c, r, i) * (1 - fx) + node(c + 1, r, i) * fx) * (1 - fy) +
      (node(c, r + 1, i) * (1 - fx) + node(c + 1, r + 1, i) * fx) * fy,
  ) as [number, number, number]
}

function stratifiedDirections(): Float32Array {
  const side = Math.round(Math.sqrt(RAYS))
  const directions = new Float32Array(RAYS * 3)
  for (let ray = 0; ray < RAYS; ray++) {
    const r = Math.sqrt((Math.floor(ray / side) + 0.5) / side)
    const angle = (((ray % side) + 0.5) / side) * Math.PI * 2
    directions.set([r * Math.cos(angle), r * Math.sin(angle), Math.sqrt(1 - r * r)], ray * 3)
  }
  return directions
}

/** Direction number `ray` about `normal`, the set turned about it by `turn`. */
function about(normal: Place, ray: number, turn: number): Place {
  const [a, b, c] = [DIRECTIONS[ray * 3]!, DIRECTIONS[ray * 3 + 1]!, DIRECTIONS[ray * 3 + 2]!]
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const [p, q] = [a * cos - b * sin, a * sin + b * cos]
  if (Math.abs(normal.y) > 0.5) return { x: p, y: c * Math.sign(normal.y), z: q }
  // Walls are upright: level across, and up.
  return { x: normal.x * c + normal.z * p, y: q, z: normal.z * c - normal.x * p }
}
