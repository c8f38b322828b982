import type { JointName, Level, Slot } from '../avatar-kit.ts'
import type { Point } from '../vector.ts'
import type { Distance } from './signed-distance.ts'

/** How much each joint moves a point; need not add up to one. */
export type Influences = readonly (readonly [JointName, number])[]
export type Weights = (point: Point) => Influences

/** A part of a skin in another colour: a hem, a sole, a stripe. */
export interface Paint {
  slot: Slot
  /** Borders; it is painted where all are below zero. Straight ones are cut exactly. */
  where: readonly Distance[]
  /** Triangles with a corner that is not below zero here are left whole: what lies beside. */
  only?: Distance
  /** The last level that shows it; 2 by default. */
  until?: Level
}

/** A closed skin around a shape. */
export interface Blob {
  shape: Distance
  slot: Slot
  weights: Weights
  low: Point
  high: Point
  /** Metres between grid points: a third of the finest detail. */
  cell: number
  /** Triangles at level 0; the other levels take their share of it. */
  triangles: number
  /** The last level that shows it; the last of all by default. */
  until?: Level
  /** Made in full, because what covers it in rest moves away. */
  whole?: boolean
  /** Cut off where this is above zero, with a straight and open edge: nobody looks into it. */
  trim?: Distance
  /** Parts of it in other colours. */
  paint?: readonly Paint[]
  /** The least ambient light, `LEAST_LIGHT` by default: deep folds look dirty on a face. */
  least?: number
}

/** A thin crisp sheet laid on a shape from the front or back: eyes, lapels, buttons. */
export interface Patch {
  on: Distance
  slot: Slot
  weights: Weights
  columns: number
  rows: number
  /** Place in X and Y for (u, v) in 0..1. */
  outline: (u: number, v: number) => readonly [number, number]
  /** Metres above the shape. */
  lift: number
  /** -1 lays it on from the back. */
  from?: 1 | -1
  /** The last level that shows it; 1 by default. */
  until?: Level
}

/** The least share of ambient light that folds and corners keep. */
export const LEAST_LIGHT = 0.5

export interface PieceMesh {
  points: Point[]
  normals: Point[]
  indices: number[]
  slot: Slot
  weights: Weights
  /** See `Blob`. */
  least: number
}
