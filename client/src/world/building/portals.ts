import type { Layout, Zone } from '@foyer/shared/layout/layout-contract.ts'
import type { Look } from '../materials/look.ts'
import type { Obstacle } from './obstacles.ts'
import { type StageVertices, surfaceBytes } from './stage-vertices.ts'

/** Metres. One walks through upright. */
const ARCH = { height: 2.4, post: 0.16, line: 0.03 }

/** The opening of a portal's arch and the arch itself, as a box. */
export function archBox({ outline }: Zone): Obstacle {
  const [[x1, z1], [x2, z2]] = [outline[0]!, outline[1]!]
  const width = Math.hypot(x2 - x1, z2 - z1)
  return {
    x: (x1 + x2) / 2,
    z: (z1 + z2) / 2,
    halfWidth: (width + ARCH.post) / 2,
    halfDepth: ARCH.post / 2,
    sin: -(z2 - z1) / width,
    cos: (x2 - x1) / width,
    bottom: 0,
    top: ARCH.height + ARCH.post,
    clear: true,
    wall: -1,
  }
}

/** An arch on the first side of each portal's outline (rule L20): posts and a lintel with a line of light inside. */
export function addPortals(layout: Layout, into: StageVertices): void {
  const { primary, accent } = layout.theme.colours
  const plain = { grain: 'none', roughness: 0.5, metalness: 0, glow: 0 } as const
  const frame: Look = { ...plain, colour: primary }
  const light: Look = { ...plain, colour: accent, glow: 2.4 }
  for (const { kind, outline } of layout.zones) {
    if (kind !== 'portal') continue
    const [[x1, z1], [x2, z2]] = [outline[0]!, outline[1]!]
    const width = Math.hypot(x2 - x1, z2 - z1)
    const turn = { sin: -(z2 - z1) / width, cos: (x2 - x1) / width }
    const inward = (ARCH.post + ARCH.line) / 2 / width
    const middle = ARCH.height / 2
    for (const [share, at] of [
      [inward, [x1, z1]],
      [1 - inward, [x2, z2]],
    ] as const) {
      const inside = [x1 + (x2 - x1) * share, z1 + (z2 - z1) * share] as const
      into.box(
        [at[0], middle, at[1]],
        [ARCH.post, ARCH.height, ARCH.post],
        turn,
        surfaceBytes(frame),
      )
      into.box(
        [inside[0], middle, inside[1]],
        [ARCH.line, ARCH.height, ARCH.post / 2],
        turn,
        surfaceBytes(light),
      )
    }
    const [x, z] = [(x1 + x2) / 2, (z1 + z2) / 2]
    const top = ARCH.height + ARCH.post / 2
    into.box([x, top, z], [width + ARCH.post, ARCH.post, ARCH.post], turn, surfaceBytes(frame))
    into.box([x, ARCH.height, z], [width, ARCH.line, ARCH.post / 2], turn, surfaceBytes(light))
  }
}
