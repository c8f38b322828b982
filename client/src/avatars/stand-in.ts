import { JOINTS, POSITION_UNIT, SLOTS } from '@foyer/assets/avatars/avatar-kit.ts'
import { emptyPartMesh, FULL_LIGHT, type PartMesh } from './part-mesh.ts'

/** Name of the part that stands in for a body that is not, or not yet, loaded. */
export const STAND_IN = 'stand-in'

/** Outline of the figure from the floor up: radius and height in metres. */
const BODY = [
  [0.17, 0],
  [0.15, 0.25],
  [0.14, 0.75],
  [0.19, 1.2],
  [0.18, 1.34],
  [0.07, 1.44],
] as const
const HEAD = [
  [0.07, 1.44],
  [0.115, 1.53],
  [0.12, 1.62],
  [0.085, 1.71],
  [0, 1.74],
] as const
const SEGMENTS = 14

/** A neutral figure, turned on a lathe: it stands, and wears the person's colours. */
export function standInMesh(): PartMesh {
  const rings = [...BODY, ...HEAD]
  const index: number[] = []
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    if (ring === BODY.length - 1) continue // the neck ends here and the head begins
    for (let s = 0; s < SEGMENTS; s++) {
      const a = ring * (SEGMENTS + 1) + s
      const b = a + SEGMENTS + 1
      index.push(a, a + 1, b, a + 1, b + 1, b)
    }
  }
  const mesh = emptyPartMesh(rings.length * (SEGMENTS + 1), Uint32Array.from(index))
  rings.forEach((_, ring) => {
    for (let s = 0; s <= SEGMENTS; s++) writeVertex(mesh, rings, ring, s)
  })
  return mesh
}

function writeVertex(
  mesh: PartMesh,
  rings: readonly (readonly [number, number])[],
  ring: number,
  segment: number,
): void {
  const at = (ring * (SEGMENTS + 1) + segment) * 4
  const [radius, height] = rings[ring]!
  const angle = (segment / SEGMENTS) * Math.PI * 2
  const before = rings[Math.max(0, ring - 1)]!
  const after = rings[Math.min(rings.length - 1, ring + 1)]!
  const slope = Math.atan2(before[0] - after[0], after[1] - before[1])
  const out = [Math.sin(angle), Math.cos(angle)] as const
  mesh.places.set(
    [
      Math.round((out[0] * radius) / POSITION_UNIT),
      Math.round(height / POSITION_UNIT),
      Math.round((out[1] * radius) / POSITION_UNIT),
      SLOTS.indexOf(ring < BODY.length ? 'top' : 'skin'),
    ],
    at,
  )
  mesh.shapes[at + 3] = FULL_LIGHT
  mesh.normals.set(
    [out[0] * Math.cos(slope), Math.sin(slope), out[1] * Math.cos(slope)].map((n) => n * 127),
    at,
  )
  mesh.joints[at] = JOINTS.indexOf('root')
  mesh.weights[at] = 255
}
