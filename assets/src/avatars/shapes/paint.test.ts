import { describe, expect, it } from 'vitest'
import { cross, length, type Point, subtract } from '../vector.ts'
import { paintMesh } from './paint.ts'
import { LEAST_LIGHT, type PieceMesh } from './pieces.ts'
import { above, type Distance, ellipsoid, normalOf, under } from './signed-distance.ts'
import { surfaceNets } from './surface-nets.ts'

const ball = ellipsoid([0, 0, 0], [0.5, 0.5, 0.5])
const { positions, indices } = surfaceNets(ball, [-0.7, -0.7, -0.7], [0.7, 0.7, 0.7], 0.15)
const points = Array.from({ length: positions.length / 3 }, (_, i): Point => {
  const [x, y, z] = positions.subarray(i * 3)
  return [x!, y!, z!]
})
const mesh: PieceMesh = {
  points,
  normals: points.map((point) => normalOf(ball, point)),
  indices: [...indices],
  slot: 'top',
  weights: () => [['root', 1]],
  least: LEAST_LIGHT,
}

function area(piece: PieceMesh): number {
  let sum = 0
  for (let i = 0; i < piece.indices.length; i += 3) {
    const [a, b, c] = piece.indices.slice(i, i + 3).map((at) => piece.points[at]!) as Point[]
    sum += length(cross(subtract(b!, a!), subtract(c!, a!))) / 2
  }
  return sum
}

const used = ({ points, indices }: PieceMesh) => indices.map((at) => points[at]!)

describe('paint', () => {
  // Thinner than the mesh's triangles: none has a corner in it.
  const band: readonly Distance[] = [above(0.02), under(0.06)]
  const [left, painted] = paintMesh(mesh, ball, { slot: 'accent', where: band })

  it('colours a band with straight borders, all around', () => {
    expect(painted.slot).toBe('accent')
    for (const [, y] of used(painted)) {
      expect(y).toBeGreaterThan(0.015)
      expect(y).toBeLessThan(0.065)
    }
    const around = used(painted).map(([x, , z]) => Math.atan2(z, x))
    for (let angle = -3; angle <= 3; angle += 0.5)
      expect(around.some((at) => Math.abs(at - angle) < 0.4)).toBe(true)
  })

  it('leaves the rest, and no hole between', () => {
    expect(left.slot).toBe('top')
    expect(area(left) + area(painted)).toBeCloseTo(area(mesh), 1)
    for (const [, y] of used(left)) expect(y > 0.055 || y < 0.025).toBe(true)
  })

  it('leaves whole what lies beside', () => {
    const only: Distance = (x) => x
    const [, half] = paintMesh(mesh, ball, { slot: 'accent', where: band, only })
    expect(area(half)).toBeLessThan(area(painted) * 0.7)
    for (const [x] of used(half)) expect(x).toBeLessThan(1e-6)
  })
})
