import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import { describe, expect, test } from 'vitest'
import { freeShare, itemObstacles, type Obstacle, wallObstacles } from './obstacles.ts'

const layout = LayoutSchema.parse(ATRIUM)
const at = (x: number, y: number, z: number) => ({ x, y, z })

describe('a turned box', () => {
  const box: Obstacle = {
    x: 5,
    z: 0,
    halfWidth: 2,
    halfDepth: 0.5,
    sin: Math.sin(Math.PI / 2),
    cos: Math.cos(Math.PI / 2),
    bottom: 0,
    top: 1,
    clear: false,
    wall: -1,
  }

  test('stops a way at its face', () => {
    expect(freeShare([box], at(0, 0.5, 0), at(10, 0.5, 0))).toBeCloseTo(0.45)
    expect(freeShare([box], at(5, 0.5, -10), at(5, 0.5, 0))).toBeCloseTo(0.8)
  })

  test('lets pass above, beside, short of it and from inside', () => {
    expect(freeShare([box], at(0, 1.5, 0), at(10, 1.5, 0))).toBe(1)
    expect(freeShare([box], at(0, 0.5, 3), at(10, 0.5, 3))).toBe(1)
    expect(freeShare([box], at(0, 0.5, 0), at(4, 0.5, 0))).toBe(1)
    expect(freeShare([box], at(5, 0.5, 0), at(10, 0.5, 0))).toBe(1)
  })
})

test('the camera stays inside: glass and doors stop it as walls do', () => {
  const walls = wallObstacles(layout)
  const eye = at(0, 1.6, 0)
  for (let degrees = 0; degrees < 360; degrees += 3) {
    const angle = (degrees * Math.PI) / 180
    const out = at(eye.x + Math.sin(angle) * 40, 1.6, eye.z + Math.cos(angle) * 40)
    expect(freeShare(walls, eye, out), `${degrees}`).toBeLessThan(1)
  }
})

test('an item turns with its footprint', () => {
  const sofa = itemObstacles(layout, CATALOG).find((box) => box.halfWidth === 1.05)!
  // The first sofa looks east: it is long from north to south.
  expect(freeShare([sofa], at(sofa.x, 0.3, sofa.z - 5), at(sofa.x, 0.3, sofa.z + 5))).toBeCloseTo(
    0.395,
  )
})

test('an unknown kind has no box', () => {
  const strange = { ...layout, items: [{ ...layout.items[0]!, kind: 'no-such-kind' }] }
  expect(itemObstacles(strange, CATALOG)).toEqual([])
})
