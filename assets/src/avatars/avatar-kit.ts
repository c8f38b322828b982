import type { Look } from '@foyer/shared/look/look-parts.ts'

/**
 * What the avatar models promise to those who draw them. The generator beside this file writes the
 * models from it, the client reads them with it.
 *
 * Every part (body, hair, glasses, badge, wheelchair, glass) is one skinned mesh on the same joints
 * in the same order, in the same rest pose: one skeleton drives all parts of a person. Body files
 * hold the joint nodes; clips move them by name.
 *
 * Attributes of every part: POSITION (int16 in units of `POSITION_UNIT`: the inverse bind matrices
 * turn them into metres, so a joint's skinning matrix needs no further scale), NORMAL, TEXCOORD_0
 * (u is the centre of the vertex's palette slot), COLOR_0 (ambient occlusion, grey), JOINTS_0,
 * WEIGHTS_0. Bodies and the badge have one morph target, see `BUILDS`. No textures, one material.
 *
 * A person stands on the origin, looks along +Z, the left hand is at +X. Metres, seconds.
 */

/** Metres per unit of the stored positions and morph offsets. */
export const POSITION_UNIT = 1 / 4096

/** Joints in skinning order, parents first. All rest rotations are the identity. */
export const JOINTS = [
  'root',
  'hips',
  'spine',
  'chest',
  'neck',
  'head',
  'clavicleL',
  'armL',
  'forearmL',
  'handL',
  'fingersL',
  'clavicleR',
  'armR',
  'forearmR',
  'handR',
  'fingersR',
  'thighL',
  'shinL',
  'footL',
  'toeL',
  'thighR',
  'shinR',
  'footR',
  'toeR',
  'wheelL',
  'wheelR',
  'lids',
  'jaw',
] as const
export type JointName = (typeof JOINTS)[number]

/**
 * The joints that a seated or walking person keeps from `sit`, `roll`, `walk` or `run` while the
 * other joints play a gesture: drop these joints' tracks from the gesture and it fits any stance.
 */
export const LOWER_BODY = [
  'root',
  'hips',
  'thighL',
  'shinL',
  'footL',
  'toeL',
  'thighR',
  'shinR',
  'footR',
  'toeR',
  'wheelL',
  'wheelR',
] as const satisfies readonly JointName[]

/**
 * The face is no part of the clips: whoever draws somebody near turns these joints about X, from 0
 * (eyes open, mouth closed) to so many radians.
 */
export const FACE = { lidsClosed: 0.235, jawOpen: 0.13 } as const

export interface Clip {
  /** `first` is needed for the first step, `more` may follow. */
  file: 'first' | 'more'
  /** Seconds. */
  duration: number
  /** False: it ends in the rest stance of what follows (`idle`, or `sit` after `sit-down`). */
  loop: boolean
  /** Metres per second that the feet (or wheels) are made for; play at speed / this. */
  speed?: number
  /** Radians per second to the left that the steps are made for; play backwards to the right. */
  turning?: number
}

/**
 * Gestures (`wave` to `raise-glass`) start and end in `idle`. `sit-down`, `sit` and `stand-up` have
 * their origin below the seat: a person stands up to, and sits down from, `SEAT.stand` metres in
 * front of it. `roll` is a wheelchair under way and `sit` one at rest.
 */
export const CLIPS = {
  idle: { file: 'first', duration: 5, loop: true },
  walk: { file: 'first', duration: 0.8, loop: true, speed: 1.9 },
  run: { file: 'first', duration: 0.62, loop: true, speed: 4.2 },
  'idle-2': { file: 'more', duration: 7, loop: true },
  turn: { file: 'more', duration: 0.9, loop: true, turning: 1.75 },
  stop: { file: 'more', duration: 0.5, loop: false },
  wave: { file: 'more', duration: 2, loop: false },
  talk: { file: 'more', duration: 4, loop: true },
  'talk-2': { file: 'more', duration: 5, loop: true },
  listen: { file: 'more', duration: 4, loop: true },
  'sit-down': { file: 'more', duration: 1.2, loop: false },
  sit: { file: 'more', duration: 5, loop: true },
  'stand-up': { file: 'more', duration: 1.1, loop: false },
  point: { file: 'more', duration: 2.2, loop: false },
  applaud: { file: 'more', duration: 2.4, loop: false },
  'shake-head': { file: 'more', duration: 1.5, loop: false },
  nod: { file: 'more', duration: 1.3, loop: false },
  'raise-glass': { file: 'more', duration: 3, loop: false },
  roll: { file: 'more', duration: 1, loop: true, speed: 1.9 },
} as const satisfies Record<string, Clip>
export type ClipName = keyof typeof CLIPS

