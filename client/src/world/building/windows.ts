import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import type { Look } from '../materials/look.ts'
import { isGlazed } from './obstacles.ts'
import { StageVertices, surfaceBytes } from './stage-vertices.ts'
import { innerFaces, splitWall, type WallRect, wallFrame } from './wall-panels.ts'

interface FrameStyle {
  look: Look
  /** Metres: thickness of bars, what a pane is at most wide, and where bars lie across. */
  bar: number
  widestPane: number
  across(bottom: number, top: number): number[]
}

const DARK: Look = { colour: '#26282b', grain: 'none', roughness: 0.45, metalness: 0.5, glow: 0 }
const PALE: Look = { ...DARK, colour: '#c8d1da', roughness: 0.3, metalness: 0.8 }

/** Windows higher than this get a bar across at door height. */
const TALL = 3
const TRANSOM = 2.55
/** Small panes, as old workshops have them. */
const WORKSHOP_PANE = 0.8

const PLAIN_FRAMES: FrameStyle = {
  look: DARK,
  bar: 0.055,
  widestPane: 2,
  across: (bottom, top) => (top - bottom > TALL ? [TRANSOM] : []),
}
const FRAMES: Readonly<Record<Theme['materials'], FrameStyle>> = {
  light: PLAIN_FRAMES,
  warm: PLAIN_FRAMES,
  industrial: {
    look: DARK,
    bar: 0.04,
    widestPane: WORKSHOP_PANE,
    across: (bottom, top) => {
      const rows = Math.max(1, Math.round((top - bottom) / WORKSHOP_PANE))
      return Array.from({ length: rows - 1 }, (_, i) => bottom + ((i + 1) * (top - bottom)) / rows)
    },
  },
  space: { look: PALE, bar: 0.12, widestPane: 4, across: () => [] },
}
const HANDLE: Look = { colour: '#c4b48f', grain: 'none', roughness: 0.3, metalness: 1, glow: 0 }
const GLASS: Look = { colour: '#dfeaec', grain: 'none', roughness: 0.04, metalness: 0, glow: 0 }

/** Metres. */
const DEPTH = 0.11

/** Frames and mullions into `frames`; panes into their own vertices, for they are drawn see-through. */
export function addWindows(layout: Layout, frames: StageVertices): StageVertices {
  const panes = new StageVertices()
  const style = FRAMES[layout.theme.materials]
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
      // A door needs room for a hand: it keeps large panes.
      const bars = hole.kind === 'window' ? style : { ...PLAIN_FRAMES, bar: style.bar }
      for (const bar of frameBars(hole, bars)) put(frames, bar, DEPTH, style.look)
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
function frameBars({ from, to, bottom, top }: WallRect, style: FrameStyle): WallRect[] {
  const w = style.bar
  const count = Math.max(1, Math.ceil((to - from) / style.widestPane))
  const uprights = Array.from({ length: count + 1 }, (_, i) => {
    const along = from + w / 2 + ((to - from - w) * i) / count
    return { from: along - w / 2, to: along + w / 2, bottom, top }
  })
  const across = [
    top - w / 2,
    ...(bottom > 0 ? [bottom + w / 2] : []),
    ...style.across(bottom, top),
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
