import { CELLS_ACROSS, cellOf, FAR_RINGS } from '@foyer/shared/snapshots/interest.ts'
import type { Avatars } from '../people/avatars.ts'

export const CELLS = CELLS_ACROSS * CELLS_ACROSS
/** One ring more than clients keep, so that who walks away is seen leaving (SN5). */
export const TOLD_RINGS = FAR_RINGS + 1

/** Which avatars stand in which cell. Sorted anew each tick: cheaper than keeping it, and never wrong. */
export class InterestGrid {
  /** Cells with anybody in them. */
  readonly occupied: number[] = []
  private readonly members: number[][] = Array.from({ length: CELLS }, () => [])

  /** Indices of the avatars in a cell. */
  membersOf(cell: number): readonly number[] {
    return this.members[cell]!
  }

  sort(avatars: Avatars): void {
    for (const cell of this.occupied) this.members[cell]!.length = 0
    this.occupied.length = 0
    for (const index of avatars.used) {
      const cell = cellOf(avatars.x[index]!, avatars.z[index]!)
      const members = this.members[cell]!
      if (members.length === 0) this.occupied.push(cell)
      members.push(index)
    }
  }
}

interface Ring {
  /** 0 for the cell itself. */
  rings: number
  dx: number
  dz: number
}

/** Every cell in reach of a cell, nearest ring first. */
const AROUND: readonly Ring[] = Array.from({ length: (2 * TOLD_RINGS + 1) ** 2 }, (_, i) => {
  const dx = (i % (2 * TOLD_RINGS + 1)) - TOLD_RINGS
  const dz = Math.floor(i / (2 * TOLD_RINGS + 1)) - TOLD_RINGS
  return { rings: Math.max(Math.abs(dx), Math.abs(dz)), dx, dz }
}).sort((a, b) => a.rings - b.rings)

/** Calls `each` for the cells in reach of `cell`, nearest first. */
export function forCellsAround(cell: number, each: (cell: number, rings: number) => void): void {
  const cx = cell % CELLS_ACROSS
  const cz = (cell - cx) / CELLS_ACROSS
  for (const { dx, dz, rings } of AROUND) {
    const x = cx + dx
    const z = cz + dz
    if (x < 0 || z < 0 || x >= CELLS_ACROSS || z >= CELLS_ACROSS) continue
    each(z * CELLS_ACROSS + x, rings)
  }
}
