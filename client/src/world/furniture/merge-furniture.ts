import { FINISHES } from '@foyer/assets/furniture/finishes.ts'
import type { Item } from '@foyer/shared/layout/layout-contract.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { BufferAttribute, BufferGeometry } from 'three'
import { surfaceBytes } from '../building/stage-vertices.ts'
import { finishLook } from '../materials/palette.ts'
import type { ModelPart, Models } from './furniture-model.ts'

/** Metres: items of one square of the floor share a mesh, so that what is behind one is not drawn. */
const SQUARE = 12

/** Two-sided leaves and everything else: one draw call each a square. */
export type Layer = 'furniture' | 'foliage'

export interface MergePlan {
  /** Says which mesh of the room it is, whatever is in it. */
  key: string
  layer: Layer
  parts: readonly { item: Item; part: ModelPart }[]
  vertices: number
  indices: number
}

/** Which parts of which items become one mesh. Pictures are left out: they are drawn with the signs. */
export function planMerge(items: readonly Item[], models: Models): MergePlan[] {
  const plans = new Map<
    string,
    { key: string; layer: Layer; parts: { item: Item; part: ModelPart }[] }
  >()
  for (const item of items) {
    for (const part of models.get(item.kind) ?? []) {
      if (part.finish === 'picture') continue
      const layer = FINISHES[part.finish].grain === 'leaf' ? 'foliage' : 'furniture'
      // Leaves are few: one mesh for the whole room.
      const square =
        layer === 'foliage' ? '' : item.at.map((value) => Math.floor(value / SQUARE)).join()
      const key = `${layer} ${square}`
      const plan = plans.get(key) ?? { key, layer, parts: [] }
      plan.parts.push({ item, part })
      plans.set(key, plan)
    }
  }
  return [...plans.values()].map((plan) => ({
    ...plan,
    vertices: plan.parts.reduce((sum, { part }) => sum + part.openness.length, 0),
    indices: plan.parts.reduce((sum, { part }) => sum + part.indices.length, 0),
  }))
}

/** The plan as one geometry in the world, with the attributes of `stageMaterial`. `plain`: byte of light until it is baked. */
export function mergeFurniture(plan: MergePlan, theme: Theme, plain: number): BufferGeometry {
  const { vertices, indices: indexCount } = plan
  const positions = new Float32Array(vertices * 3)
  const normals = new Int8Array(vertices * 4)
  const colours = new Uint8Array(vertices * 4)
  const surfaces = new Uint8Array(vertices * 4)
  const uvs = new Float32Array(vertices * 2)
  const indices = new Uint32Array(indexCount)
  let [start, first] = [0, 0]
  for (const { item, part } of plan.parts) {
    const bytes = surfaceBytes(finishLook(part.finish, theme, item.properties.colour))
    const place = itemPlace(item)
    for (let i = 0; i < part.openness.length; i++) {
      const at = start + i
      place.point(part.positions, i * 3, positions, at * 3)
      place.direction(part.normals, i * 4, normals, at * 4)
      colours.set(bytes.colour, at * 4)
      colours[at * 4 + 3] = part.openness[i]!
      surfaces.set(bytes.surface, at * 4)
      uvs[at * 2] = part.uvs[i * 2]! * bytes.repeats
      uvs[at * 2 + 1] = part.uvs[i * 2 + 1]! * bytes.repeats
    }
    for (let i = 0; i < part.indices.length; i++) indices[first + i] = part.indices[i]! + start
    start += part.openness.length
    first += part.indices.length
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 4, true))
  geometry.setAttribute('color', new BufferAttribute(colours, 4, true))
  geometry.setAttribute('surface', new BufferAttribute(surfaces, 4, true))
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2))
  geometry.setAttribute(
    'light',
    new BufferAttribute(new Uint8Array(vertices * 4).fill(plain), 4, true),
  )
  geometry.setIndex(new BufferAttribute(indices, 1))
  geometry.computeBoundingSphere()
  return geometry
}

/** An item's own frame to the world's: scaled, turned about +Y, moved. */
export function itemPlace(item: Item) {
  const angle = (item.turn * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return {
    point(from: ArrayLike<number>, i: number, to: Float32Array, at: number) {
      const [x, y, z] = [
        from[i]! * item.scale,
        from[i + 1]! * item.scale,
        from[i + 2]! * item.scale,
      ]
      to[at] = item.at[0] + x * cos + z * sin
      to[at + 1] = item.lift + y
      to[at + 2] = item.at[1] + z * cos - x * sin
    },
    direction(from: ArrayLike<number>, i: number, to: Int8Array, at: number) {
      to[at] = Math.round(from[i]! * cos + from[i + 2]! * sin)
      to[at + 1] = from[i + 1]!
      to[at + 2] = Math.round(from[i + 2]! * cos - from[i]! * sin)
    },
  }
}
