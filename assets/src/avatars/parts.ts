import { badge } from './accessories/badge.ts'
import { glassInHand } from './accessories/glass.ts'
import { GLASSES } from './accessories/glasses.ts'
import { wheelchair } from './accessories/wheelchair.ts'
import type { AvatarPart } from './avatar-kit.ts'
import { HAIR_STYLES } from './headwear/hair-styles.ts'
import { BODIES } from './outfits/bodies.ts'
import type { Pieces } from './outfits/garment.ts'

const named = (kind: string, group: Readonly<Record<string, Pieces>>) =>
  Object.entries(group).map(([id, pieces]) => [`${kind}-${id}` as AvatarPart, pieces] as const)

/** The pieces of every part, bodies first. */
export const PARTS: ReadonlyMap<AvatarPart, Pieces> = new Map([
  ...named('body', BODIES),
  ...named('hair', HAIR_STYLES),
  ...named('glasses', GLASSES),
  ['badge', badge] as const,
  ['wheelchair', wheelchair] as const,
  ['glass', glassInHand] as const,
])
