import { expect, test } from 'vitest'
import { footprintOf, itemToWorld, nearestOnItem, seatsOf } from './item-place.ts'
import { ItemSchema } from './layout-contract.ts'
import { testCatalog, testDocument } from './layout-fixture.ts'
import { validateLayout } from './validate-layout.ts'

const item = ItemSchema.parse({
  id: 'couch',
  kind: 'sofa',
  at: [5, 2],
  turn: 90,
  scale: 2,
  lift: 0.5,
})

test('L18 a point is scaled, turned towards +X and moved', () => {
  // In front of the item (+Z) lies +X of the world after a quarter turn.
  const [x, z] = itemToWorld(item, 0, 1)
  expect(x).toBeCloseTo(7)
  expect(z).toBeCloseTo(2)
  const [side, front] = itemToWorld(item, 1, 0)
  expect(side).toBeCloseTo(5)
  expect(front).toBeCloseTo(0)
})

test('L18 a footprint turns with the item', () => {
  const [corners] = footprintOf(item, testCatalog.get('sofa')!)
  const xs = corners!.map(([x]) => x)
  const zs = corners!.map(([, z]) => z)
  expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(1.8)
  expect(Math.max(...zs) - Math.min(...zs)).toBeCloseTo(4)
})

test('the nearest point of an item lies on its side towards one, or where one stands in it', () => {
  const entry = testCatalog.get('sofa')
  const near = (x: number, z: number) => nearestOnItem(item, entry, x, z).map((value) => value + 0)
  // Turned by a quarter and twice as large: 0.9 m to either side along X, 2 m along Z.
  expect(near(9, 2.5)[0]).toBeCloseTo(5.9)
  expect(near(9, 2.5)[1]).toBeCloseTo(2.5)
  expect(near(5, -4)[1]).toBeCloseTo(0)
  expect(near(5.3, 2.2)[0]).toBeCloseTo(5.3)
  expect(nearestOnItem(item, undefined, 9, 2)).toEqual(item.at)
})

test('L18 seats lie where the item has them and look where it looks', () => {
  const result = validateLayout(testDocument(), testCatalog)
  if (!result.ok) throw new Error(result.detail)
  const seats = seatsOf(result.value, testCatalog)
  expect([...seats.keys()]).toEqual(['couch/0', 'couch/1'])
  const right = seats.get('couch/1')!
  expect(right).toMatchObject({ kind: 'sofa', y: 0.45 })
  expect(right.x).toBeCloseTo(7.1)
  expect(right.z).toBeCloseTo(2.5)
  expect(right.yaw).toBeCloseTo(Math.PI / 2)
})
