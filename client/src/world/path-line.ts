import type { FloorPoint } from '@foyer/shared/navmesh/walking-surface.ts'
import {
  BufferGeometry,
  DynamicDrawUsage,
  Float32BufferAttribute,
  Group,
  LatheGeometry,
  Mesh,
  MeshBasicMaterial,
  Vector2,
} from 'three'

/** Corners of a way that are drawn; the rest appears as one comes nearer. */
const CORNERS = 64
/** Half the width of the line, and how far it floats above the floor. Metres. */
const HALF_WIDTH = 0.035
const LIFT = 0.03
const RING = { inner: 0.22, outer: 0.3, segments: 32 }

/** The way that the own avatar walks, as a line on the floor with a ring at its goal. */
export interface PathLine {
  readonly object: Group
  /** Draws the way from `feet` along `path`; nothing for an empty one. */
  show(feet: FloorPoint, path: readonly FloorPoint[]): void
  setColour(colour: string): void
  dispose(): void
}

export function createPathLine(colour: string): PathLine {
  const positions = new Float32BufferAttribute(CORNERS * 6, 3).setUsage(DynamicDrawUsage)
  const line = new BufferGeometry().setAttribute('position', positions).setIndex(quads(CORNERS))
  const material = new MeshBasicMaterial({
    color: colour,
    transparent: true,
    opacity: 0.8,
    depthWrite: false,
  })
  // From the outside in: so it is seen from above.
  const radii = [RING.outer, RING.inner].map((radius) => new Vector2(radius, 0))
  const ring = new LatheGeometry(radii, RING.segments)
  const goal = new Mesh(ring, material)
  const way = new Mesh(line, material)
  // The line changes at every frame: testing it against the view costs more than drawing it.
  way.frustumCulled = false
  const object = new Group()
  object.add(way, goal)
  object.visible = false

  return {
    object,
    show(feet, path) {
      object.visible = path.length > 0
      const last = path.at(-1)
      if (!last) return
      goal.position.set(last.x, last.y + LIFT, last.z)
      const corners = [feet, ...path.slice(0, CORNERS / 2)]
      for (let i = 1; i < corners.length; i++)
        layQuad(positions, i - 1, corners[i - 1]!, corners[i]!)
      line.setDrawRange(0, (corners.length - 1) * 6)
      positions.needsUpdate = true
    },
    setColour: (next) => void material.color.set(next),
    dispose() {
      line.dispose()
      ring.dispose()
      material.dispose()
    },
  }
}

/** Four corners of the strip from one point to the next. */
function layQuad(
  positions: Float32BufferAttribute,
  quad: number,
  from: FloorPoint,
  to: FloorPoint,
): void {
  const length = Math.hypot(to.x - from.x, to.z - from.z) || 1
  const x = ((to.z - from.z) / length) * HALF_WIDTH
  const z = (-(to.x - from.x) / length) * HALF_WIDTH
  const at = quad * 4
  positions.setXYZ(at, from.x + x, from.y + LIFT, from.z + z)
  positions.setXYZ(at + 1, from.x - x, from.y + LIFT, from.z - z)
  positions.setXYZ(at + 2, to.x - x, to.y + LIFT, to.z - z)
  positions.setXYZ(at + 3, to.x + x, to.y + LIFT, to.z + z)
}

/** Two triangles for each quad, seen from above. */
function quads(corners: number): number[] {
  return Array.from({ length: corners }, (_, i) => i * 4).flatMap((at) => [
    at,
    at + 2,
    at + 1,
    at,
    at + 3,
    at + 2,
  ])
}
