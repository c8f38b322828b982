import { BufferAttribute, BufferGeometry } from 'three'
import { GRAINS, type Look } from '../materials/look.ts'
import { GRAIN_SPAN, linearColour } from '../materials/palette.ts'

type Triple = readonly [number, number, number]

/** Bytes of the attributes that say what a vertex is made of, as `stageMaterial` reads them. */
export interface SurfaceBytes {
  colour: readonly [number, number, number]
  surface: readonly [number, number, number, number]
  /** Repeats of the grain a metre. */
  repeats: number
}

export function surfaceBytes(look: Look): SurfaceBytes {
  const byte = (value: number) => Math.max(0, Math.min(255, Math.round(value * 255)))
  const [red, green, blue] = linearColour(look.colour).map((value) => byte(Math.sqrt(value)))
  return {
    colour: [red!, green!, blue!],
    surface: [
      byte(look.roughness),
      byte(look.metalness),
      GRAINS.indexOf(look.grain),
      byte(look.glow / 16),
    ],
    repeats: 1 / GRAIN_SPAN[look.grain],
  }
}

/** Collects quads of the shell, which are few. */
export class StageVertices {
  readonly positions: number[] = []
  readonly normals: number[] = []
  readonly colours: number[] = []
  readonly surfaces: number[] = []
  readonly uvs: number[] = []
  /** Two numbers of the light map, or nothing where light comes by vertex. */
  readonly lights: number[] = []
  readonly indices: number[] = []

  vertex(
    position: Triple,
    normal: Triple,
    bytes: SurfaceBytes,
    u: number,
    v: number,
    light?: readonly [number, number],
    openness = 1,
  ): number {
    this.positions.push(...position)
    this.normals.push(...normal.map((value) => Math.round(value * 127)), 0)
    this.colours.push(...bytes.colour, Math.round(openness * 255))
    this.surfaces.push(...bytes.surface)
    this.uvs.push(u * bytes.repeats, v * bytes.repeats)
    if (light) this.lights.push(...light)
    return this.positions.length / 3 - 1
  }

  quad(a: number, b: number, c: number, d: number): void {
    this.indices.push(a, b, c, a, c, d)
  }

  /** A box turned about +Y, without light of its own; for frames and the like. */
  box(centre: Triple, size: Triple, turn: { sin: number; cos: number }, bytes: SurfaceBytes): void {
    const [hx, hy, hz] = [size[0] / 2, size[1] / 2, size[2] / 2]
    for (const [axis, p, q] of [
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ] as const) {
      for (const sign of [1, -1]) {
        const corners = (
          [
            [-1, -1],
            [1, -1],
            [1, 1],
            [-1, 1],
          ] as const
        ).map(([sp, sq]) => {
          const own: [number, number, number] = [0, 0, 0]
          own[axis] = sign * [hx, hy, hz][axis]!
          own[p] = sp * sign * [hx, hy, hz][p]!
          own[q] = sq * [hx, hy, hz][q]!
          const normal: [number, number, number] = [0, 0, 0]
          normal[axis] = sign
          const turned = ([x, y, z]: Triple): Triple => [
            x * turn.cos + z * turn.sin,
            y,
            z * turn.cos - x * turn.sin,
          ]
          const [x, y, z] = turned(own)
          const along = size[p] >= size[q] ? [own[p], own[q]] : [own[q], own[p]]
          return this.vertex(
            [centre[0] + x, centre[1] + y, centre[2] + z],
            turned(normal),
            bytes,
            along[0]!,
            along[1]!,
          )
        })
        this.quad(corners[0]!, corners[1]!, corners[2]!, corners[3]!)
      }
    }
  }

  /** @param plain byte of vertex light before the baked one comes; needed where `lights` is empty. */
  geometry(plain = 0): BufferGeometry {
    const geometry = new BufferGeometry()
    const count = this.positions.length / 3
    const attribute = (
      name: string,
      array: Float32Array | Int8Array | Uint8Array,
      size: number,
      normalised: boolean,
    ) => geometry.setAttribute(name, new BufferAttribute(array, size, normalised))
    attribute('position', new Float32Array(this.positions), 3, false)
    attribute('normal', new Int8Array(this.normals), 4, true)
    attribute('color', new Uint8Array(this.colours), 4, true)
    attribute('surface', new Uint8Array(this.surfaces), 4, true)
    attribute('uv', new Float32Array(this.uvs), 2, false)
    if (this.lights.length > 0) attribute('light', new Float32Array(this.lights), 2, false)
    else attribute('light', new Uint8Array(count * 4).fill(plain), 4, true)
    geometry.setIndex(this.indices)
    return geometry
  }
}
