import { expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import { createWalkingSurfaces } from './create-surface.ts'
import { decodeNavmesh, encodeNavmesh, type Navmesh } from './navmesh-codec.ts'
import { testLayout, testNavmesh } from './navmesh-fixture.ts'

const bytes = testNavmesh(testLayout())

function decoded(of: Uint8Array): Navmesh {
  const result = decodeNavmesh(of)
  if (!result.ok) throw new Error(result.detail)
  return result.value
}

test('N12 what was encoded is decoded, and encodes to the same bytes again', () => {
  const navmesh = decoded(bytes)
  expect(navmesh.polys.length).toBeGreaterThan(10)
  expect(navmesh.detailMeshes).toHaveLength(navmesh.polys.length)
  const origin = [0, 1, 2].map((axis) =>
    new DataView(bytes.buffer).getFloat32(14 + axis * 4, true),
  ) as [number, number, number]
  expect(encodeNavmesh(navmesh, origin)).toEqual(bytes)
})

test('N12 a part of a larger buffer is read from its own start', () => {
  expect(decoded(Uint8Array.from([1, 2, 3, ...bytes]).subarray(3))).toEqual(decoded(bytes))
})

test('N12 every shorter and a longer message is refused', () => {
  for (let length = 0; length < bytes.length; length += 7) {
    expect(decodeNavmesh(bytes.subarray(0, length)).ok).toBe(false)
  }
  expect(decodeNavmesh(bytes.subarray(0, bytes.length - 1)).ok).toBe(false)
  expect(decodeNavmesh(Uint8Array.from([...bytes, 0]))).toMatchObject({
    detail: 'navmesh: too long',
  })
})

test('N12 another format is refused by its number', () => {
  const other = bytes.slice()
  other[4] = 9
  expect(decodeNavmesh(other)).toMatchObject({ ok: false, detail: 'navmesh: format 9' })
})

const NOT_A_NUMBER = [0, 0, 0xc0, 0x7f]
/** Where the first polygon begins, its number of corners, and where its triangles begin. */
const polygon = 34 + (decoded(bytes).vertices.length / 3) * 6
const corners = bytes[polygon]!
const triangles = polygon + 1 + corners * 2 + 2

test.each([
  ['a cell size of 0', 6, [0, 0, 0, 0], 'cell size'],
  ['an origin that is not a number', 14, NOT_A_NUMBER, 'number'],
  ['no polygons', 28, [0, 0], 'no polygons'],
  ['too few detail vertices', 30, [1, 0, 0, 0], 'detail vertices'],
  ['a polygon of two corners', polygon, [2], 'corners'],
  ['a polygon of seven corners', polygon, [7], 'corners'],
  ['a vertex that there is not', polygon + 1, [0xff, 0xff], 'vertex'],
  ['a polygon without triangles', triangles - 1, [0], 'no triangles'],
  ['a corner that there is not', triangles, [0xff], 'triangle'],
  ['a height that is not a number', bytes.length - 4, NOT_A_NUMBER, 'number'],
])('N12 %s is refused', (_what, at, wrong, detail) => {
  const broken = bytes.slice()
  broken.set(wrong, at)
  expect(decodeNavmesh(broken)).toEqual({
    ok: false,
    reason: 'invalid',
    detail: `navmesh: ${detail}`,
  })
})

test('N12 whatever the bytes, decoding does not throw and what it accepts can be walked on', () => {
  const random = seededRandom(11)
  let accepted = 0
  for (let i = 0; i < 3000; i++) {
    const broken = bytes.slice()
    const changes = 1 + Math.floor(random() * 3)
    for (let c = 0; c < changes; c++) {
      // From behind magic and format on: those two are refused at once.
      broken[6 + Math.floor(random() * (bytes.length - 6))] = Math.floor(random() * 256)
    }
    const result = decodeNavmesh(broken)
    if (!result.ok) continue
    accepted++
    const surface = createWalkingSurfaces(result.value).rep
    const body = surface.place(0, 0, 50)
    if (body) surface.move(body, body.x + 0.1, body.z + 0.1)
    surface.findPath({ x: -6, y: 0, z: 1 }, { x: 8.5, y: 0, z: 3 })
  }
  expect(accepted).toBeGreaterThan(100)
})
