import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { Action } from '@foyer/shared/movement/movement-codec.ts'

/**
 * One avatar as it is to be drawn now. The frame loop writes place and motion in place every frame;
 * what changes rarely (name, look) is replaced by the people store's listener.
 */
export interface AvatarView {
  index: number
  personId: string
  own: boolean
  name: string
  look: Look
  kind: 'visitor' | 'rep'
  /** Shown under a rep's name; '' for none. Already in the page's language. */
  statusText: string
  /** False while reconnecting: drawn faded. */
  connected: boolean
  /** Last line said, shown above the head; null when it is over. */
  bubble: { text: string; automatic: boolean } | null
  /** An emote's picture above the head; null when it is over. */
  emote: string | null
  x: number
  y: number
  z: number
  /** Radians, see shared/math/angle. */
  yaw: number
  /** Metres per second over the floor: chooses between standing, walking and running. */
  speed: number
  /** Sits on a seat, whose place the avatar then has. */
  seated: boolean
  action: Action
  /** Frame clock in seconds when `action` began. */
  actionSince: number
  /** A point that the head turns to, e.g. who speaks; null for straight ahead. */
  lookAt: { x: number; y: number; z: number } | null
}

/** A visitor who stands at the origin and does nothing. */
export function createAvatarView(
  of: Pick<AvatarView, 'own' | 'name' | 'look'> & Partial<AvatarView>,
): AvatarView {
  return {
    index: 0,
    personId: '',
    kind: 'visitor',
    statusText: '',
    connected: true,
    bubble: null,
    emote: null,
    x: 0,
    y: 0,
    z: 0,
    yaw: 0,
    speed: 0,
    seated: false,
    action: 'stand',
    actionSince: 0,
    lookAt: null,
    ...of,
  }
}

const EYES = { standing: 1.6, seated: 1.18 }

/** Metres from the feet to the eyes, about. */
export function eyeHeight({ seated }: Pick<AvatarView, 'seated'>): number {
  return seated ? EYES.seated : EYES.standing
}
