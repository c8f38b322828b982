import {
  type AvatarPart,
  BUILDS,
  HEIGHT,
  HEIGHT_SPREAD,
  LEVELS,
  type Level,
  lastLevel,
  partsOf,
} from '@foyer/assets/avatars/avatar-kit.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { AvatarView } from './avatar-view.ts'
import { advanceHeadTurn } from './look-at.ts'
import { advanceMotion, type Clock, createMotion, type Motion } from './motion.ts'
import type { PartLibrary } from './part-library.ts'
import type { HeadTurn } from './pose.ts'
import { STAND_IN } from './stand-in.ts'
import type { Tag } from './tags/name-tags.ts'

/** Opacity of somebody whose connection is cut, and how fast anybody fades, per second. */
const AWAY_OPACITY = 0.4
const FADE_RATE = 3

/** Somebody as drawn: what is remembered between frames beside the view. */
export class Avatar {
  view: AvatarView
  /** Row of the state and palette textures. */
  readonly slot: number
  readonly motion: Motion
  readonly head: HeadTurn = { yaw: 0, pitch: 0 }
  parts: AvatarPart[] = []
  scale = 1
  girth = 0
  opacity = 0
  /** 1, and less when the camera is about to enter the body. */
  nearFade = 1
  /** Metres from the feet to the crown, in the present stance. */
  top: number = HEIGHT.standing
  /** Frame in which the view was last seen. */
  seen = 0
  /** Metres from the camera; 0 for the own avatar. */
  distance = 0
  level: Level = 3
  /** Whether the pose is computed anew every frame. */
  chosen = false
  /** Row of the live poses while `chosen`. */
  row = 0
  tag: Tag | null = null
  /** Whether level 0 of the parts was asked for. */
  asked = false
  #look: Look | null = null
  #kind = ''
  readonly #ranges: number[][] = LEVELS.map(() => [])
  #rangesRevision = -1

  constructor(view: AvatarView, slot: number) {
    this.view = view
    this.slot = slot
    this.motion = createMotion(seedOf(view.personId), view)
  }

  /** Whether look or kind changed since `dress`. */
  get undressed(): boolean {
    return this.#look !== this.view.look || this.#kind !== this.view.kind
  }

  dress(): void {
    const { look, kind } = this.view
    this.#look = look
    this.#kind = kind
    this.parts = partsOf(look, kind === 'rep')
    const build = BUILDS[look.build]
    this.girth = build.girth
    this.scale = build.scale * (1 + HEIGHT_SPREAD * (this.motion.seed * 2 - 1))
    this.asked = false
    this.#rangesRevision = -1
  }

  advance(clock: Clock): void {
    const { dt } = clock
    advanceMotion(this.motion, this.view, clock)
    const opacity = this.view.connected ? 1 : AWAY_OPACITY
    const fade = FADE_RATE * dt
    this.opacity += Math.max(-fade, Math.min(fade, opacity - this.opacity))
    const seated = this.motion.base === 'sit' || this.motion.base === 'roll'
    const top = (HEIGHT.standing - (seated ? HEIGHT.seated : 0)) * this.scale
    this.top += (top - this.top) * (1 - Math.exp(-6 * dt))
  }

  advanceHead(dt: number): void {
    advanceHeadTurn(this.head, this.view, dt)
  }

  /** The ranges that draw the person at its level. */
  rangesIn(library: PartLibrary): readonly number[] {
    if (this.#rangesRevision !== library.revision) {
      this.#rangesRevision = library.revision
      this.#ranges.forEach((ranges, level) => {
        ranges.length = 0
        ranges.push(...this.#find(library, level as Level))
      })
    }
    return this.#ranges[this.level]!
  }

  #find(library: PartLibrary, level: Level): number[] {
    const [body, ...others] = this.parts
    const bodyRange = body === undefined ? -1 : library.rangeOf(body, level)
    // Hair without a head would float: the stand-in comes without anything.
    if (bodyRange < 0) return [library.rangeOf(STAND_IN, level)]
    const shown = others.filter((part) => level <= lastLevel(part))
    return [bodyRange, ...shown.map((part) => library.rangeOf(part, level))].filter((r) => r >= 0)
  }
}

/** A number from 0 to 1 that stays with the person. FNV-1a. */
function seedOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash >>> 0) / 2 ** 32
}
