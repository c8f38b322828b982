import { expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import type { Layout } from './layout-contract.ts'
import { testCatalog, testDocument } from './layout-fixture.ts'
import { arrivalPoint, deskItems, posts, spotById, zoneAt } from './layout-places.ts'
import { pointInOutline } from './outline.ts'
import { validateLayout } from './validate-layout.ts'

function testLayout(
  change: (document: ReturnType<typeof testDocument>) => void = () => {},
): Layout {
  const document = testDocument()
  change(document)
  const result = validateLayout(document, testCatalog)
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

test('L16 the zone of a point, none outside of all', () => {
  const layout = testLayout()
  expect(zoneAt(layout, -5, 1)?.id).toBe('entrance')
  expect(zoneAt(layout, -5, -3)?.id).toBe('reception')
  expect(zoneAt(layout, 5, 5)).toBeNull()
})

test('the counters of the reception are the desks in its zone, wherever else desks stand', () => {
  const layout = testLayout((document) => {
    document.items.push({ id: 'far-desk', kind: 'desk', at: [5, -4] })
    document.items.push({ id: 'seat', kind: 'sofa', at: [-6, -5] })
  })
  expect(deskItems(layout).map(({ id }) => id)).toEqual(['reception'])
})

test('L16 where zones overlap, the later one counts', () => {
  const layout = testLayout((document) => {
    const mat = { ...document.zones[0]!, id: 'mat', kind: 'quiet' }
    document.zones.push(mat)
  })
  expect(zoneAt(layout, -5, 1)?.id).toBe('mat')
})

test('spots by id, posts in order', () => {
  const layout = testLayout()
  expect(spotById(layout, 'lounge')?.at).toEqual([8.5, 3])
  expect(spotById(layout, 'nowhere')).toBeNull()
  expect(posts(layout).map((post) => post.id)).toEqual(['behind'])
})

test('L17 arrivals are spread evenly over all arrival zones', () => {
  const layout = testLayout((document) => {
    // A quarter of the first zone's area.
    document.zones.push({
      id: 'side-door',
      kind: 'arrival',
      name: { en: 'Side door' },
      outline: [
        [0, 0],
        [1, 0],
        [1, 3],
        [0, 3],
      ],
    })
  })
  const random = seededRandom(1)
  const count = { entrance: 0, 'side-door': 0, left: 0 }
  for (let i = 0; i < 5000; i++) {
    const { x, z } = arrivalPoint(layout, random)
    const zone = layout.zones.find((one) => pointInOutline(one.outline, x, z))
    if (zone?.id !== 'entrance' && zone?.id !== 'side-door')
      throw new Error(`arrived at ${x}, ${z}`)
    count[zone.id]++
    if (x < -6) count.left++
  }
  expect(count['side-door'] / 5000).toBeCloseTo(0.2, 1)
  expect(count.left / count.entrance).toBeCloseTo(0.5, 1)
})
