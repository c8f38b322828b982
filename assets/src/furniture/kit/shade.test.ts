import { expect, test } from 'vitest'
import { softBox } from './boxes.ts'
import { moved } from './mesh.ts'
import { part } from './piece.ts'
import { shade } from './shade.ts'
import { bar } from './solids.ts'

const box = softBox(1, 1, 1, 0.02, 0.25)
const heightOf = (vertex: number) => box.positions[vertex * 3 + 1]!
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const sides = box.positions
  .flatMap((_, i) => (i % 3 === 0 ? [i / 3] : []))
  .filter((vertex) => Math.abs(box.normals[vertex * 3 + 1]!) < 0.01)

test('a box on the floor is darker at its foot than at its top, one that hangs is not', () => {
  const at = (standing: boolean, low: number, high: number) => {
    const [open] = shade({ standing, parts: [part('lacquer', box)] })
    return mean(
      sides.filter((v) => heightOf(v) >= low && heightOf(v) <= high).map((v) => open![v]!),
    )
  }
  expect(at(true, 0, 0.1)).toBeLessThan(at(true, 0.9, 1) - 0.1)
  expect(at(false, 0, 0.1)).toBeCloseTo(1, 1)
})

test('what sticks in another part is not blackened by it', () => {
  // Its lower end is inside a thin board: without care it would be as dark as can be.
  const board = softBox(1, 0.12, 1, 0.02, 0.25)
  const pole = bar(
    [
      [0, 0.06, 0],
      [0, 0.6, 0],
      [0, 1.2, 0],
    ],
    0.02,
  )
  const [, open] = shade({ standing: true, parts: [part('lacquer', board), part('steel', pole)] })
  expect(Math.min(...open!)).toBeGreaterThan(0.75)
})

test('lamps and pictures keep their own light', () => {
  const [open] = shade({ standing: true, parts: [part('glow', moved(box, 0, -0.4, 0))] })
  expect(open!.every((value) => value === 1)).toBe(true)
})
