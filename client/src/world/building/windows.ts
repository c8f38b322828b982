import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Look } from '../materials/palette.ts'
import { isGlazed } from './obstacles.ts'
import { StageVertices, surfaceBytes } from './stage-vertices.ts'
import { innerFaces, splitWall, type WallRect, wallFrame } from './wall-panels.ts'

const FRAME: Look = { colour: '#26282b', grain: 'none', roughness: 0.45, metalness: 0.5, glow: 0 }
const HANDLE: Look = { colour: '#c4b48f', grain: 'none', roughness: 0.3, metalness: 1, glow: 0 }
const GLASS: Look = { colour: '#dfeaec', grain: 'none', roughness: 0.04, metalness: 0, glow: 0 }

/** Metres. */
const BAR = { width: 0.055, depth: 0.11 } as const
const WIDEST_PANE = 2
/** Windows higher than this get a bar across at door height. */
const TALL = 3
const TRANSOM = 2.55

/** Frames and mullions into `frames`; panes into their own vertices, for they are drawn see-through. */
export function addWindows(layout: Layout, frames: StageVertices): StageVertices {
  const panes = new StageVertices()
  for (const wall of layout.shell.walls) {
    const { dx, dz } = wallFrame(wall)
    const turn = { sin: -dz, cos: dx }
    const outer = innerFaces(wall, layout).length < 2
    const put = (into: StageVertices, rect: WallRect, depth: number, look: Look, out = 0) => {
      const middle = (rect.from + rect.to) / 2
      into.box(
        [
          wall.from[0] + dx * middle - dz * out,
          (rect.bottom + rect.top) / 2,
          wall.from[1] + dz * middle + dx * out,
        ],
        [rect.to - rect.from, rect.top - rect.bottom, depth],
        turn,
        surfaceBytes(look),
      )
    }
    for (const hole of splitWall(wall, layout.shell.ceiling.height).holes) {
      if (hole.kind === 'gap') continue
      for (const bar of frameBars(hole, hole.kind === 'window')) put(frames, bar, BAR.depth, FRAME)
      if (!isGlazed(hole.kind, outer)) continue
      put(panes, hole, 0.012, GLASS)
      if (hole.kind === 'door') {
        for (const out of [-0.09, 0.09])
          for (const handle of doorHandles(hole)) put(frames, handle, 0.03, HANDLE, out)
      }
    }
  }
  return panes
}

/** The bars of one opening: its border, and what divides it. A door has no bar on the floor. */
function frameBars(hole: WallRect, sill: boolean): WallRect[] {
  const { from, to, bottom, top } = hole
  const w = BAR.width
  const count = Math.max(1, Math.ceil((to - from) / WIDEST_PANE))
  const uprights = Array.from({ length: count + 1 }, (_, i) => {
    const along = from + w / 2 + ((to - from - w) * i) / count
    return { from: along - w / 2, to: along + w / 2, bottom, top }
  })
  const across = [
    top - w / 2,
    ...(sill ? [bottom + w / 2] : []),
    ...(top - bottom > TALL ? [TRANSOM] : []),
  ]
  return [
    ...uprights,
    ...across.map((middle) => ({ from, to, bottom: middle - w / 2, top: middle + w / 2 })),
  ]
}

function doorHandles({ from, to }: WallRect): WallRect[] {
  const middle = (from + to) / 2
  return [-0.12, 0.12].map((off) => ({
    from: middle + off - 0.015,
    to: middle + off + 0.015,
    bottom: 0.75,
    top: 1.35,
  }))
}
