import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import type { AvatarView } from '../avatars/avatar-view.ts'
import type { OwnWalker } from '../movement/own-walker.ts'
import type { Connection } from '../net/connection-types.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import type { SeatStore } from '../seats/seat-store.ts'
import type { CrowdMotion } from '../snapshots/crowd-motion.ts'
import { createAttention } from './attention.ts'
import { keepApart } from './keep-apart.ts'
import {
  createEntry,
  describeEntry,
  endOld,
  placeEntry,
  type RosterEntry,
  showBubble,
  showEmote,
} from './roster-entry.ts'

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
  /** Listens no more. */
  close(): void
}

export function createAvatarRoster(parts: RosterParts): AvatarRoster {
  const { connection, crowd, walker, seats } = parts
  const own = createEntry(true, parts.own)
  const others = new Map<string, RosterEntry>()
  const views: AvatarView[] = [own.view]
  const attention = createAttention()
  let clock = 0

  function entryOf(personId: string): RosterEntry | undefined {
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
      describeEntry(entry, person, locale)
    }
  }

  function place(entry: RosterEntry, now: number, passed: number): boolean {
    const motion = crowd()?.motion(entry.view.index)
    if (!motion) return false
    const seat = seats.getState().seats.get(entry.seatId) ?? null
    placeEntry(entry, motion, seat, parts.surface(), now, passed)
    return true
  }

  function placeOwn(): void {
    const { x, y, z, yaw, speed, seated } = walker.shown
    Object.assign(own.view, { x, y, z, yaw, speed, seated })
    own.view.action = walker.action
    own.view.actionSince = walker.actionSince
  }

  const stops = [
    parts.people.subscribe(readPeople),
    preferencesStore.subscribe(readPeople),
    connection.on('chat', ({ from, text, automatic }) => {
      const entry = entryOf(from)
      if (!entry) return
      const until = showBubble(entry, text, automatic, clock)
      // A greeting goes to the greeted one alone, so it is meant for whoever receives it.
      const listener = automatic && entry !== own ? own.view : null
      attention.speak(entry.view, listener, until)
    }),
    connection.on('emote', ({ from, emote }) => {
      const entry = entryOf(from)
      if (entry) showEmote(entry, emote, clock)
    }),
  ]
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
    close() {
      for (const stop of stops) stop()
    },
  }
}
