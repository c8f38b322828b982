import type { Layout, LayoutDocument, Point } from '@foyer/shared/layout/layout-contract.ts'

type WallDocument = LayoutDocument['shell']['walls'][number]
type ItemDocument = LayoutDocument['items'][number]

/** One straight side of a hull, divided into bays of equal width; inside lies to the right of the way. */
export interface HullSide {
  id: string
  from: Point
  to: Point
  bays: number
  /** What each bay has. */
  openings: 'windows' | 'none' | { door: number }
}

const THICKNESS = 0.3
/** Metres that a frame takes of the bays beside it. */
const FRAME = 0.2
const WINDOW = { sill: 0.3, height: 2.1 } as const
const DOOR = { width: 2.2, height: 2.4 } as const

const centimetres = (value: number) => Math.round(value * 100) / 100

function frameOf({ from, to, bays }: HullSide) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const [dx, dz] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  return {
    bay: length / bays,
    turn: Math.round((Math.atan2(-dz, dx) * 180) / Math.PI),
    /** A place on the inner face, `along` metres from the start. */
    at: (along: number): Point => [
      centimetres(from[0] + dx * along - (dz * THICKNESS) / 2),
      centimetres(from[1] + dz * along + (dx * THICKNESS) / 2),
    ],
  }
}

export function hullWall(side: HullSide): WallDocument {
  const { bay } = frameOf(side)
  const { openings } = side
  const shared = {
    from: side.from,
    to: side.to,
    thickness: THICKNESS,
    material: 'plaster',
  } as const
  if (openings === 'none') return shared
  if (openings === 'windows') {
    return {
      ...shared,
      openings: Array.from({ length: side.bays }, (_, i) => ({
        kind: 'window',
        at: centimetres(i * bay + FRAME),
        width: centimetres(bay - FRAME * 2),
        ...WINDOW,
      })),
    }
  }
  const at = centimetres((openings.door + 0.5) * bay - DOOR.width / 2)
  return { ...shared, openings: [{ kind: 'door', at, ...DOOR }] }
}

/** The slopes above all bays of a side, and the frames between them. */
export function hullItems(side: HullSide): ItemDocument[] {
  const { bay, turn, at } = frameOf(side)
  return Array.from({ length: side.bays }, (_, i): ItemDocument[] => [
    { id: `${side.id}-slope-${i + 1}`, kind: 'hull-canopy', at: at((i + 0.5) * bay), turn },
    ...(i === 0 ? [] : [{ id: `${side.id}-frame-${i}`, kind: 'hull-rib', at: at(i * bay), turn }]),
  ]).flat()
}

/** The frames in the corners of a hull, each half turned between the sides that meet there. */
export function cornerFrames(sides: readonly HullSide[]): ItemDocument[] {
  return sides.map((side, i) => {
    const before = sides.at(i - 1)!
    const [a, b] = [frameOf(before).turn, frameOf(side).turn]
    const between = ((((b - a) % 360) + 540) % 360) - 180
    const turn = Math.round(a + between / 2)
    const angle = (turn * Math.PI) / 180
    const out = THICKNESS / 2
    return {
      id: `corner-${i + 1}`,
      kind: 'hull-rib',
      at: [
        centimetres(side.from[0] + Math.sin(angle) * out),
        centimetres(side.from[1] + Math.cos(angle) * out),
      ] satisfies Layout['items'][number]['at'],
      turn: ((turn + 540) % 360) - 180,
    }
  })
}
