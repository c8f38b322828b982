import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { innerFaces, wallFrame } from '../building/wall-panels.ts'
import { linearColour, shellLook } from '../materials/palette.ts'
import type { Rgb } from './light-rig.ts'

type Triple = readonly [number, number, number]

/**
 * A rectangle of the shell that light is kept for, as a lattice of nodes with nodes on all four edges.
 * A place (s, t) in 0..1 lies at origin + s * width * u + t * height * v.
 */
export interface LightSurface {
  kind: 'floor' | 'ceiling' | 'wall'
  /** Index of the wall and which of its two faces; walls only. */
  wall: number
  side: 1 | -1
  origin: Triple
  u: Triple
  v: Triple
  normal: Triple
  width: number
  height: number
  columns: number
  rows: number
  /** Where the lattice begins in the texture. */
  x: number
  y: number
  albedo: Rgb
}

export interface LightAtlas {
  width: number
  height: number
  surfaces: readonly LightSurface[]
}

/** Metres between nodes. The ceiling's gradients beside the coves are the steepest. */
const SPACING = { floor: 0.3, ceiling: 0.2, wall: 0.25 } as const
const ATLAS_WIDTH = 256

/** All faces of the shell that people inside can see, packed into one texture. */
export function lightAtlas(layout: Layout): LightAtlas {
  const surfaces = [...floorAndCeiling(layout), ...wallFaces(layout)].map((face) => ({
    ...face,
    columns: nodes(face.width, SPACING[face.kind]),
    rows: nodes(face.height, SPACING[face.kind]),
    x: 0,
    y: 0,
  }))
  const shelf = { x: 0, y: 0, height: 0 }
  // Tallest first keeps the shelves full.
  for (const surface of surfaces.toSorted((a, b) => b.rows - a.rows)) {
    if (shelf.x + surface.columns > ATLAS_WIDTH) {
      shelf.y += shelf.height
      shelf.x = 0
      shelf.height = 0
    }
    surface.x = shelf.x
    surface.y = shelf.y
    shelf.x += surface.columns
    shelf.height = Math.max(shelf.height, surface.rows)
  }
  return { width: ATLAS_WIDTH, height: shelf.y + shelf.height, surfaces }
}

/** Whether light that was baked for one atlas may be shown on the other: its surfaces lie at the same places in it. */
export function fitsAtlas(one: LightAtlas, other: LightAtlas): boolean {
  const place = ({ surfaces: [floor, ...rest], width, height }: LightAtlas) => [
    width,
    height,
    // Sun and shade of the floor lie by its measures.
    floor!.origin,
    floor!.width,
    floor!.height,
    ...rest.map(({ kind, wall, side, x, y, columns, rows }) => [
      kind,
      wall,
      side,
      x,
      y,
      columns,
      rows,
    ]),
  ]
  return JSON.stringify(place(one)) === JSON.stringify(place(other))
}

function nodes(length: number, spacing: number): number {
  return Math.max(2, Math.min(ATLAS_WIDTH, Math.ceil(length / spacing) + 1))
}

type Face = Omit<LightSurface, 'columns' | 'rows' | 'x' | 'y'>

function floorAndCeiling(layout: Layout): Face[] {
  const { floor, ceiling } = layout.shell
  const xs = floor.outline.map(([x]) => x)
  const zs = floor.outline.map(([, z]) => z)
  const [west, north] = [Math.min(...xs), Math.min(...zs)]
  const shared = {
    wall: -1,
    side: 1,
    u: [1, 0, 0],
    v: [0, 0, 1],
    width: Math.max(...xs) - west,
    height: Math.max(...zs) - north,
  } as const
  const albedo = (material: (typeof floor)['material']) =>
    linearColour(shellLook(material, layout.theme).colour)
  return [
    {
      ...shared,
      kind: 'floor',
      origin: [west, 0, north],
      normal: [0, 1, 0],
      albedo: albedo(floor.material),
    },
    {
      ...shared,
      kind: 'ceiling',
      origin: [west, ceiling.height, north],
      normal: [0, -1, 0],
      albedo: albedo(ceiling.material),
    },
  ]
}

function wallFaces(layout: Layout): Face[] {
  const { walls, ceiling } = layout.shell
  return walls.flatMap((wall, index) => {
    const { length, dx, dz, nx, nz } = wallFrame(wall)
    const half = wall.thickness / 2
    return innerFaces(wall, layout).map(
      (side): Face => ({
        kind: 'wall',
        wall: index,
        side,
        origin: [wall.from[0] + nx * side * half, 0, wall.from[1] + nz * side * half],
        u: [dx, 0, dz],
        v: [0, 1, 0],
        normal: [nx * side, 0, nz * side],
        width: length,
        height: wall.height ?? ceiling.height,
        albedo: linearColour(shellLook(wall.material, layout.theme).colour),
      }),
    )
  })
}

/** Texture coordinates of a place on a surface, s and t from 0 to 1. */
export function lightUv(
  atlas: LightAtlas,
  surface: LightSurface,
  s: number,
  t: number,
): [number, number] {
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  return [
    (surface.x + 0.5 + clamp(s) * (surface.columns - 1)) / atlas.width,
    (surface.y + 0.5 + clamp(t) * (surface.rows - 1)) / atlas.height,
  ]
}
