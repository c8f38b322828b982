import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import { zoneAt } from '@foyer/shared/layout/layout-places.ts'
import { encodeLook } from '@foyer/shared/look/look.ts'
import { chooseArrival, keepArrival } from '@foyer/shared/navmesh/arrival.ts'
import { LobbyState } from '@foyer/shared/people/lobby-state.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { PublishedLayout } from '../layout/layout-types.ts'
import { applyInputs } from '../movement/apply-inputs.ts'
import { Avatars } from '../people/avatars.ts'
import { createOccupant, showAs } from '../people/create-occupant.ts'
import {
  type Entry,
  type Hold,
  type Lobby,
  type Occupant,
  type PageConnection,
  send,
} from '../people/lobby.ts'
import { surfaceOf } from '../people/place-on-floor.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import { getUp } from '../seats/get-up.ts'
import { SnapshotBuilder } from '../snapshots/build-snapshots.ts'
import { InterestGrid } from '../snapshots/interest-grid.ts'
import {
  createReceiver,
  type Receiver,
  type SnapshotSocket,
  sendSnapshots,
} from '../snapshots/send-snapshots.ts'
import { type Answer, answerRequests } from './answer-requests.ts'
import { switchLayout } from './switch-layout.ts'
import { tick } from './tick.ts'

/** The connection of a page, with where its snapshots go. */
export interface InstanceConnection extends PageConnection {
  readonly socket: SnapshotSocket
}

/**
 * One instance of a center's lobby: who has a place in it, how they come and go, and its tick. It joins the features
 * and knows no wire: `LobbyRoom` connects it to Colyseus, a test to whatever it likes.
 */
export class LobbyInstance implements Lobby {
  readonly state = new LobbyState()
  readonly avatars = new Avatars()
  readonly occupants = new Map<string, Occupant>()
  /** Ids of occupants by who they are in every visit. */
  private readonly ids = new Map<string, string>()
  readonly layout: () => PublishedLayout
  /** What answers each request, by its name. */
  readonly answers: ReadonlyMap<string, Answer>
  private readonly readId: () => string
  private readonly showAs: (entry: Entry) => string
  private readonly clock: Clock
  private readonly log: Logger
  private readonly features: readonly RoomFeature[]
  private readonly ticking: readonly RoomFeature[]
  private readonly grid = new InterestGrid()
  private readonly snapshots = new SnapshotBuilder(this.avatars, this.grid)
  /** Where snapshots go, by index of the avatar. */
  private readonly receivers = new Map<number, Receiver>()
  private ticks = 0

  constructor(options: {
    id: () => string
    features: readonly RoomFeature[]
    layout: () => PublishedLayout
    clock: Clock
    log: Logger
    /** What everybody is shown of somebody; given by tests that name people. */
    showAs?: (entry: Entry) => string
  }) {
    this.readId = options.id
    this.layout = options.layout
    this.showAs = options.showAs ?? showAs
    this.clock = options.clock
    this.log = options.log
    this.features = options.features
    this.ticking = options.features.filter(({ onTick }) => onTick !== undefined)
    this.answers = answerRequests(options.features, this, options)
    this.state.layoutVersion = this.layout().version
  }

  get id(): string {
    return this.readId()
  }

  /** Somebody opens a page: a visit begins; or, with a place already, the new page takes it over from the old one. */
  enter(entry: Entry, connection: InstanceConnection): Occupant {
    const known = this.find(entry.personId)
    if (known === null) {
      const occupant = this.admit(entry)
      this.connect(occupant, connection, true)
      return occupant
    }
    const { page } = known
    known.entry = entry
    this.connect(known, connection, false)
    if (page.state === 'here') page.connection.close(CloseReason.takenOver)
    if (page.state === 'cut') page.hold.end(CloseReason.takenOver)
    return known
  }

  /** A page that was cut off is back. */
  comeBack(occupant: Occupant, connection: InstanceConnection): void {
    this.connect(occupant, connection, false)
  }

  /** A page was cut off; its place is held for a while. */
  cutOff(occupant: Occupant, connection: PageConnection, hold: () => Hold): void {
    if (!this.isPageOf(occupant, connection)) return // somebody else has the place now
    occupant.page = { state: 'cut', hold: hold() }
    this.disconnect(occupant)
    this.show(occupant)
  }

  /**
   * A page is gone for good: it left, or was closed from here, or did not come back.
   *
   * @param from the page's connection, or what held the place for it
   */
  leave(occupant: Occupant, from: PageConnection | Hold): void {
    const { page } = occupant
    if (page.state === 'here' && page.connection === from) {
      occupant.page = { state: 'away' }
      this.disconnect(occupant)
      this.depart(occupant)
    } else if (page.state === 'cut' && page.hold === from) {
      occupant.page = { state: 'away' }
      this.depart(occupant)
    }
  }

  /** Answers a request; never throws. */
  async answer(
    occupant: Occupant,
    connection: PageConnection,
    name: string,
    body: unknown,
  ): Promise<Result<unknown>> {
    const answer = this.answers.get(name)
    if (answer === undefined || !this.isPageOf(occupant, connection)) return refuse('unavailable')
    return answer(occupant, body)
  }

