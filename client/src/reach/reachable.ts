/** A place on the floor, metres. */
export interface FloorPlace {
  x: number
  z: number
}

/** Where somebody stands, and where they look: radians. */
export interface Standpoint extends FloorPlace {
  yaw: number
}

/** The keys of what is in reach, and what is written on them. By `KeyboardEvent.code`. */
export const REACH_KEYS = { KeyX: 'X', KeyF: 'F' } as const
export type ReachCode = keyof typeof REACH_KEYS

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
  /** Told to who listens instead of looking, when it is offered, '' for nothing; the note where there is one. */
  news?: string
  code: ReachCode
  /** Does it. Null: it only tells something. */
  run: (() => void) | null
}

/** Something in the picture that is pointed at, and where: an item of the layout or the arch of a portal. */
export interface Pointed extends FloorPlace {
  what: 'item' | 'portal'
  /** Of the item, or of the portal's zone. */
  id: string
}

/** What there is of one kind now. */
export interface ReachThings {
  /** Those that may offer themselves to somebody who stands there. */
  near(body: FloorPlace): readonly Reachable[]
  /** What pointing at something means; null for nothing. */
  pointedAt?(pointed: Pointed): (() => void) | null
}

/** A kind of things in reach. `hud/reach-sources.ts` lists them all. */
export interface ReachSource {
  id: string
  /** A hook. `far`: the room is a page, and walking there is part of the action. */
  useThings(far: boolean): ReachThings
}
