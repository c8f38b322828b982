import { LEVELS, type Level } from '@foyer/assets/avatars/avatar-kit.ts'
import { BufferAttribute, InstancedBufferGeometry } from 'three'
import type { DrawRange } from './draw-list.ts'
import type { PartMesh } from './part-mesh.ts'

/**
 * All loaded parts in one geometry, so that one call can draw any mixture of them. Parts are added as
 * they arrive; the geometry is built anew when it is next asked for.
 */
export class PartLibrary {
  /** One entry per loaded part and level; entries never move. */
  readonly ranges: DrawRange[] = []
  readonly #meshes: PartMesh[] = []
  /** By part name: the range of each level, -1 where it is not loaded. */
  readonly #byPart = new Map<string, Record<Level, number>>()
  #geometry = new InstancedBufferGeometry()
  #stale = true
  #vertices = 0
  #indices = 0

  add(part: string, level: Level, mesh: PartMesh): void {
    const levels = this.#byPart.get(part) ?? { 0: -1, 1: -1, 2: -1, 3: -1 }
    if (levels[level] >= 0) return
    this.#byPart.set(part, levels)
    levels[level] = this.ranges.length
    this.ranges.push({ start: this.#indices, count: mesh.index.length })
    this.#meshes.push(mesh)
    this.#indices += mesh.index.length
    this.#vertices += mesh.places.length / 4
    this.#stale = true
  }

  has(part: string, level: Level): boolean {
    return (this.#byPart.get(part)?.[level] ?? -1) >= 0
  }

  /** The range to draw a part with: at `level`, else at the nearest level that is loaded, else -1. */
  rangeOf(part: string, level: Level): number {
    const levels = this.#byPart.get(part)
    if (!levels) return -1
    let best = -1
    let off = Number.POSITIVE_INFINITY
    for (const other of LEVELS) {
      if (levels[other] < 0 || Math.abs(other - level) >= off) continue
      best = levels[other]
      off = Math.abs(other - level)
    }
    return best
  }

  /** How many ranges there are: what was worked out from `rangeOf` holds while this stays. */
  get revision(): number {
    return this.ranges.length
  }

  geometry(): InstancedBufferGeometry {
    if (this.#stale) {
      this.#geometry.dispose()
      this.#geometry = this.#build()
      this.#stale = false
    }
    return this.#geometry
  }

  dispose(): void {
    this.#geometry.dispose()
  }

  #build(): InstancedBufferGeometry {
    const places = new Int16Array(this.#vertices * 4)
    const shapes = new Int16Array(this.#vertices * 4)
    const normals = new Int8Array(this.#vertices * 4)
    const joints = new Uint8Array(this.#vertices * 4)
    const weights = new Uint8Array(this.#vertices * 4)
    const index = new Uint32Array(this.#indices)
    let vertex = 0
    let at = 0
    for (const mesh of this.#meshes) {
      places.set(mesh.places, vertex * 4)
      shapes.set(mesh.shapes, vertex * 4)
      normals.set(mesh.normals, vertex * 4)
      joints.set(mesh.joints, vertex * 4)
      weights.set(mesh.weights, vertex * 4)
      for (const i of mesh.index) index[at++] = i + vertex
      vertex += mesh.places.length / 4
    }
    const geometry = new InstancedBufferGeometry()
    geometry.setAttribute('place', new BufferAttribute(places, 4))
    geometry.setAttribute('shape', new BufferAttribute(shapes, 4))
    geometry.setAttribute('normal', new BufferAttribute(normals, 4, true))
    geometry.setAttribute('joints', new BufferAttribute(joints, 4))
    geometry.setAttribute('weights', new BufferAttribute(weights, 4, true))
    geometry.setIndex(new BufferAttribute(index, 1))
    // three is to bind everything and draw nothing: the crowd's mesh makes the call itself.
    geometry.instanceCount = 0
    return geometry
  }
}
