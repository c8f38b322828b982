import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { triangulateOutline } from '@foyer/shared/layout/outline.ts'
import { type LightAtlas, type LightSurface, lightUv } from '../lighting/light-surfaces.ts'
import type { GrainName, Look } from '../materials/look.ts'
import { shellLook } from '../materials/palette.ts'
import { StageVertices, type SurfaceBytes, surfaceBytes } from './stage-vertices.ts'
import { innerFaces, splitWall, type WallRect } from './wall-panels.ts'

/** Floor, and everything else of the shell that takes its light from the map. */
export interface ShellVertices {
  floor: StageVertices
  rest: StageVertices
}

export function buildShell(layout: Layout, atlas: LightAtlas): ShellVertices {
  const floor = new StageVertices()
  const rest = new StageVertices()
  for (const surface of atlas.surfaces) {
    if (surface.kind === 'floor') addPlane(floor, layout, atlas, surface)
    else if (surface.kind === 'ceiling') addPlane(rest, layout, atlas, surface)
    else addWallFace(rest, layout, atlas, surface)
  }
  return { floor, rest }
}

function addPlane(
  into: StageVertices,
  layout: Layout,
  atlas: LightAtlas,
  surface: LightSurface,
): void {
  const { floor, ceiling } = layout.shell
  const isFloor = surface.kind === 'floor'
  const bytes = surfaceBytes(shellLook(isFloor ? floor.material : ceiling.material, layout.theme))
  const corners = floor.outline.map(([x, z]) =>
    into.vertex(
      [x, surface.origin[1], z],
      surface.normal,
      bytes,
      x - surface.origin[0],
      z - surface.origin[2],
      lightUv(
        atlas,
        surface,
        (x - surface.origin[0]) / surface.width,
        (z - surface.origin[2]) / surface.height,
      ),
    ),
  )
  // Triangles turn from +X towards +Z: seen from below.
  const faces = triangulateOutline(floor.outline).map((corner) => corners[corner]!)
  into.indices.push(...(isFloor ? faces.toReversed() : faces))
}

/** Metres: slats of a timber wall, and the skirting along plain walls. */
const SLAT = { pitch: 0.11, width: 0.058, depth: 0.06 } as const
const SKIRTING = { height: 0.08, depth: 0.014 } as const

/** Grains whose courses lie level; all others run upwards. */
const LAID_LEVEL: ReadonlySet<GrainName> = new Set(['brick', 'panel'])

const SKIRTING_LOOK: Look = {
  colour: '#4a4743',
  grain: 'none',
  roughness: 0.6,
  metalness: 0,
  glow: 0,
}

function addWallFace(
  into: StageVertices,
  layout: Layout,
  atlas: LightAtlas,
  surface: LightSurface,
): void {
  const wall = layout.shell.walls[surface.wall]!
  const look = shellLook(wall.material, layout.theme)
  const { solids, holes } = splitWall(wall, layout.shell.ceiling.height)
  const face = wallFace(into, atlas, surface, LAID_LEVEL.has(look.grain))
  const slatted = wall.material === 'timber-slats'
  const bytes = surfaceBytes(slatted ? { ...look, colour: darker(look.colour) } : look)
  for (const rect of solids) {
    face.upright(rect, 0, bytes, slatted ? 0.5 : 1)
    if (slatted) addSlats(face, rect, surfaceBytes(look))
    else if (rect.bottom === 0) {
      const skirting = surfaceBytes(SKIRTING_LOOK)
      face.upright(
        { ...rect, top: Math.min(rect.top, SKIRTING.height) },
        SKIRTING.depth,
        skirting,
        0.8,
      )
      face.level(rect, SKIRTING.height, 0, SKIRTING.depth, 1, skirting)
    }
  }
  // A wall inside the room shows two faces: each draws its half of the depth, for the same light.
  const depth = wall.thickness / innerFaces(wall, layout).length
  for (const hole of holes) addReveals(face, hole, depth, bytes)
  if (wall.height !== undefined) {
    for (const rect of solids) {
      if (rect.top === wall.height)
        face.level(rect, rect.top, -depth, slatted ? SLAT.depth : 0, 1, bytes)
    }
  }
}

