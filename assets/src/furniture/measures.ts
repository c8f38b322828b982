/**
 * Measures in metres that models, footprints and seats share, so that one never walks through what one
 * sees or sits beside a cushion.
 */

export const SEAT_HEIGHT = 0.45
export const DESK_HEIGHT = 1.1

/** The curved reception desk: a ring sector about a centre behind the item's origin, open to -Z. */
export const CURVED_DESK = { centreZ: -1.5, inner: 1.75, outer: 2.45, halfAngle: 1.22 } as const
export const STRAIGHT_DESK = { width: 2.4, depth: 0.75 } as const

export const SOFA = { width: 2.1, depth: 0.92 } as const
export const ARMCHAIR = { width: 0.8, depth: 0.8 } as const
export const STOOL_RADIUS = 0.21
export const BENCH = { width: 1.6, depth: 0.45 } as const

export const TABLE_RADIUS = 0.45
export const COFFEE_TABLE_RADIUS = 0.45
export const LONG_TABLE = { width: 2.6, depth: 0.9 } as const
export const GIFT_TABLE = { width: 1.8, depth: 0.7 } as const
export const COFFEE_CORNER = { width: 3, depth: 0.65 } as const

export const TREE_BENCH = { inner: 0.6, outer: 1.02 } as const
export const GARDEN_BED = { width: 2.4, depth: 0.9, height: 0.36 } as const
export const PERGOLA = { width: 4, depth: 3, height: 2.7, post: 0.12 } as const
export const PLANTER = { width: 1.8, depth: 0.42, height: 0.5 } as const
export const SHELF = { width: 1.8, depth: 0.36, height: 2 } as const
export const PARTITION = { width: 1.8, depth: 0.08, height: 1.7 } as const
export const SLAT_PANEL = { width: 2, depth: 0.12, height: 2.4 } as const
export const PODIUM = { width: 0.6, height: 0.95 } as const
export const RUG = { width: 3.2, depth: 2.2 } as const
export const ROUND_RUG_RADIUS = 2.1

/** The quiet booth is open at its front (+Z). */
export const BOOTH = { width: 2.6, depth: 2, height: 2.3, wall: 0.12 } as const

/** Pictures: what the client fills with text or an image. */
export const WALL_SCREEN = { width: 2.4, height: 1.35 } as const
export const KIOSK_SCREEN = { width: 0.58, height: 1.03 } as const
export const BANNER = { width: 0.85, height: 2 } as const
export const POSTER = { width: 1, height: 1.4 } as const

/** What carries or closes a room; made for ceilings of that height. */
export const STEEL_COLUMN = { width: 0.26, height: 5 } as const
export const TIMBER_COLUMN = { width: 0.2, height: 4.4 } as const
export const STEEL_BEAM = { length: 8, height: 0.36 } as const
export const DUCT = { length: 6, radius: 0.24 } as const
export const HULL = { height: 4.4, sill: 2.5, width: 3, reach: 0.95 } as const
