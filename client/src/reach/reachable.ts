/** A place on the floor, metres. */
export interface FloorPlace {
  x: number
  z: number
}

/** Where somebody stands, and where they look: radians. */
export interface Standpoint extends FloorPlace {
  yaw: number
}

/** Something that offers an action to whoever is near: a person, a seat, a portal, the desk. */
export interface Reachable {
  /** Its own among all kinds: `seat couch/1`. */
  id: string
  /** Where it begins: who stands in it stands there. */
  at: FloorPlace
  /** Metres within which it offers itself. */
  reach: number
  /** What the action is, as its button says. */
  label: string
  /** What the button alone does not say. */
  note?: { title: string; text: string }
  /** Told to who listens instead of looking, when it comes into reach. */
  news?: string
  /** Which key does it, as `KeyboardEvent.code`. */
  code: ReachCode
  /** Does it. Null: it only tells something. */
  run: (() => void) | null
}

/** The keys of what is in reach, and how they are written on them. */
export const REACH_KEYS = { KeyX: 'X', KeyF: 'F' } as const
export type ReachCode = keyof typeof REACH_KEYS
