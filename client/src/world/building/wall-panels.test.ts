import { WallSchema } from '@foyer/shared/layout/layout-contract.ts'
import { expect, test } from 'vitest'
import { splitWall } from './wall-panels.ts'

const wall = (openings: object[]) => WallSchema.parse({ from: [0, 0], to: [10, 0], openings })
const area = (rects: readonly { from: number; to: number; bottom: number; top: number }[]) =>
  rects.reduce((sum, rect) => sum + (rect.to - rect.from) * (rect.top - rect.bottom), 0)

test('a wall without openings is one panel', () => {
  expect(splitWall(wall([]), 4).solids).toEqual([{ from: 0, to: 10, bottom: 0, top: 4 }])
})

test('solids and holes together are the wall', () => {
  const { solids, holes } = splitWall(
    wall([
      { kind: 'window', at: 6, width: 2, sill: 1, height: 2 },
      { kind: 'door', at: 1, width: 1, height: 2.2 },
    ]),
    4,
  )
  expect(area(solids) + area(holes)).toBeCloseTo(40)
  expect(holes.map((hole) => hole.kind)).toEqual(['door', 'window'])
})

test('an opening beyond the end or above the top is cut to the wall', () => {
  const { solids, holes } = splitWall(wall([{ kind: 'gap', at: 9, width: 5, height: 12 }]), 3)
  expect(holes).toEqual([{ from: 9, to: 10, bottom: 0, top: 3, kind: 'gap' }])
  expect(area(solids)).toBeCloseTo(27)
})

test('overlapping openings do not count twice; one wholly inside another is dropped', () => {
  const { solids, holes } = splitWall(
    wall([
      { kind: 'window', at: 2, width: 4, sill: 0, height: 3 },
      { kind: 'window', at: 3, width: 2, sill: 0, height: 3 },
      { kind: 'window', at: 5, width: 3, sill: 0, height: 3 },
    ]),
    3,
  )
  expect(holes.map(({ from, to }) => [from, to])).toEqual([
    [2, 6],
    [6, 8],
  ])
  expect(area(solids)).toBeCloseTo(12)
})
