import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CATALOG } from '../catalog.ts'
import { FINISHES } from './finishes.ts'
import { triangleNormal } from './kit/mesh.ts'
import { PIECES } from './pieces.ts'

const folder = new URL('../../models/furniture/', import.meta.url)
const withModel = [...CATALOG.values()].filter((entry) => entry.model !== null)

describe('catalog and models', () => {
  test('every model of the catalog is made, and every piece is in the catalog', () => {
    expect(Object.keys(PIECES).toSorted()).toEqual(withModel.map((entry) => entry.kind).toSorted())
    expect(readdirSync(folder).toSorted()).toEqual(
      withModel.map((entry) => entry.model?.replace('furniture/', '')).toSorted(),
    )
  })
})

describe.each(Object.entries(PIECES))('%s', (kind, make) => {
  const { parts } = make()
  const entry = CATALOG.get(kind)!

  test('faces outwards: every triangle turns as its normals say', () => {
    for (const { mesh, finish } of parts) {
      for (let i = 0; i < mesh.indices.length; i += 3) {
        const corners = mesh.indices.slice(i, i + 3) as [number, number, number]
        const face = triangleNormal(mesh.positions, corners)
        const agreement = corners.reduce(
          (sum, corner) =>
            sum +
            face.reduce((dot, value, axis) => dot + value * mesh.normals[corner * 3 + axis]!, 0),
          0,
        )
        expect(agreement, finish).toBeGreaterThan(-1e-6)
      }
    }
  })

  test('holds finite numbers, in a known finish, not below the floor and not above its height', () => {
    for (const { mesh, finish } of parts) {
      expect(FINISHES).toHaveProperty(finish)
      expect([...mesh.positions, ...mesh.normals, ...mesh.uvs].every(Number.isFinite)).toBe(true)
      const heights = mesh.positions.filter((_, i) => i % 3 === 1)
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(-0.041)
      expect(Math.max(...heights)).toBeLessThanOrEqual(entry.height * 1.1 + 0.2)
    }
  })
})
