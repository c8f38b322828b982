import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { ACTIONS } from '@foyer/shared/movement/movement-codec.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { type AvatarView, createAvatarView } from '../avatars/avatar-view.ts'
import { lobbyTexts } from '../i18n/lobby/lobby-texts.ts'
import type { OwnWalker } from '../movement/own-walker.ts'
import { advanceSeating, applySeating, createSeating, type Seating } from '../movement/seating.ts'
import type { Connection } from '../net/connection-types.ts'
import type { PeopleStore, PersonHere } from '../people/people-store.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import type { SeatStore } from '../seats/seat-store.ts'
import type { CrowdMotion } from '../snapshots/crowd-motion.ts'
import { createAttention } from './attention.ts'
import { keepApart } from './keep-apart.ts'

/** How long a bubble is shown: some time, and more for longer texts. Seconds. */
const BUBBLE = { least: 4, perCharacter: 0.06, most: 12 }
const EMOTE_SECONDS = 3
/** Metres that somebody walks before the floor's height is looked up again. */
const HEIGHT_EVERY = 0.3
const HEIGHT_REACH = 0.5

export interface RosterParts {
  connection: Connection
  crowd(): CrowdMotion | null
  walker: OwnWalker
  people: PeopleStore
  seats: SeatStore
  surface(): WalkingSurface
  /** What the own avatar looks like until the room's state says so. */
  own: { name: string; look: Look }
}

/** Everybody who is to be drawn, the own avatar first. */
export interface AvatarRoster {
  /** The same array at every frame, with other views in it as people come and go. */
  readonly views: readonly AvatarView[]
  /** Goes on to `now`, in seconds. */
  update(now: number): void
}

/** What a view does not show: when its bubble and emote end, where its height was looked up, its seat. */
interface Entry {
  view: AvatarView
  bubbleUntil: number
  emoteUntil: number
  /** Where the height was looked up, and what it was. */
  floor: { x: number; y: number; z: number } | null
  seatId: string
  seating: Seating
}

export function createAvatarRoster(parts: RosterParts): AvatarRoster {
  const { connection, crowd, walker, seats } = parts
  const own = createEntry(true, parts.own)
  const others = new Map<string, Entry>()
  const views: AvatarView[] = [own.view]
  const attention = createAttention()
  let clock = 0

  function entryOf(personId: string): Entry | undefined {
    return personId === parts.people.getState().ownId ? own : others.get(personId)
  }

  function readPeople(): void {
    const { people, ownId } = parts.people.getState()
    const { locale } = preferencesStore.getState()
    for (const [id, { view }] of others) {
      const person = people.get(id)
      if (person && person.index === view.index && id !== ownId) continue
      crowd()?.forget(view.index)
      attention.forget(view)
      others.delete(id)
    }
    for (const person of people.values()) {
      const known = person.id === ownId ? own : others.get(person.id)
      const entry = known ?? createEntry(false, person)
      if (!known) others.set(person.id, entry)
      describe(entry, person, locale)
    }
  }

  function place(entry: Entry, now: number, passed: number): boolean {
    const { view, seating } = entry
    const motion = crowd()?.motion(view.index)
    if (!motion) return false
    view.x = motion.x
    view.z = motion.z
    view.yaw = motion.yaw
    view.speed = motion.speed
    setAction(view, motion.action, now)
    view.y = heightOf(entry)
    const seat = seats.getState().seats.get(entry.seatId) ?? null
    advanceSeating(seating, seat, view.speed > 0, passed)
    applySeating(seating, view)
    view.seated = seat !== null
    return true
  }

  function heightOf(entry: Entry): number {
    const { x, y, z } = entry.view
    const { floor } = entry
    if (floor && Math.hypot(x - floor.x, z - floor.z) <= HEIGHT_EVERY) return floor.y
    entry.floor = { x, y: parts.surface().place(x, z, HEIGHT_REACH)?.y ?? floor?.y ?? y, z }
    return entry.floor.y
  }

  function placeOwn(): void {
    const { x, y, z, yaw, speed, seated } = walker.shown
    Object.assign(own.view, { x, y, z, yaw, speed, seated })
    own.view.action = walker.action
    own.view.actionSince = walker.actionSince
  }

  function endOld(entry: Entry, now: number): void {
    if (now >= entry.bubbleUntil) entry.view.bubble = null
    if (now >= entry.emoteUntil) entry.view.emote = null
  }

  parts.people.subscribe(readPeople)
  preferencesStore.subscribe(readPeople)
  connection.on('chat', ({ from, text, automatic }) => {
    const entry = entryOf(from)
    if (!entry) return
    const seconds = BUBBLE.least + text.length * BUBBLE.perCharacter
    entry.view.bubble = { text, automatic }
    entry.bubbleUntil = clock + Math.min(BUBBLE.most, seconds)
    // A greeting goes to the greeted one alone, so it is meant for whoever receives it.
    const listener = automatic && entry !== own ? own.view : null
    attention.speak(entry.view, listener, entry.bubbleUntil)
  })
  connection.on('emote', ({ from, emote }) => {
    const entry = entryOf(from)
    if (!entry) return
    entry.view.emote = emote
    entry.emoteUntil = clock + EMOTE_SECONDS
  })
  readPeople()

  return {
    views,
    update(now) {
      const passed = now - clock
      clock = now
      placeOwn()
      endOld(own, now)
      views.length = 1
      for (const entry of others.values()) {
        endOld(entry, now)
        if (place(entry, now, passed)) views.push(entry.view)
      }
      keepApart(views)
      attention.direct(views, now)
    },
  }
}

function createEntry(own: boolean, { name, look }: { name: string; look: Look }): Entry {
  const view = createAvatarView({ index: -1, own, name, look })
  const seating = createSeating()
  return { view, bubbleUntil: 0, emoteUntil: 0, floor: null, seatId: '', seating }
}

function describe(entry: Entry, person: PersonHere, locale: Locale): void {
  const { view } = entry
  entry.seatId = person.seat
  view.index = person.index
  view.personId = person.id
  view.name = person.name
  view.look = person.look
  view.kind = person.kind
  view.connected = person.connected
  view.statusText = person.status ? lobbyTexts(locale)(`status.${person.status}`) : ''
}

function setAction(view: AvatarView, index: number, now: number): void {
  const action = ACTIONS[index] ?? 'stand'
  if (action === view.action) return
  view.action = action
  view.actionSince = now
}
