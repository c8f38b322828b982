import { bevelBox, softBox } from '../kit/boxes.ts'
import { moved, turned } from '../kit/mesh.ts'
import { type Piece, part, picture, placed } from '../kit/piece.ts'
import { bar } from '../kit/solids.ts'
import { BANNER, KIOSK_SCREEN, POSTER, WALL_SCREEN } from '../measures.ts'

const LEAN = -0.06

export function kiosk(): Piece {
  const { width, height } = KIOSK_SCREEN
  return {
    standing: true,
    parts: [
      part('lacquer-dark', softBox(width + 0.1, 0.03, 0.38, 0.01)),
      part(
        'lacquer',
        moved(turned(softBox(width + 0.1, 1.72, 0.07, 0.02, 0.4), 'x', LEAN), 0, 0.02, -0.03),
      ),
      part(
        'lacquer-dark',
        moved(
          turned(
            moved(bevelBox(width + 0.05, height + 0.05, 0.012, 0.004), 0, 0, 0.036),
            'x',
            LEAN,
          ),
          0,
          0.615,
          -0.065,
        ),
      ),
      placed(picture(width, height), (mesh) =>
        moved(turned(moved(mesh, 0, 0.025, 0.0425), 'x', LEAN), 0, 0.615, -0.065),
      ),
      part(
        'brand',
        moved(
          turned(moved(bevelBox(width + 0.1, 0.1, 0.01, 0.003), 0, 0, 0.034), 'x', LEAN),
          0,
          0.34,
          -0.045,
        ),
      ),
    ],
  }
}

/** Hangs on a wall behind it (-Z). */
export function wallScreen(): Piece {
  const { width, height } = WALL_SCREEN
  return {
    standing: false,
    parts: [
      part(
        'lacquer-dark',
        moved(softBox(width + 0.05, height + 0.05, 0.05, 0.008), 0, -0.025, 0.04),
      ),
      placed(picture(width, height), (mesh) => moved(mesh, 0, 0, 0.067)),
    ],
  }
}

export function banner(): Piece {
  const { width, height } = BANNER
  return {
    standing: true,
    parts: [
      part('steel', softBox(width + 0.02, 0.08, 0.14, 0.02)),
      part('steel', moved(bevelBox(width + 0.01, 0.02, 0.025), 0, height + 0.07, 0)),
      part(
        'black-metal',
        bar(
          [
            [0, 0.06, -0.03],
            [0, height + 0.08, -0.015],
          ],
          0.008,
          6,
        ),
      ),
      part('lacquer', moved(bevelBox(width, height, 0.004, 0.001), 0, 0.08, 0)),
      placed(picture(width, height), (mesh) => moved(mesh, 0, 0.08, 0.003)),
    ],
  }
}

/** Hangs on a wall behind it (-Z). */
export function poster(): Piece {
  const { width, height } = POSTER
  const edge = 0.035
  const rail = (w: number, h: number, x: number, y: number) =>
    part('timber', moved(bevelBox(w, h, 0.035), x, y, 0.02))
  return {
    standing: false,
    parts: [
      rail(width + edge * 2, edge, 0, -edge),
      rail(width + edge * 2, edge, 0, height),
      rail(edge, height, -(width + edge) / 2, 0),
      rail(edge, height, (width + edge) / 2, 0),
      placed(picture(width, height), (mesh) => moved(mesh, 0, 0, 0.02)),
    ],
  }
}
