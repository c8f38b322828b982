import { testLayout } from '@foyer/shared/navmesh/navmesh-fixture.ts'
import { expect, test } from 'vitest'
import { addPortals } from './portals.ts'
import { StageVertices } from './stage-vertices.ts'

test('L20 an arch stands on the first side of a portal, and none where there is no portal', () => {
  const layout = testLayout()
  const none = new StageVertices()
  addPortals(layout, none)
  expect(none.geometry(0).getAttribute('position').count).toBe(0)

  const outline: [number, number][] = [
    [1, 2],
    [3, 2],
    [3, 4],
    [1, 4],
  ]
  const portal = {
    id: 'way',
    kind: 'portal',
    name: { en: 'Way' },
    center: 'tokyo',
    outline,
  } as const
  const some = new StageVertices()
  addPortals({ ...layout, zones: [portal] }, some)
  const geometry = some.geometry(0)
  geometry.computeBoundingBox()
  const { min, max } = geometry.boundingBox!
  expect([min.x, max.x]).toEqual([expect.closeTo(0.92), expect.closeTo(3.08)])
  expect([min.z, max.z]).toEqual([expect.closeTo(1.92), expect.closeTo(2.08)])
  expect([min.y, max.y]).toEqual([expect.closeTo(0), expect.closeTo(2.56)])
})
