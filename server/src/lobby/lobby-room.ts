import { type Client, Room } from '@colyseus/core'
import type { WebSocketClient } from '@colyseus/ws-transport'
import type { Door } from '@foyer/shared/centers/centers-contract.ts'
import { chooseArrival } from '@foyer/shared/navmesh/arrival.ts'
import { LobbyState } from '@foyer/shared/people/lobby-state.ts'
import { RECONNECT_SECONDS } from '@foyer/shared/people/people-contract.ts'
import { Channel } from '@foyer/shared/protocol/channels.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { ChatHistory } from '../chat/chat-history.ts'
import type { Duty, DutyRoster } from '../duty/duty-roster.ts'
import { firstFreePost, standAt, standAtOwnPost } from '../duty/stand-at-posts.ts'
import { Greetings } from '../greeting/greet-visitors.ts'
import { applyInputs } from '../movement/apply-inputs.ts'
import { announceArrival } from '../people/announce-arrival.ts'
import { Avatars } from '../people/avatars.ts'
import { absentRepEntry, createOccupant } from '../people/create-occupant.ts'
import type { Lobbies } from '../people/lobbies.ts'
import { type Entry, type Lobby, type LobbyClient, type Occupant, send } from '../people/lobby.ts'
import type { RequestHandlers } from '../people/request-handlers.ts'
import { showPeople, showPerson } from '../people/show-people.ts'
import { SnapshotBuilder } from '../snapshots/build-snapshots.ts'
import { ClientSocket } from '../snapshots/client-socket.ts'
import { InterestGrid } from '../snapshots/interest-grid.ts'
import { createReceiver, type Receiver, sendSnapshots } from '../snapshots/send-snapshots.ts'
import { answerRequests } from './answer-requests.ts'
import { CopyingSerializer } from './copying-serializer.ts'
import type { LobbyDeps } from './lobby-deps.ts'
import { startSteadyInterval } from './steady-interval.ts'
import { switchLayout } from './switch-layout.ts'
import { TICK_TIME, tick } from './tick.ts'
import { watchFlood } from './watch-flood.ts'
import { welcomeOf } from './welcome.ts'

/** What all instances of a center share. */
export interface LobbyParts {
  centerId: string
  deps: LobbyDeps
  lobbies: Lobbies
  roster: DutyRoster
  history: ChatHistory
  /** Those that are a person's to see. */
  giveConversations(person: Occupant): void
  /** To staff: the duty that runs or is the next. */
  giveOwnShift(person: Occupant): void
  /** Closes the pages that a person has open in other centers. */
  leaveOthers(personId: string): void
  /** What the center's door says right now; null only while the center is being made. */
  door(): Door | null
  handlers: RequestHandlers
  /** Seats of one instance, those kept for staff and for taking over included. */
  seats: number
}

const PATCH_TIME = 200
/** Milliseconds between telling people that the server goes down and closing. */
const CLOSING_TIME = 1000
const OUR_REASONS: ReadonlySet<number> = new Set(Object.values(CloseReason))

/** One instance of the lobby: lets people in and out, and joins the features. */
export class LobbyRoom extends Room<{ state: LobbyState; client: LobbyClient }> implements Lobby {
  override state = new LobbyState()
  override patchRate = PATCH_TIME
  override messages
  readonly avatars = new Avatars()
  readonly occupants = new Map<string, Occupant>()
  private readonly parts: LobbyParts
  private readonly grid = new InterestGrid()
  private readonly snapshots = new SnapshotBuilder(this.avatars, this.grid)
  /** Where snapshots go, by index of the avatar. */
  private readonly receivers = new Map<number, Receiver>()
  private readonly greetings: Greetings
  private readonly onLayout = (centerId: string) => {
    if (centerId === this.parts.centerId) switchLayout(this)
  }
  private ticks = 0
  private stopTicking = () => {}

  /** Nobody is let in by Colyseus' own matchmaking: seats are given by POST /api/lobby/enter alone. */
  static override async onAuth(): Promise<boolean> {
    return false
  }

  constructor(parts: LobbyParts) {
    super()
    this.parts = parts
    this.maxClients = parts.seats
    this.greetings = new Greetings(this, parts.roster)
    this.messages = {
      ...answerRequests(parts.handlers, this, parts.deps),
      // Without this, Colyseus would end the connection of who sends a message of an unknown name.
      _: () => undefined,
    }
  }

  get id(): string {
    return this.roomId
  }

  layout() {
    return this.parts.deps.layouts.current(this.parts.centerId)
  }

  override setSerializer(): void {
    super.setSerializer(new CopyingSerializer())
  }

  override onCreate(): void {
    const { lobbies, deps } = this.parts
    this.state.layoutVersion = this.layout().version
    this.onMessageBytes(Channel.inputs, (client, bytes: Uint8Array) => this.walk(client, bytes))
    this.stopTicking = startSteadyInterval(() => this.tick(), TICK_TIME)
    lobbies.live.add(this)
    deps.bus.on('layout', this.onLayout)
  }

  override onDispose(): void {
    const { lobbies, deps } = this.parts
    this.stopTicking()
    lobbies.live.delete(this)
    deps.bus.off('layout', this.onLayout)
  }

  override onBeforeShutdown(): void {
    for (const occupant of this.occupants.values()) {
      send(occupant, 'closing', { seconds: CLOSING_TIME / 1000 })
    }
    this.clock.setTimeout(() => this.disconnect(CloseReason.shutdown), CLOSING_TIME)
  }

