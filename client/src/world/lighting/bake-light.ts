import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Obstacle, Place } from '../building/obstacles.ts'
import { addCoveLight, coveLights } from './cove-light.ts'
import {
  eachNode,
  eachTexel,
  gatherNodes,
  interpolated,
  type Nodes,
  nodeFinder,
  normalOf,
  placeOn,
  smooth,
} from './light-nodes.ts'
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
/** Furniture gives back about that much of the light that falls on the floor below it. */
const FURNITURE_ALBEDO = 0.4
const SUN_SIZE = 0.06

/** Directions about +Z, denser by the cosine, as x, y, z triples. */
const DIRECTIONS = stratifiedDirections()

/** What the coves alone give, three numbers a node and a texel: it depends on nothing that stands in the room. */
export interface CoveLight {
  nodes: Float32Array
  texels: Float32Array
}

export interface BakedRoom {
  atlas: LightAtlas
  /** RGBA of the atlas' texels. */
  texels: Float32Array
  coves: CoveLight
  rig: LightRig
  cast: RoomCaster
  bounds: RoomBounds
  /** Radiance that leaves whatever the ray met, towards its origin. */
  radiance(hit: RayHit, origin: Place, way: Place): Rgb
  /** 0 shaded to 1 in the sun, with a soft border. */
  sunlit(at: Place): number
}

/** What was found of the room from all nodes: three numbers each, and the node that each ray met (-1: the sky). */
interface Gathered {
  /** From coves and sun, and from the sky. */
  direct: Float32Array
  sky: Float32Array
  /** The share of light that the surface gives back. */
  reflects: Float32Array
  seen: Int32Array
}

/** @param known the coves' light, when nothing but furniture changed since it was baked */
export function bakeRoom(
  layout: Layout,
  obstacles: readonly Obstacle[],
  known: CoveLight | null = null,
): BakedRoom {
  const atlas = lightAtlas(layout)
  const rig = lightRig(layout)
  const bounds = boundsOf(layout, atlas.surfaces[0]!)
  const cast = roomCaster(
    obstacles.filter((box) => !box.clear),
    bounds,
  )
  const sunlit = (at: Place) => sunShare(cast, rig, at)
  const groups = gatherNodes(atlas)
  const find = nodeFinder(groups)
  const coves = known ?? bakeCoves(layout, rig, atlas, groups)
  const gathered = gather(groups, coves, { rig, cast, sunlit, find })
  const { light, exitant } = bounce(gathered)
  for (const group of groups) smooth(light, group)
  return {
    atlas,
    texels: fillTexels(atlas, groups, light, coves, { rig, sunlit }),
    coves,
    rig,
    cast,
    bounds,
    radiance(hit, origin, way) {
      if (hit.what === null) return skyRadiance(rig, way.y)
      const node = find(hit, origin, way)
      const isFurniture = typeof hit.what === 'object' && hit.what.wall < 0
      const scale = isFurniture
        ? FURNITURE_ALBEDO / Math.max(0.1, gathered.reflects[node * 3 + 1]!)
        : 1
      return [0, 1, 2].map((i) => exitant[node * 3 + i]! * scale) as unknown as Rgb
    },
    sunlit,
  }
}

function boundsOf({ shell }: Layout, floor: LightSurface): RoomBounds {
  return {
    west: floor.origin[0],
    north: floor.origin[2],
    east: floor.origin[0] + floor.width,
    south: floor.origin[2] + floor.height,
    ceiling: shell.ceiling.height,
    outline: shell.floor.outline,
  }
}

/** By far the most work of all: every node and texel asks every sample of every cove. */
function bakeCoves(
  layout: Layout,
  rig: LightRig,
  atlas: LightAtlas,
  groups: readonly Nodes[],
): CoveLight {
  const lights = coveLights(layout, rig)
  const last = groups.at(-1)!
  const nodes = new Float32Array((last.start + last.columns * last.rows) * 3)
  const texels = new Float32Array(atlas.width * atlas.height * 3)
  const add = (into: Float32Array, index: number, surface: LightSurface, s: number, t: number) => {
    const own: [number, number, number] = [0, 0, 0]
    addCoveLight(lights, placeOn(surface, s, t), normalOf(surface), own)
    into.set(own, index * 3)
  }
  for (const group of groups) {
    const { surface } = group
    eachNode(group, (index, s, t) => add(nodes, index, surface, s, t))
    eachTexel(atlas, surface, (index, s, t) => add(texels, index, surface, s, t))
  }
  return { nodes, texels }
}

interface Surroundings {
  rig: LightRig
  cast: RoomCaster
  sunlit: BakedRoom['sunlit']
  find: ReturnType<typeof nodeFinder>
}

/** Sends rays from all nodes. */
function gather(
  groups: readonly Nodes[],
  coves: CoveLight,
  { rig, cast, sunlit, find }: Surroundings,
): Gathered {
  const direct = new Float32Array(coves.nodes)
  const sky = new Float32Array(direct.length)
  const reflects = new Float32Array(direct.length)
  const seen = new Int32Array((direct.length / 3) * RAYS).fill(-1)
  for (const group of groups) {
    const { surface } = group
    const normal = normalOf(surface)
    eachNode(group, (index, s, t) => {
      const at = placeOn(surface, s, t)
      const sun: [number, number, number] = [0, 0, 0]
      addSun(rig, normal, sunlit(at), sun)
      for (const i of [0, 1, 2] as const) direct[index * 3 + i]! += sun[i]
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
    })
  }
  return { direct, sky, reflects, seen }
}

/** Passes light along the found pairs: what arrives at each node from sky and bounces, and what leaves it in all. */
function bounce({ direct, sky, reflects, seen }: Gathered) {
  const light = new Float32Array(direct.length)
  const exitant = new Float32Array(direct.length)
  for (let round = 0; round <= BOUNCES; round++) {
    for (let i = 0; i < exitant.length; i++)
      exitant[i] = reflects[i]! * (direct[i]! + sky[i]! + light[i]!)
    if (round === BOUNCES) break
    light.fill(0)
    for (let index = 0; index < direct.length / 3; index++) {
      for (let ray = 0; ray < RAYS; ray++) {
        const other = seen[index * RAYS + ray]! * 3
        if (other < 0) continue
        for (let i = 0; i < 3; i++) light[index * 3 + i]! += exitant[other + i]! / RAYS
      }
    }
  }
  for (let i = 0; i < light.length; i++) light[i]! += sky[i]!
  return { light, exitant }
}

function fillTexels(
  atlas: LightAtlas,
  groups: readonly Nodes[],
  light: Float32Array,
  coves: CoveLight,
  { rig, sunlit }: Pick<BakedRoom, 'rig' | 'sunlit'>,
): Float32Array {
  const texels = new Float32Array(atlas.width * atlas.height * 4)
  for (const group of groups) {
    const { surface } = group
    eachTexel(atlas, surface, (index, s, t) => {
      const value = interpolated(light, group, s, t)
      for (const i of [0, 1, 2] as const) value[i] += coves.texels[index * 3 + i]!
      // The floor's sun lies in a finer texture of its own.
      if (surface.kind !== 'floor')
        addSun(rig, normalOf(surface), sunlit(placeOn(surface, s, t)), value)
      texels.set([...value, 1], index * 4)
    })
  }
  return texels
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
