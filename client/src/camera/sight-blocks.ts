import type { Layout, Wall } from '@foyer/shared/layout/layout-contract.ts'

/** A solid part of a wall: a box in the wall's own frame, where u runs from its start to its end. */
interface Block {
  wall: Wall
  /** Metres: along the wall and up. */
  from: number
  to: number
  bottom: number
  top: number
}

export interface Vector {
  x: number
  y: number
  z: number
}

/** What one cannot see through, for cameras and clicks. */
export interface SightBlocks {
  /** How much of the way from `from` to `to` is free: 1 for all of it. */
  freeShare(from: Vector, to: Vector): number
}

/** The solid parts of a layout's walls, floor and ceiling. Windows count: nobody looks in from outside. */
export function createSightBlocks(layout: Layout): SightBlocks {
  const { ceiling, walls } = layout.shell
  const blocks = walls.flatMap((wall) => solidParts(wall, ceiling.height))
  return {
    freeShare(from, to) {
      let free = Math.min(planeShare(from.y, to.y, 0), planeShare(from.y, to.y, ceiling.height))
      for (const block of blocks) free = Math.min(free, blockShare(block, from, to))
      return free
    },
  }
}

function solidParts(wall: Wall, ceiling: number): Block[] {
  const length = Math.hypot(wall.to[0] - wall.from[0], wall.to[1] - wall.from[1])
  const top = wall.height ?? ceiling
  const doors = wall.openings
    .filter((opening) => opening.kind !== 'window')
    .sort((a, b) => a.at - b.at)
  const blocks: Block[] = []
  let at = 0
  for (const door of doors) {
    blocks.push({ wall, from: at, to: door.at, bottom: 0, top })
    at = door.at + door.width
    if (door.height < top) blocks.push({ wall, from: door.at, to: at, bottom: door.height, top })
  }
  blocks.push({ wall, from: at, to: length, bottom: 0, top })
  return blocks.filter((block) => block.to > block.from)
}

/** The share of the way at which height `plane` is crossed; 1 when it is not. */
function planeShare(from: number, to: number, plane: number): number {
  const share = (plane - from) / (to - from)
  return share >= 0 && share < 1 ? share : 1
}

/** The share of the way at which it enters a block: the slab method, in the wall's frame. */
function blockShare(block: Block, from: Vector, to: Vector): number {
  const { wall } = block
  const [x, z] = wall.from
  const length = Math.hypot(wall.to[0] - x, wall.to[1] - z)
  const ux = (wall.to[0] - x) / length
  const uz = (wall.to[1] - z) / length
  const along = (point: Vector) => (point.x - x) * ux + (point.z - z) * uz
  const across = (point: Vector) => (point.z - z) * ux - (point.x - x) * uz
  const half = wall.thickness / 2
  const span = { enter: 0, leave: 1 }
  narrow(span, along(from), along(to), block.from, block.to)
  narrow(span, across(from), across(to), -half, half)
  narrow(span, from.y, to.y, block.bottom, block.top)
  return span.enter < span.leave ? span.enter : 1
}

/** Keeps of `span` what lies between two planes on one axis. */
function narrow(
  span: { enter: number; leave: number },
  from: number,
  to: number,
  low: number,
  high: number,
): void {
  const way = to - from
  if (way === 0) {
    if (from < low || from > high) span.leave = -1
    return
  }
  const a = (low - from) / way
  const b = (high - from) / way
  span.enter = Math.max(span.enter, Math.min(a, b))
  span.leave = Math.min(span.leave, Math.max(a, b))
}
