import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { ACTIONS } from '@foyer/shared/movement/movement-codec.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { type AvatarView, createAvatarView } from '../avatars/avatar-view.ts'
import { advanceSeating, applySeating, createSeating, type Seating } from '../movement/seating.ts'
import type { PersonHere } from '../people/people-store.ts'
import { peopleTexts } from '../people/people-texts.ts'
import type { Motion } from '../snapshots/samples.ts'

/** How long a bubble is shown: some time, and more for longer texts. Seconds. */
const BUBBLE = { least: 4, perCharacter: 0.06, most: 12 }
const EMOTE_SECONDS = 3
/** Metres that somebody walks before the floor's height is looked up again. */
const HEIGHT_EVERY = 0.3
const HEIGHT_REACH = 0.5

/** Somebody who is drawn, and what a view does not show. */
export interface RosterEntry {
  view: AvatarView
  bubbleUntil: number
  emoteUntil: number
  /** Where the height was looked up, and what it was. */
  floor: { x: number; y: number; z: number } | null
  seatId: string
  seating: Seating
}

export function createEntry(
  own: boolean,
  { name, look }: { name: string; look: Look },
): RosterEntry {
  const view = createAvatarView({ index: -1, own, name, look })
  const seating = createSeating()
  return { view, bubbleUntil: 0, emoteUntil: 0, floor: null, seatId: '', seating }
}

/** Takes over what the room's state says of somebody. */
export function describeEntry(entry: RosterEntry, person: PersonHere, locale: Locale): void {
  const { view } = entry
  entry.seatId = person.seat
  view.index = person.index
  view.personId = person.id
  view.name = person.name
  view.look = person.look
  view.kind = person.kind
  view.connected = person.connected
  view.statusText = person.status ? peopleTexts(locale)(`status.${person.status}`) : ''
}

/** Shows what somebody says; returns until when, in seconds of the frames' clock. */
export function showBubble(
  entry: RosterEntry,
  text: string,
  automatic: boolean,
  now: number,
): number {
  const seconds = BUBBLE.least + text.length * BUBBLE.perCharacter
  entry.view.bubble = { text, automatic }
  entry.bubbleUntil = now + Math.min(BUBBLE.most, seconds)
  return entry.bubbleUntil
}

export function showEmote(entry: RosterEntry, emote: AvatarView['emote'], now: number): void {
  entry.view.emote = emote
  entry.emoteUntil = now + EMOTE_SECONDS
}

/** Takes away bubbles and emotes whose time is over. */
export function endOld(entry: RosterEntry, now: number): void {
  if (now >= entry.bubbleUntil) entry.view.bubble = null
  if (now >= entry.emoteUntil) entry.view.emote = null
}

/** Puts somebody where they are `now`, `passed` seconds after the last time. */
export function placeEntry(
  entry: RosterEntry,
  motion: Readonly<Motion>,
  seat: SeatPlace | null,
  surface: WalkingSurface,
  now: number,
  passed: number,
): void {
  const { view, seating } = entry
  view.x = motion.x
  view.z = motion.z
  view.yaw = motion.yaw
  view.speed = motion.speed
  setAction(view, motion.action, now)
  view.y = heightOf(entry, surface)
  advanceSeating(seating, seat, view.speed > 0, passed)
  applySeating(seating, view)
  view.seated = seat !== null
}

function heightOf(entry: RosterEntry, surface: WalkingSurface): number {
  const { x, y, z } = entry.view
  const { floor } = entry
  if (floor && Math.hypot(x - floor.x, z - floor.z) <= HEIGHT_EVERY) return floor.y
  entry.floor = { x, y: surface.place(x, z, HEIGHT_REACH)?.y ?? floor?.y ?? y, z }
  return entry.floor.y
}

function setAction(view: AvatarView, index: number, now: number): void {
  const action = ACTIONS[index] ?? 'stand'
  if (action === view.action) return
  view.action = action
  view.actionSince = now
}
