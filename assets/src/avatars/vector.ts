export type Point = readonly [number, number, number]

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const subtract = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: Point, by: number): Point => [a[0] * by, a[1] * by, a[2] * by]
export const dot = (a: Point, b: Point) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const length = (a: Point) => Math.hypot(a[0], a[1], a[2])
export const mix = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]
export const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

/** The unit vector along `a`; `a` must not be zero. */
export const unit = (a: Point): Point => scale(a, 1 / length(a))

/** `a` on the other side of the body. */
export const mirrorX = (a: Point): Point => [-a[0], a[1], a[2]]

export const clamp = (value: number, low: number, high: number) =>
  Math.max(low, Math.min(high, value))

/** 0 below `from`, 1 above `to`, smooth between; `from` may be the greater one. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1)
  return t * t * (3 - 2 * t)
}
