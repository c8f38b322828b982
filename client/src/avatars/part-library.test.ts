import { describe, expect, it } from 'vitest'
import { PartLibrary } from './part-library.ts'
import { emptyPartMesh } from './part-mesh.ts'
import { standInMesh } from './stand-in.ts'

function part(vertices: number, place: number) {
  const mesh = emptyPartMesh(vertices, Uint32Array.from([0, 1, 2]))
  mesh.places.fill(place)
  return mesh
}

describe('the part library', () => {
  it('keeps every part in one geometry', () => {
    const library = new PartLibrary()
    library.add('body', 0, part(3, 1))
    library.add('hair', 0, part(4, 2))
    const geometry = library.geometry()
    const { start, count } = library.ranges[library.rangeOf('hair', 0)]!
    const first = geometry.index!.getX(start)
    expect(count).toBe(3)
    expect(geometry.getAttribute('place').getX(first)).toBe(2)
    expect(geometry.getAttribute('place').getX(geometry.index!.getX(0))).toBe(1)
  })

  it('builds the geometry anew only when something came', () => {
    const library = new PartLibrary()
    library.add('body', 0, part(3, 1))
    const before = library.geometry()
    expect(library.geometry()).toBe(before)
    library.add('body', 0, part(3, 1))
    expect(library.geometry()).toBe(before)
    library.add('body', 1, part(3, 1))
    expect(library.geometry()).not.toBe(before)
  })

  it('offers the nearest level that is there', () => {
    const library = new PartLibrary()
    expect(library.rangeOf('body', 0)).toBe(-1)
    library.add('body', 2, part(3, 1))
    expect(library.rangeOf('body', 0)).toBe(0)
    library.add('body', 1, part(3, 1))
    expect(library.rangeOf('body', 0)).toBe(1)
    expect(library.rangeOf('body', 2)).toBe(0)
  })
})

describe('the stand-in', () => {
  it('is a figure of a person’s height whose normals point outwards', () => {
    const { places, normals, index } = standInMesh()
    const heights = places.filter((_, i) => i % 4 === 1)
    expect(Math.max(...heights) / 4096).toBeCloseTo(1.74, 2)
    const corner = (i: number) => [0, 1, 2].map((k) => places[index[i]! * 4 + k]!)
    const [a, b, c] = [corner(60), corner(61), corner(62)]
    const u = b!.map((v, k) => v - a![k]!)
    const v = c!.map((w, k) => w - a![k]!)
    const out = [0, 1, 2].map(
      (k) => u[(k + 1) % 3]! * v[(k + 2) % 3]! - u[(k + 2) % 3]! * v[(k + 1) % 3]!,
    )
    const normal = [0, 1, 2].map((k) => normals[index[60]! * 4 + k]!)
    expect(out.reduce((sum, value, k) => sum + value * normal[k]!, 0)).toBeGreaterThan(0)
  })
})
