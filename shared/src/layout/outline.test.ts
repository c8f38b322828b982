import { describe, expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import type { Point } from './layout-contract.ts'
import {
  crossingSides,
  distanceToSegment,
  type Outline,
  pointInOutline,
  pointNearOutline,
  signedArea,
  triangulateOutline,
} from './outline.ts'

const square: Outline = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
]
/** A U, open towards +Z. */
const notched: Outline = [
  [0, 0],
  [6, 0],
  [6, 5],
  [4, 5],
  [4, 2],
  [2, 2],
  [2, 5],
  [0, 5],
]

test('a point is inside, in the notch, or outside', () => {
  expect(pointInOutline(notched, 1, 4)).toBe(true)
  expect(pointInOutline(notched, 3, 1)).toBe(true)
  expect(pointInOutline(notched, 3, 4)).toBe(false)
  expect(pointInOutline(notched, -1, 1)).toBe(false)
})

test('a point beside the border is near within the reach only', () => {
  expect(pointNearOutline(square, -0.4, 2, 0.5)).toBe(true)
  expect(pointNearOutline(square, -0.6, 2, 0.5)).toBe(false)
  expect(pointNearOutline(square, -0.4, -0.4, 0.5)).toBe(false)
})

test('the distance to a segment counts from its ends too', () => {
  expect(distanceToSegment(2, 3, [0, 0], [4, 0])).toBe(3)
  expect(distanceToSegment(7, 4, [0, 0], [4, 0])).toBe(5)
  expect(distanceToSegment(3, 4, [0, 0], [0, 0])).toBe(5)
})

describe('crossingSides', () => {
  test('is null for simple outlines either way round', () => {
    expect(crossingSides(square)).toBeNull()
    expect(crossingSides([...notched].reverse())).toBeNull()
  })

  test.each<[string, Point[]]>([
    [
      'a bow tie',
      [
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
      ],
    ],
    [
      'a corner on another side',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
    ],
    [
      'a repeated corner',
      [
        [0, 0],
        [0, 0],
        [4, 0],
        [4, 4],
      ],
    ],
    [
      'a side that folds back',
      [
        [0, 0],
        [4, 0],
        [2, 0],
        [2, 4],
      ],
    ],
    [
      'a fold at the first corner',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [4, -4],
        [2, 0],
      ],
    ],
  ])('finds %s', (_name, outline) => {
    expect(crossingSides(outline)).not.toBeNull()
  })
})

describe('triangulateOutline', () => {
  test('covers the outline exactly, all triangles turning the same way', () => {
    for (const outline of [square, notched, [...notched].reverse()]) {
      const triangles = trianglesOf(outline)
      expect(triangles).toHaveLength(outline.length - 2)
      for (const triangle of triangles) expect(signedArea(triangle)).toBeGreaterThanOrEqual(0)
      const area = triangles.reduce((sum, triangle) => sum + signedArea(triangle), 0)
      expect(area).toBeCloseTo(Math.abs(signedArea(outline)))
    }
  })

  test('works for random stars with straight corners in their sides', () => {
    const random = seededRandom(7)
    for (let i = 0; i < 200; i++) {
      const corners = 4 + Math.floor(random() * 28)
      const star = Array.from({ length: corners }, (_, c): Point => {
        const angle = (c / corners) * Math.PI * 2
        const radius = 1 + random() * 9
        return [Math.cos(angle) * radius, Math.sin(angle) * radius]
      })
      const [a, b] = [star[0]!, star[1]!]
      star.splice(1, 0, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])
      const area = trianglesOf(star).reduce((sum, t) => sum + Math.abs(signedArea(t)), 0)
      expect(area).toBeCloseTo(Math.abs(signedArea(star)), 6)
    }
  })
})

function trianglesOf(outline: Outline): Point[][] {
  const corners = triangulateOutline(outline).map((corner) => outline[corner]!)
  return Array.from({ length: corners.length / 3 }, (_, i) => corners.slice(i * 3, i * 3 + 3))
}
