import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { COVE } from '../lighting/light-rig.ts'
import type { Look } from '../materials/look.ts'
import { shellLook } from '../materials/palette.ts'
import { type StageVertices, surfaceBytes } from './stage-vertices.ts'

/** Metres across the line of light under a cove. */
const LINE = 0.05

/** Slabs that hang below the ceiling and hide the light that washes it; a thin line shines down. */
export function addCoves(layout: Layout, into: StageVertices): void {
  const { ceiling } = layout.shell
  const slab = surfaceBytes(shellLook(ceiling.material, layout.theme))
  const day = layout.theme.mood === 'day'
  const line: Look = {
    colour: layout.theme.materials === 'space' ? '#d4e9ff' : '#ffe6c4',
    grain: 'none',
    roughness: 1,
    metalness: 0,
    glow: day ? 2.4 : 3,
  }
  for (const { from, to, width } of ceiling.coves) {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const turn = { sin: -(to[1] - from[1]) / length, cos: (to[0] - from[0]) / length }
    const [x, z] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
    const top = ceiling.height - COVE.gap
    into.box([x, top - COVE.slab / 2, z], [length, COVE.slab, width], turn, slab)
    into.box([x, top - COVE.slab, z], [length - 0.1, 0.008, LINE], turn, surfaceBytes(line))
  }
}