  /** Walks somebody by a message of inputs. */
  walk(occupant: Occupant, connection: PageConnection, bytes: Uint8Array): void {
    if (!this.isPageOf(occupant, connection)) return
    const { index } = occupant
    const { x, z } = this.avatars
    const [beforeX, beforeZ] = [x[index], z[index]]
    applyInputs(this.avatars, index, surfaceOf(occupant, this.layout()), bytes, performance.now())
    if (x[index] !== beforeX || z[index] !== beforeZ) getUp(occupant) // M11
  }

  remove(occupant: Occupant, reason: CloseReason): void {
    const { page } = occupant
    if (page.state === 'here') page.connection.close(reason)
    else if (page.state === 'cut') page.hold.end(reason)
    else this.depart(occupant)
  }

  admit(entry: Entry): Occupant {
    const { layout, surfaces } = this.layout()
    const { spot, at, staff } = entry
    const surface = staff === null ? surfaces.visitor : surfaces.rep
    const kept = at && keepArrival(layout, surface, spot, at)
    const arrival = kept ?? chooseArrival(layout, surface, spot, Math.random)
    if (arrival === null) throw new Error('The layout has no walkable floor')
    const index = this.avatars.add(arrival.body, arrival.yaw)
    const occupant = createOccupant(entry, this.showAs(entry), index, this.clock.now())
    this.occupants.set(occupant.id, occupant)
    this.ids.set(entry.personId, occupant.id)
    this.state.people.set(occupant.id, occupant.person)
    return occupant
  }

  find(personId: string): Occupant | null {
    return this.occupants.get(this.ids.get(personId) ?? '') ?? null
  }

  show(occupant: Occupant): void {
    const { person, entry, page, index } = occupant
    const { x, z } = this.avatars
    person.name = entry.name
    person.look = encodeLook(entry.look)
    person.languages = (entry.staff?.member.languages ?? [entry.locale]).join(',')
    person.view = page.state === 'away' ? 'away' : entry.view
    person.connected = page.state !== 'cut'
    person.zone = zoneAt(this.layout().layout, x[index]!, z[index]!)?.id ?? ''
    this.tell('show', ({ show }) => show?.(occupant))
  }

  /** Another layout is in force. */
  followLayout(): void {
    switchLayout(this)
    this.tell('onLayout', ({ onLayout }) => onLayout?.(this))
  }

  tick(): void {
    tick(this.ticks++, this.verbs)
  }

  private readonly verbs = {
    tickFeatures: (count: number) => {
      for (const feature of this.ticking) {
        try {
          feature.onTick!(this, count)
        } catch (error) {
          this.noteFailure(feature, 'onTick', error)
        }
      }
    },
    keepPlaces: () => this.keepPlaces(),
    sortIntoCells: () => this.grid.sort(this.avatars),
    sendSnapshots: () =>
      sendSnapshots(this.receivers, this.grid, this.snapshots, performance.now()),
  }

  /** What one feature fails at is logged, and hinders neither the others nor who comes and goes. */
  private tell(hook: keyof RoomFeature, run: (feature: RoomFeature) => void): void {
    for (const feature of this.features) {
      try {
        run(feature)
      } catch (error) {
        this.noteFailure(feature, hook, error)
      }
    }
  }

  private noteFailure(feature: RoomFeature, hook: keyof RoomFeature, error: unknown): void {
    // Words of its own: of lines that say the same the log leaves some out.
    const which = this.features.indexOf(feature)
    this.log.error({ error }, `feature ${which} of the lobby failed at ${hook}`)
  }

  private isPageOf({ page }: Occupant, connection: PageConnection): boolean {
    return page.state === 'here' && page.connection === connection
  }

  private connect(occupant: Occupant, connection: InstanceConnection, first: boolean): void {
    const { id, index } = occupant
    const { x, z, yaw, anySequence } = this.avatars
    occupant.page = { state: 'here', connection }
    const onTooSlow = () => this.remove(occupant, CloseReason.tooSlow)
    this.receivers.set(index, createReceiver(connection.socket, onTooSlow))
    anySequence[index] = 1
    const place = { x: x[index]!, z: z[index]!, yaw: yaw[index]! }
    send(occupant, 'welcome', { personId: id, index, ...place, now: this.clock.now() })
    this.tell('onConnect', ({ onConnect }) => onConnect?.(occupant, this, first))
    this.show(occupant)
  }

  private disconnect(occupant: Occupant): void {
    this.receivers.delete(occupant.index)
    this.tell('onDisconnect', ({ onDisconnect }) => onDisconnect?.(occupant, this))
  }

  /** Somebody has no page any more: the place is kept by a feature, or the visit is over. */
  private depart(occupant: Occupant): void {
    if (this.isKept(occupant)) {
      this.tell('onAway', ({ onAway }) => onAway?.(occupant, this))
      this.show(occupant)
      return
    }
    this.occupants.delete(occupant.id)
    this.ids.delete(occupant.entry.personId)
    this.state.people.delete(occupant.id)
    this.avatars.remove(occupant.index)
    this.tell('onLeave', ({ onLeave }) => onLeave?.(occupant, this))
  }

  private isKept(occupant: Occupant): boolean {
    return this.features.some(({ keeps }) => keeps?.(occupant) === true)
  }

  /** Lets those go whose place nothing keeps any more, and brings the slow state to what is. */
  private keepPlaces(): void {
    for (const occupant of [...this.occupants.values()]) {
      if (occupant.page.state === 'away' && !this.isKept(occupant)) this.depart(occupant)
      else this.show(occupant)
    }
  }
}
