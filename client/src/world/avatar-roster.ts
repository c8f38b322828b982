import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import { ACTIONS } from '@foyer/shared/movement/movement-contract.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import type { AvatarView } from '../avatars/avatar-view.ts'
import { lobbyTexts } from '../i18n/lobby-text.ts'
import type { OwnWalker } from '../movement/own-walker.ts'
import type { Connection } from '../net/connection-types.ts'
import { type PersonHere, peopleStore } from '../presence/people-store.ts'
import { settingsStore } from '../settings/settings-store.ts'
import type { CrowdMotion } from '../snapshots/crowd-motion.ts'
import { keepApart } from './keep-apart.ts'

/** How long a bubble is shown: some time, and more for longer texts. Seconds. */
const BUBBLE = { least: 4, perCharacter: 0.06, most: 12 }
const EMOTE_SECONDS = 3
/** Who speaks is looked at for so long, from so far. Seconds, metres. */
const ATTENTION = { seconds: 6, distance: 12 }
const HEAD_HEIGHT = 1.6
/** Metres that somebody walks before the floor's height is looked up again. */
const HEIGHT_EVERY = 0.3
const HEIGHT_REACH = 0.5

export interface RosterParts {
  connection: Connection
  crowd: CrowdMotion
  walker: OwnWalker
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
  dispose(): void
}

/** What a view does not show: when its bubble and emote end, and where its height was looked up. */
interface Entry {
  view: AvatarView
  bubbleUntil: number
  emoteUntil: number
  heightAt: { x: number; z: number } | null
}

export function createAvatarRoster(parts: RosterParts): AvatarRoster {
  const { connection, crowd, walker } = parts
  const own = createEntry(true, parts.own)
  const others = new Map<string, Entry>()
  const views: AvatarView[] = [own.view]
  let speaker: { entry: Entry; until: number } | null = null
  let clock = 0

  function entryOf(personId: string): Entry | undefined {
    return personId === peopleStore.getState().ownId ? own : others.get(personId)
  }

  function readPeople(): void {
    const { people, ownId } = peopleStore.getState()
    const { locale } = settingsStore.getState()
    for (const [id, { view }] of others) {
      const person = people.get(id)
      if (person && person.index === view.index && id !== ownId) continue
      crowd.forget(view.index)
      others.delete(id)
    }
    for (const person of people.values()) {
      const known = person.id === ownId ? own : others.get(person.id)
      const entry = known ?? createEntry(false, person)
      if (!known) others.set(person.id, entry)
      describe(entry.view, person, locale)
    }
  }

  function place(entry: Entry, now: number): boolean {
    const { view } = entry
    const motion = crowd.motion(view.index)
    if (!motion) return false
    view.x = motion.x
    view.z = motion.z
    view.yaw = motion.yaw
    view.speed = motion.speed
    setAction(view, motion.action, now)
    const { heightAt } = entry
    if (!heightAt || Math.hypot(view.x - heightAt.x, view.z - heightAt.z) > HEIGHT_EVERY) {
      entry.heightAt = { x: view.x, z: view.z }
      view.y = parts.surface().place(view.x, view.z, HEIGHT_REACH)?.y ?? view.y
    }
    return true
  }

  function placeOwn(): void {
    const { x, y, z, yaw, speed } = walker.shown
    Object.assign(own.view, { x, y, z, yaw, speed })
    own.view.action = walker.action
    own.view.actionSince = walker.actionSince
  }

  function endOld(entry: Entry, now: number): void {
    if (now >= entry.bubbleUntil) entry.view.bubble = null
    if (now >= entry.emoteUntil) entry.view.emote = null
  }

  function lookAtSpeaker(now: number): void {
    if (speaker && now >= speaker.until) speaker = null
    const head = speaker && headOf(speaker.entry.view)
    for (const view of views) {
      const listens =
        head !== null &&
        view !== speaker?.entry.view &&
        Math.hypot(head.x - view.x, head.z - view.z) < ATTENTION.distance
      view.lookAt = listens ? head : null
    }
  }

  const stops = [
    peopleStore.subscribe(readPeople),
    settingsStore.subscribe(readPeople),
    connection.on('chat', ({ from, text, automatic }) => {
      const entry = entryOf(from)
      if (!entry) return
      const seconds = BUBBLE.least + text.length * BUBBLE.perCharacter
      entry.view.bubble = { text, automatic }
      entry.bubbleUntil = clock + Math.min(BUBBLE.most, seconds)
      speaker = { entry, until: clock + ATTENTION.seconds }
    }),
    connection.on('emote', ({ from, emote }) => {
      const entry = entryOf(from)
      if (!entry) return
      entry.view.emote = emote
      entry.emoteUntil = clock + EMOTE_SECONDS
    }),
  ]
  readPeople()

  return {
    views,
    update(now) {
      clock = now
      placeOwn()
      endOld(own, now)
      views.length = 1
      for (const entry of others.values()) {
        endOld(entry, now)
        if (place(entry, now)) views.push(entry.view)
      }
      keepApart(views)
      lookAtSpeaker(now)
    },
    dispose() {
      for (const stop of stops) stop()
    },
  }
}

function createEntry(own: boolean, { name, look }: { name: string; look: Look }): Entry {
  const view: AvatarView = {
    index: -1,
    personId: '',
    own,
    name,
    look,
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
    action: 'stand',
    actionSince: 0,
    lookAt: null,
  }
  return { view, bubbleUntil: 0, emoteUntil: 0, heightAt: null }
}

function describe(view: AvatarView, person: PersonHere, locale: Locale): void {
  view.index = person.index
  view.personId = person.id
  view.name = person.name
  view.look = person.look
  view.kind = person.kind
  view.connected = person.connected
  view.statusText = person.status ? lobbyTexts[locale](`status.${person.status}`) : ''
}

function setAction(view: AvatarView, index: number, now: number): void {
  const action = ACTIONS[index] ?? 'stand'
  if (action === view.action) return
  view.action = action
  view.actionSince = now
}

function headOf(view: AvatarView) {
  return { x: view.x, y: view.y + HEAD_HEIGHT, z: view.z }
}
