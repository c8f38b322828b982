import type { Point } from '@foyer/shared/layout/layout-contract.ts'

/** The outline of a rectangle along the axes, metres. */
export function rectangle(west: number, north: number, east: number, south: number): Point[] {
  return [
    [west, north],
    [west, south],
    [east, south],
    [east, north],
  ]
}