  override onJoin(client: LobbyClient): void {
    const entry = client.auth!
    this.parts.leaveOthers(entry.personId)
    const known = this.occupants.get(entry.personId)
    if (known === undefined) {
      const occupant = this.admit(entry)
      this.connect(occupant, client)
      if (!entry.newcomer) this.parts.giveConversations(occupant)
      announceArrival(occupant, this.parts)
    } else {
      this.takeOver(known, entry, client)
    }
  }

  override onDrop(client: LobbyClient, code?: number): void {
    const occupant = client.userData
    if (occupant?.client !== client) return // somebody else has the place now
    this.disconnectOccupant(occupant)
    if (code !== undefined && OUR_REASONS.has(code)) {
      this.depart(occupant)
    } else {
      occupant.reconnection = this.allowReconnection(client, RECONNECT_SECONDS)
      occupant.reconnection.catch(() => undefined) // then comes onLeave
      showPerson(this, this.parts.roster, occupant)
    }
  }

  override onReconnect(client: LobbyClient): void {
    const occupant = client.userData!
    occupant.reconnection = null
    this.connect(occupant, client)
    this.parts.giveConversations(occupant)
  }

  override onLeave(client: LobbyClient): void {
    const occupant = client.userData
    if (occupant?.sessionId !== client.sessionId) return
    if (this.occupants.get(occupant.id) !== occupant) return
    this.disconnectOccupant(occupant)
    this.depart(occupant)
  }

  remove(occupant: Occupant, closeReason: CloseReason): void {
    if (occupant.client !== null) this.kickClient(occupant.sessionId, closeReason)
    else if (occupant.reconnection !== null) occupant.reconnection.reject(closeReason)
    else this.depart(occupant)
  }

  private readonly verbs = {
    keepPresence: () => this.keepPresence(),
    greetVisitors: () => this.greetings.greet(this.parts.deps.clock.now()),
    sortIntoCells: () => this.grid.sort(this.avatars),
    sendSnapshots: () =>
      sendSnapshots(this.receivers, this.grid, this.snapshots, performance.now()),
  }

  private tick(): void {
    tick(this.ticks++, this.verbs)
  }

  private walk(client: LobbyClient, bytes: Uint8Array): void {
    const occupant = client.userData
    if (occupant?.client !== client) return
    const { index, person } = occupant
    const { x, z } = this.avatars
    const [beforeX, beforeZ] = [x[index], z[index]]
    applyInputs(this.avatars, index, this.layout().surface, bytes, performance.now())
    if (x[index] !== beforeX || z[index] !== beforeZ) person.seat = '' // M11
  }

  private admit(entry: Entry): Occupant {
    const { layout, surface } = this.layout()
    const arrival = chooseArrival(layout, surface, entry, Math.random)
    if (arrival === null) throw new Error('The layout has no walkable floor')
    const index = this.avatars.add(arrival.body, arrival.yaw)
    const occupant = createOccupant(entry, index, this.parts.deps.clock.now())
    this.occupants.set(occupant.id, occupant)
    this.state.people.set(occupant.id, occupant.person)
    return occupant
  }

  /** The same person in another tab, or again after a reload: same place, same avatar; the old tab is told. */
  private takeOver(occupant: Occupant, entry: Entry, client: LobbyClient): void {
    const { client: old, reconnection } = occupant
    occupant.entry = entry
    occupant.reconnection = null
    this.connect(occupant, client)
    this.parts.giveConversations(occupant)
    if (old !== null) this.kickClient(old.sessionId, CloseReason.takenOver)
    reconnection?.reject(CloseReason.takenOver)
  }

  private connect(occupant: Occupant, client: LobbyClient): void {
    const { deps, roster, history, door } = this.parts
    client.userData = occupant
    occupant.client = client
    occupant.sessionId = client.sessionId
    const socket = new ClientSocket(client as Client as unknown as WebSocketClient)
    const onTooSlow = () => this.remove(occupant, CloseReason.tooSlow)
    this.receivers.set(occupant.index, createReceiver(socket, onTooSlow))
    this.avatars.anySequence[occupant.index] = 1
    watchFlood(client, () => this.remove(occupant, CloseReason.flood))
    roster.pageOpened(occupant.id)
    showPerson(this, roster, occupant)
    send(occupant, 'welcome', welcomeOf(occupant, this.avatars, history, deps.clock))
    this.parts.giveOwnShift(occupant)
    const said = door()
    if (said !== null) send(occupant, 'door', said)
  }

  private disconnectOccupant(occupant: Occupant): void {
    occupant.client = null
    this.receivers.delete(occupant.index)
    this.parts.roster.pageClosed(occupant.id)
  }

  /** Ends a visit. The avatar of a rep on duty goes back to its post and stays. */
  private depart(occupant: Occupant): void {
    const { roster } = this.parts
    if (roster.get(occupant.id) === undefined) {
      this.occupants.delete(occupant.id)
      this.state.people.delete(occupant.id)
      this.avatars.remove(occupant.index)
      return
    }
    occupant.sessionId = ''
    occupant.reconnection = null
    standAtOwnPost(this, occupant)
    showPerson(this, roster, occupant)
  }

  private keepPresence(): void {
    const { roster, lobbies } = this.parts
    for (const duty of roster.all()) if (lobbies.find(duty.staffId) === null) this.adopt(duty)
    for (const occupant of [...this.occupants.values()]) {
      if (roster.get(occupant.id) !== undefined) continue
      occupant.post = ''
      if (occupant.sessionId === '') this.depart(occupant)
    }
    showPeople(this, roster)
  }

  /** Gives a rep on duty who is in no instance (after a restart) an avatar at a post here. */
  private adopt({ member }: Duty): void {
    const occupant = this.admit(absentRepEntry(member))
    const post = firstFreePost(this, occupant)
    if (post !== null) standAt(this, occupant, post)
  }
}
