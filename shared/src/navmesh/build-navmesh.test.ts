import { expect, test } from 'vitest'
import type { Layout } from '../layout/layout-contract.ts'
import { testCatalog } from '../layout/layout-fixture.ts'
import { buildNavmesh } from './build-navmesh.ts'
import { testLayout, testNavmesh, testSurface, testSurfaces } from './navmesh-fixture.ts'
import { unreachablePlaces } from './unreachable-places.ts'

/** Whether one can stand within 5 cm of (x, z). */
function canStand(layout: Layout) {
  const surface = testSurface(testNavmesh(layout))
  return (x: number, z: number) => surface.place(x, z, 0.05) !== null
}

const stand = canStand(testLayout())

test('N1 the floor can be walked on, walls cannot', () => {
  expect(stand(-6, 1)).toBe(true)
  expect(stand(-9.9, 1)).toBe(false)
  expect(stand(4, 3)).toBe(false)
  expect(stand(11, 0)).toBe(false)
})

test('N1 a door is a way through, a window is not', () => {
  expect(stand(4, 0)).toBe(true)
  expect(stand(4, -4)).toBe(false)
})

test('N1 the narrowest door is a way through, at any angle', () => {
  for (const degrees of [0, 17, 45, 73]) {
    const along = [
      Math.cos((degrees * Math.PI) / 180),
      Math.sin((degrees * Math.PI) / 180),
    ] as const
    const layout = testLayout((document) => {
      const walls = document.shell.walls as unknown[]
      const at = (distance: number) => [-2 + along[0] * distance, along[1] * distance]
      const door = { kind: 'door', at: 1.55, width: 0.9, height: 2.1 }
      walls.push({ from: at(-2), to: at(2), openings: [door] })
    })
    expect(canStand(layout)(-2, 0)).toBe(true)
  }
})

test('N2 footprints are kept clear, turned with their item', () => {
  expect(stand(-4, -3)).toBe(false)
  expect(stand(-2.1, -3)).toBe(false)
  // The couch is turned: 2 m along z, 0.9 m along x.
  expect(stand(7, 4.1)).toBe(false)
  expect(stand(8.1, 3)).toBe(true)
})

test('N2 a scaled item is kept clear in its size', () => {
  const layout = testLayout((document) => Object.assign(document.items[1]!, { scale: 2 }))
  expect(canStand(layout)(8.1, 3)).toBe(false)
})

test('N2 what has no footprint or hangs overhead is in nobody’s way', () => {
  expect(stand(0, 0)).toBe(true)
  const layout = testLayout((document) => {
    document.items.push({ id: 'cloud', kind: 'desk', at: [0, 0], lift: 2 })
  })
  expect(canStand(layout)(0, 0)).toBe(true)
})

test('N3 a podium is stepped onto, a table of its size is not', () => {
  const surface = testSurface(testNavmesh(testLayout()))
  expect(surface.place(0, 5, 0.05)?.y).toBeCloseTo(0.2, 3)
  expect(surface.place(0, 2, 0.05)?.y).toBeCloseTo(0, 3)
  const higher = testLayout((document) => Object.assign(document.items[2]!, { scale: 1.5 }))
  // Its edges would be reached; its top of 6 x 4.5 m is no floor of its own.
  const layout = { ...higher, spots: higher.spots.filter((spot) => spot.id !== 'stage') }
  expect(canStand(layout)(0, 5)).toBe(false)
})

test('N4 clearance from straight walls and desks is between 0.28 and 0.45 m', () => {
  const clear = (from: number, by: number, standing: (at: number) => boolean) => {
    let at = from
    while (!standing(at)) at += by
    return Math.abs(at - from)
  }
  for (const distance of [
    clear(-9.9, 0.01, (x) => stand(x, 0)),
    clear(-6.9, 0.01, (z) => stand(5.5, z)),
    clear(3.9, -0.01, (x) => stand(x, 4)),
    clear(-2, 0.01, (x) => stand(x, -3)),
    clear(-2.5, 0.01, (z) => stand(-4, z)),
  ]) {
    expect(distance + 0.05).toBeGreaterThan(0.28)
    expect(distance + 0.05).toBeLessThan(0.45)
  }
})

test('N5 a closet without a door is not on the surface', () => {
  expect(stand(-9, 6)).toBe(false)
})

test.each([
  [4, -6, 5.5],
  [-4, 0, -6],
])('N5 of a floor that a wall at x = %i cuts in two, the larger part is kept', (at, kept, lost) => {
  const layout = testLayout((document) => {
    Object.assign(document.shell.walls[4]!, { from: [at, -7], to: [at, 7], openings: [] })
  })
  const stands = canStand(layout)
  expect(stands(kept, 1)).toBe(true)
  expect(stands(lost, 1)).toBe(false)
})

test('N6 a floor without room for an avatar is refused', () => {
  const layout = testLayout()
  const { floor } = layout.shell
  const outline = floor.outline.map(([x, z]): [number, number] => [x / 20, z / 20])
  const small = { ...layout, items: [], shell: { ...layout.shell, floor: { ...floor, outline } } }
  expect(buildNavmesh(small, testCatalog)).toEqual({
    ok: false,
    reason: 'layout-broken',
    detail: 'shell: nowhere to walk',
  })
})

test('N6 every place of the test layout can be reached', () => {
  const layout = testLayout()
  expect(unreachablePlaces(layout, testSurfaces(testNavmesh(layout)))).toEqual([])
})

test('N6 a spot in a desk and an arrival zone in a closet are named', () => {
  const layout = testLayout((document) => {
    Object.assign(document.spots[3]!, { at: [-4, -3] })
    Object.assign(document.items[0]!, { scale: 1.5 })
    document.zones[0]!.outline = [
      [-9.8, 5.2],
      [-9, 5.2],
      [-9, 6.8],
      [-9.8, 6.8],
    ]
  })
  const problems = unreachablePlaces(layout, testSurfaces(testNavmesh(layout)))
  expect(problems).toHaveLength(2)
  expect(problems[0]).toMatch(/^spots\[3\]\.at: nobody can walk to 'lounge'/)
  expect(problems[1]).toMatch(/^zones\[0\]\.outline: nobody can walk from 'entrance'/)
})
