import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import type { FloorPoint } from '@foyer/shared/navmesh/walking-surface.ts'

/** The own avatar's legs, with or without a 3D view. */
export interface Walker {
  /** Where the own avatar stands as predicted. */
  readonly x: number
  readonly y: number
  readonly z: number
  readonly yaw: number
  /** Walks the shortest way to a point on the floor; false when there is no way. */
  walkTo(goal: { x: number; z: number }, turn?: number): boolean
  /** Walks to a spot of the layout by id; false when there is no such spot or no way. */
  walkToSpot(spotId: string): boolean
  /** Walks to beside a person; false when nobody knows where they stand or there is no way. */
  walkToPerson(personId: string): boolean
  /** Stops walking a path. */
  stop(): void
  /** What is left of the path, for drawing; empty when not on one. */
  readonly path: readonly FloorPoint[]
  /** Where the own avatar sits; null while it stands or walks. Walking gets up first. */
  readonly seat: SeatPlace | null
  getUp(): void
}

/** The walker as the server's word on seats reaches it. */
export interface SittingWalker extends Walker {
  /** The server gave a seat; null: it took it back, or says again that there is none. */
  takeSeat(seat: SeatPlace | null): void
}
