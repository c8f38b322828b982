import { describe, expect, it } from 'vitest'
import { cross, dot, length, type Point, subtract } from '../vector.ts'
import { cut, ellipsoid, limb, normalOf, projectOnto, union } from './signed-distance.ts'
import { surfaceNets } from './surface-nets.ts'

const ball = ellipsoid([0.1, 0, 0], [0.5, 0.5, 0.5])
const mesh = surfaceNets(ball, [-0.6, -0.7, -0.7], [0.8, 0.7, 0.7], 0.05)
const vertex = (i: number): Point => {
  const [x, y, z] = mesh.positions.subarray(i * 3)
  return [x!, y!, z!]
}

describe('surfaceNets', () => {
  it('lies on the shape', () => {
    for (let i = 0; i < mesh.positions.length / 3; i++)
      expect(Math.abs(length(subtract(vertex(i), [0.1, 0, 0])) - 0.5)).toBeLessThan(0.01)
  })

  it('is closed: every edge has two triangles, one in each direction', () => {
    const edges = new Map<string, number>()
    for (let i = 0; i < mesh.indices.length; i += 3) {
      const [a, b, c] = mesh.indices.subarray(i, i + 3) as unknown as [number, number, number]
      for (const [from, to] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const)
        edges.set(`${from} ${to}`, (edges.get(`${from} ${to}`) ?? 0) + 1)
    }
    for (const [edge, count] of edges) {
      expect(count).toBe(1)
      expect(edges.has(edge.split(' ').reverse().join(' '))).toBe(true)
    }
  })

  it('faces outwards', () => {
    for (let i = 0; i < mesh.indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map((j) => vertex(mesh.indices[i + j]!)) as [Point, Point, Point]
      const facing = cross(subtract(b, a), subtract(c, a))
      // Slivers have no side: they count as neither.
      expect(dot(facing, subtract(a, [0.1, 0, 0]))).toBeGreaterThan(-1e-9)
    }
  })

  it('finds small shapes far from each other in one large box', () => {
    const two = union(
      1e-6,
      ellipsoid([-1, 0, 0], [0.1, 0.1, 0.1]),
      ellipsoid([1, 0, 0], [0.1, 0.1, 0.1]),
    )
    const { positions } = surfaceNets(two, [-1.3, -0.3, -0.3], [1.3, 0.3, 0.3], 0.02)
    const xs = [...positions].filter((_, i) => i % 3 === 0)
    expect(Math.min(...xs)).toBeCloseTo(-1.1, 2)
    expect(Math.max(...xs)).toBeCloseTo(1.1, 2)
  })
})

describe('signed distances', () => {
  it('are negative inside, positive outside and zero between', () => {
    expect(ball(0.1, 0, 0)).toBeLessThan(0)
    expect(ball(0.6, 0, 0)).toBeCloseTo(0)
    expect(ball(1.1, 0, 0)).toBeCloseTo(0.5)
  })

  it('measure a limb that tapers', () => {
    const arm = limb([0, 0, 0], [1, 0, 0], 0.2, 0.1)
    expect(arm(0.5, 0.15, 0)).toBeCloseTo(0)
    expect(arm(-0.2, 0, 0)).toBeCloseTo(0)
    expect(arm(1.1, 0, 0)).toBeCloseTo(0)
  })

  it('cut one shape out of another', () => {
    const bitten = cut(1e-6, ball, ellipsoid([0.6, 0, 0], [0.2, 0.2, 0.2]))
    expect(bitten(0.55, 0, 0)).toBeGreaterThan(0)
    expect(bitten(0.1, 0, 0)).toBeLessThan(0)
  })

  it('give normals, and bring points onto the surface', () => {
    expect(normalOf(ball, [0.6, 0, 0])[0]).toBeCloseTo(1)
    const [x, y, z] = projectOnto(ball, [0.1, 0.9, 0.3], 12)
    expect(ball(x, y, z)).toBeCloseTo(0, 5)
  })
})