/** The inner sides of an opening, `depth` metres into the wall. */
function addReveals(face: Face, hole: WallRect, depth: number, bytes: SurfaceBytes): void {
  if (hole.bottom > 0) face.level(hole, hole.bottom, -depth, 0, 1, bytes)
  face.level(hole, hole.top, -depth, 0, -1, bytes)
  face.jamb(hole.from, hole.bottom, hole.top, -depth, 0, 1, bytes)
  face.jamb(hole.to, hole.bottom, hole.top, -depth, 0, -1, bytes)
}

function addSlats(face: Face, rect: WallRect, bytes: SurfaceBytes): void {
  const length = rect.to - rect.from
  const count = Math.max(1, Math.floor(length / SLAT.pitch))
  for (let i = 0; i < count; i++) {
    const middle = rect.from + ((i + 0.5) / count) * length
    const [from, to] = [middle - SLAT.width / 2, middle + SLAT.width / 2]
    face.upright({ ...rect, from, to }, SLAT.depth, bytes, 1, i * 0.37)
    face.jamb(from, rect.bottom, rect.top, 0, SLAT.depth, -1, bytes, 0.35)
    face.jamb(to, rect.bottom, rect.top, 0, SLAT.depth, 1, bytes, 0.35)
  }
}

type Face = ReturnType<typeof wallFace>

/** Draws in a wall face's own terms: metres along, up, and out of the face. */
function wallFace(
  into: StageVertices,
  atlas: LightAtlas,
  surface: LightSurface,
  laidLevel: boolean,
) {
  const { origin, u, normal, side } = surface
  const vertex = (
    along: number,
    up: number,
    out: number,
    facing: readonly [number, number, number],
    bytes: SurfaceBytes,
    grain: readonly [number, number],
    open: number,
  ) =>
    into.vertex(
      [origin[0] + u[0] * along + normal[0] * out, up, origin[2] + u[2] * along + normal[2] * out],
      facing,
      bytes,
      grain[0],
      grain[1],
      lightUv(atlas, surface, along / surface.width, up / surface.height),
      open,
    )
  /** Corners in the order that faces the room when seen with `along` to the right on face -1. */
  const quad = (a: number, b: number, c: number, d: number, flip: boolean) =>
    flip ? into.quad(a, d, c, b) : into.quad(a, b, c, d)

  return {
    /** Parallel to the face, `out` metres before it. */
    upright(
      { from, to, bottom, top }: WallRect,
      out: number,
      bytes: SurfaceBytes,
      open: number,
      grainShift = 0,
    ) {
      const at = (along: number, up: number) => {
        const grain = [up + grainShift, along + grainShift] as const
        return vertex(along, up, out, normal, bytes, laidLevel ? [grain[1], grain[0]] : grain, open)
      }
      quad(at(from, bottom), at(to, bottom), at(to, top), at(from, top), side < 0)
    },
    /** Level, looking up (1) or down (-1). */
    level(
      { from, to }: { from: number; to: number },
      up: number,
      near: number,
      far: number,
      facing: 1 | -1,
      bytes: SurfaceBytes,
    ) {
      const at = (along: number, out: number) =>
        vertex(along, up, out, [0, facing, 0], bytes, [along, out], 1)
      quad(at(from, far), at(to, far), at(to, near), at(from, near), side * facing < 0)
    },
    /** Square to the face and upright, looking along the wall (1) or back (-1); darker towards the face. */
    jamb(
      along: number,
      bottom: number,
      top: number,
      near: number,
      far: number,
      facing: 1 | -1,
      bytes: SurfaceBytes,
      openNear = 1,
    ) {
      const looks = [u[0] * facing, 0, u[2] * facing] as const
      const at = (out: number, up: number, open: number) =>
        vertex(along, up, out, looks, bytes, [up, out + along], open)
      quad(
        at(near, bottom, openNear),
        at(near, top, openNear),
        at(far, top, 1),
        at(far, bottom, 1),
        side * facing < 0,
      )
    },
  }
}

/** About half as bright. */
function darker(hex: string): string {
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * 0.55)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
