import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { LayoutSchema } from '@foyer/shared/layout/layout-contract.ts'
import { describe, expect, test } from 'vitest'
import { itemObstacles, wallObstacles } from '../building/obstacles.ts'
import { bakeRoom } from './bake-light.ts'
import { bakeProbes } from './bake-probes.ts'
import { bakeFloorShade } from './floor-shade.ts'
import { lightUv } from './light-surfaces.ts'
import { lightVertices, VERTEX_LIGHT_RANGE } from './vertex-light.ts'

const layout = LayoutSchema.parse(ATRIUM)
const obstacles = [...wallObstacles(layout), ...itemObstacles(layout, CATALOG)]
const room = bakeRoom(layout, obstacles)
const { atlas, texels } = room

/** Green light at (s, t) of the first surface of a kind. */
function light(kind: 'floor' | 'ceiling', s: number, t: number): number {
  const surface = atlas.surfaces.find((one) => one.kind === kind)!
  const column = Math.round(s * (surface.columns - 1)) + surface.x
  const row = Math.round(t * (surface.rows - 1)) + surface.y
  return texels[(row * atlas.width + column) * 4 + 1]!
}

describe('the light map', () => {
  test('keeps surfaces apart in the texture and inside it', () => {
    const taken = new Uint8Array(atlas.width * atlas.height)
    for (const { x, y, columns, rows } of atlas.surfaces) {
      expect(x + columns).toBeLessThanOrEqual(atlas.width)
      for (let row = y; row < y + rows; row++) {
        for (let column = x; column < x + columns; column++) taken[row * atlas.width + column]!++
      }
    }
    expect(Math.max(...taken)).toBe(1)
  })

  test('texture coordinates beyond a surface stay on it', () => {
    const floor = atlas.surfaces[0]!
    expect(lightUv(atlas, floor, -3, 9)).toEqual(lightUv(atlas, floor, 0, 1))
  })

  test('holds finite light everywhere, and none is negative', () => {
    expect(texels.every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
  })

  test('the floor is brighter by the window wall than at the far side, and dimmer in a corner', () => {
    expect(light('floor', 0.15, 0.45)).toBeGreaterThan(1.2 * light('floor', 0.8, 0.45))
    expect(light('floor', 1, 0)).toBeLessThan(light('floor', 0.8, 0.2))
  })

  test('the ceiling is brightest beside a cove', () => {
    const { from, width } = layout.shell.ceiling.coves[1]!
    const t = (from[1] + width / 2 + 10) / 20
    expect(light('ceiling', 0.5, t)).toBeGreaterThan(1.3 * light('ceiling', 0.5, t + 0.08))
  })
})

test('the sun falls on the floor through the windows only, and furniture shades it', () => {
  const shade = bakeFloorShade(room, obstacles)
  const sun = (x: number, z: number) => {
    const column = Math.floor(((x + 14) / 28) * shade.width)
    const row = Math.floor(((z + 10) / 20) * shade.height)
    return shade.texels[(row * shade.width + column) * 2]!
  }
  expect(sun(10, 0)).toBe(0)
  const nearWindows = Array.from({ length: 40 }, (_, i) => sun(-12.2, -9 + i * 0.45))
  expect(Math.max(...nearWindows)).toBe(255)
  expect(Math.min(...nearWindows)).toBe(0)
})

test('a surface that looks to the windows gets more light than one that looks away', () => {
  const positions = new Float32Array([-6, 1, 0, -6, 1, 0])
  const normals = new Int8Array([-127, 0, 0, 0, 127, 0, 0, 0])
  const bytes = lightVertices(room, bakeProbes(room), positions, normals)
  expect(bytes[1]).toBeGreaterThan(bytes[5]! * 1.05)
  expect((bytes[5]! / 255) * VERTEX_LIGHT_RANGE).toBeGreaterThan(0.3)
})

test('the same room bakes to the same light', () => {
  const outline: typeof layout.shell.floor.outline = [
    [-3, -2],
    [-3, 2],
    [3, 2],
    [3, -2],
  ]
  const small = {
    ...layout,
    shell: { ...layout.shell, floor: { ...layout.shell.floor, outline }, walls: [] },
    items: [],
  }
  const [first, second] = [bakeRoom(small, []).texels, bakeRoom(small, []).texels]
  expect(first.some((value) => value > 0)).toBe(true)
  expect(first.every((value, i) => value === second[i])).toBe(true)
})

test('with furniture moved, the coves need not be baked again: the light is as if they were', () => {
  const moved = obstacles.map((box) => (box.wall < 0 ? { ...box, x: box.x + 0.4 } : box))
  const anew = bakeRoom(layout, moved)
  expect(bakeRoom(layout, moved, room.coves).texels).toEqual(anew.texels)
  expect(anew.texels).not.toEqual(texels)
})

test('air alone lights as the room does where no sun falls', () => {
  const probes = bakeProbes(room)
  const positions = new Float32Array([6, 1, 4])
  const down = new Int8Array([0, -127, 0, 0])
  expect(lightVertices(null, probes, positions, down)).toEqual(
    lightVertices(room, probes, positions, down),
  )
})