/** Height of the seat that the sitting clips are made for, and how far in front of it one stands. */
export const SEAT = { height: 0.46, stand: 0.4 } as const

/**
 * Builds share one geometry: the morph target's offsets times `girth` are added to the positions
 * before skinning, and the whole person is scaled by `scale`.
 */
export const BUILDS: Readonly<Record<Look['build'], { girth: number; scale: number }>> = {
  medium: { girth: 0, scale: 1 },
  slim: { girth: -1, scale: 1.015 },
  broad: { girth: 1, scale: 0.985 },
}

/** A person's scale is multiplied by 1 ± up to this, by the person's id: 1.61 to 1.85 m in all. */
export const HEIGHT_SPREAD = 0.045

/** Metres from the floor to the crown of a medium build; seated persons lose `seated`. */
export const HEIGHT = { standing: 1.74, seated: 0.42 } as const

/** Palette slots in order; u of slot i is (i + 0.5) / the number of slots. */
export const SLOTS = [
  'skin',
  'lips',
  'hair',
  'brow',
  'eye',
  'eye-white',
  'headwear',
  'top',
  'top-shade',
  'bottom',
  'shoes',
  'shirt',
  'accent',
  'metal',
  'dark',
  'light',
] as const
export type Slot = (typeof SLOTS)[number]

/** What a person may consist of. `glass` is held in the right hand during `raise-glass`. */
export type AvatarPart =
  | `body-${Look['outfit']}`
  | `hair-${Exclude<Look['hair'], 'bald'>}`
  | `glasses-${Exclude<Look['glasses'], 'none'>}`
  | Exclude<Look['chair'], 'none'>
  | 'badge'
  | 'glass'

/** Levels of detail, near to far. Level 0 is drawn one by one, the others are the crowd's. */
export const LEVELS = [0, 1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** Metres from the camera beyond which levels 1, 2 and 3 are enough. */
export const LEVEL_DISTANCES = [7, 16, 32] as const

/** The coarsest level that a part still shows at: small things are lost on a figure of sixty pixels. */
export function lastLevel(part: AvatarPart): Level {
  return part.startsWith('glasses-') || part === 'badge' ? 2 : 3
}

/** The mesh node of a part at a level, in `partFile(part)` for level 0 and in `CROWD_FILE` else. */
export function partNode(part: AvatarPart, level: Level): string {
  return `${part}-${level}`
}

/** The file in `assets/models` with level 0 of a part. */
export function partFile(part: AvatarPart): string {
  return `avatars/${part}.glb`
}

/** The file in `assets/models` with the crowd's levels of all parts, each up to its `lastLevel`. */
export const CROWD_FILE = 'avatars/crowd.glb'

export const CLIP_FILES = {
  first: 'avatars/clips-first.glb',
  more: 'avatars/clips-more.glb',
} as const

/** The parts of a look. `rep` adds the badge. */
export function partsOf(look: Look, rep: boolean): AvatarPart[] {
  const parts: AvatarPart[] = [`body-${look.outfit}`]
  if (look.hair !== 'bald') parts.push(`hair-${look.hair}`)
  if (look.glasses !== 'none') parts.push(`glasses-${look.glasses}`)
  if (look.chair !== 'none') parts.push(look.chair)
  if (rep) parts.push('badge')
  return parts
}
