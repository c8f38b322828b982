import { positionToUint16 } from '../math/quantise.ts'

/**
 * Cells of 8 m that the floor is divided into. A cell is found from the position as it travels (unsigned
 * 16 bit), so that server and client always agree on it.
 */
const CELL_SHIFT = 11
/** Cells along one side: 32 x 8 m = 256 m. */
export const CELLS_ACROSS = 1 << (16 - CELL_SHIFT)

/** Rings of cells around the own one that are told of every tick, every 2nd and every 4th tick. */
export const NEAR_RINGS = 2
export const MID_RINGS = 4
export const FAR_RINGS = 8

/** The cell of a point in metres: 0 to `CELLS_ACROSS` squared - 1, row by row along Z. */
export function cellOf(x: number, z: number): number {
  return (positionToUint16(z) >> CELL_SHIFT) * CELLS_ACROSS + (positionToUint16(x) >> CELL_SHIFT)
}

/** How many rings apart two cells are: 0 for the same cell, 1 for the eight around it. */
export function ringsBetween(cell: number, other: number): number {
  const dx = (cell % CELLS_ACROSS) - (other % CELLS_ACROSS)
  const dz = Math.floor(cell / CELLS_ACROSS) - Math.floor(other / CELLS_ACROSS)
  return Math.max(Math.abs(dx), Math.abs(dz))
}

/**
 * Whether a client drops an avatar: its last record is further away than the server tells of
 * (SPEC rule SN9). Both cells from the last records received, never from the predicted position.
 */
export function outOfInterest(ownCell: number, cell: number): boolean {
  return ringsBetween(ownCell, cell) > FAR_RINGS
}
