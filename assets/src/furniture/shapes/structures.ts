import { bevelBox, softBox } from '../kit/boxes.ts'
import { joined, type Mesh, moved, turned, type Vec3 } from '../kit/mesh.ts'
import { type Piece, part } from '../kit/piece.ts'
import { bar, extrude } from '../kit/solids.ts'
import { DUCT, HULL, STEEL_BEAM, STEEL_COLUMN, TIMBER_COLUMN } from '../measures.ts'

/** Metres: what rolled steel measures across its flanges and web. */
const FLANGE = 0.028
const WEB = 0.018

export function steelColumn(): Piece {
  const { width, height } = STEEL_COLUMN
  const plate = width + 0.1
  return {
    standing: true,
    parts: [
      part(
        'black-metal',
        joined(
          ...[-1, 1].map((side) =>
            moved(bevelBox(width, height, FLANGE), 0, 0, (side * (width - FLANGE)) / 2),
          ),
          bevelBox(WEB, height, width - FLANGE * 2),
          bevelBox(plate, 0.03, plate),
          moved(bevelBox(plate, 0.03, plate), 0, height - 0.03, 0),
        ),
      ),
    ],
  }
}

export function timberColumn(): Piece {
  const { width, height } = TIMBER_COLUMN
  return {
    standing: true,
    parts: [
      part('timber', moved(softBox(width, height - 0.06, width, 0.015, 1), 0, 0.06, 0)),
      part('black-metal', bevelBox(width - 0.04, 0.08, width - 0.04)),
    ],
  }
}

/** Lies along X; its origin is the middle of its lower side. */
export function steelBeam(): Piece {
  const { length, height } = STEEL_BEAM
  return {
    standing: false,
    parts: [
      part(
        'black-metal',
        joined(
          bevelBox(length, FLANGE, 0.2),
          moved(bevelBox(length, FLANGE, 0.2), 0, height - FLANGE, 0),
          moved(bevelBox(length, height - FLANGE * 2, WEB), 0, FLANGE, 0),
        ),
      ),
    ],
  }
}

/** A round air duct along X, hung by straps; its origin is the middle of its lower side. */
export function duct(): Piece {
  const { length, radius } = DUCT
  const along = (from: number, to: number, thickness: number) =>
    bar(
      [
        [from, radius, 0],
        [to, radius, 0],
      ],
      thickness,
      18,
    )
  const joints = [-0.5, -0.25, 0, 0.25, 0.5].map((share) => share * (length - 0.08))
  return {
    standing: false,
    parts: [
      part('steel', along(-length / 2, length / 2, radius)),
      part('steel', joined(...joints.map((x) => along(x - 0.02, x + 0.02, radius + 0.018)))),
      ...[-0.33, 0.33].map((share) =>
        part(
          'black-metal',
          moved(bevelBox(0.03, 0.6, 0.012), share * length, radius * 2 - 0.02, 0),
        ),
      ),
    ],
  }
}

/** An upright profile of [out of the wall, up] in metres, `width` metres along X about the origin. */
function upright(profile: readonly (readonly [number, number])[], width: number): Mesh {
  const lying = extrude(
    profile.map(([out, up]): [number, number] => [out, up]),
    width,
    0.012,
  )
  return moved(turned(turned(lying, 'x', -Math.PI / 2), 'y', -Math.PI / 2), -width / 2, 0, 0)
}

/** A frame of the hull that leans into the room towards the ceiling, a line of light along it. */
export function hullRib(): Piece {
  const { height, sill, reach } = HULL
  const edge = [
    [0.3, 0],
    [0.2, 0.9],
    [0.2, sill - 0.1],
    [reach + 0.1, height],
  ] as const
  const line = edge.map(
    ([out, up], i): Vec3 => [0, Math.min(height - 0.04, up + (i === 0 ? 0.03 : 0)), out + 0.004],
  )
  return {
    standing: true,
    parts: [
      part('lacquer', upright([[0, 0], ...edge, [0, height]], 0.3)),
      part('lacquer-dark', bevelBox(0.32, 0.06, 0.66)),
      part('glow', bar(line, 0.016, 6)),
    ],
  }
}

/** The slope between two frames, from the head of a window to the ceiling; it lights what is below. */
export function hullCanopy(): Piece {
  const { height, sill, reach, width } = HULL
  const slope = Math.atan2(reach - 0.1, height - sill)
  const seam = (share: number) =>
    moved(
      turned(bevelBox(width, 0.012, 0.012), 'x', slope),
      0,
      sill + (height - sill) * share,
      0.112 + (reach - 0.1) * share,
    )
  return {
    standing: false,
    parts: [
      part(
        'lacquer',
        upright(
          [
            [0, sill],
            [0.1, sill],
            [reach, height],
            [0, height],
          ],
          width,
        ),
      ),
      part('lacquer-dark', joined(seam(0.33), seam(0.66))),
      part('glow', moved(bevelBox(width - 0.2, 0.02, 0.04), 0, sill - 0.012, 0.07)),
    ],
  }
}
