import { type Client, ClientState, Room } from '@colyseus/core'
import type { WebSocketClient } from '@colyseus/ws-transport'
import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { LobbyState } from '@foyer/shared/people/lobby-state.ts'
import { RECONNECT_SECONDS } from '@foyer/shared/people/people-limits.ts'
import { ByteType } from '@foyer/shared/protocol/byte-types.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import type { Layouts } from '../layout/layout-types.ts'
import type { Lobbies } from '../people/lobbies.ts'
import { type Entry, type Hold, send } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import { ClientSocket } from '../snapshots/client-socket.ts'
import { CopyingSerializer } from './copying-serializer.ts'
import type { LobbyClient } from './lobby-client.ts'
import { type InstanceConnection, LobbyInstance } from './lobby-instance.ts'
import { startSteadyInterval } from './steady-interval.ts'
import { TICK_TIME } from './tick.ts'
import { watchFlood } from './watch-flood.ts'

/** What all instances of a center share. */
export interface LobbyParts {
  centerId: string
  features: readonly RoomFeature[]
  lobbies: Lobbies
  whereabouts: Whereabouts
  layouts: Layouts
  staffSessions: StaffSessions
  bus: Bus
  clock: Clock
  log: Logger
  /** Places of one instance, those kept for staff and for taking over included. */
  places: number
}

const PATCH_TIME = 200
/** Milliseconds from connecting until a page has said that it is in; what it is to be told is kept so long. */
const JOINING_TIME = 15_000
/** Milliseconds between telling people that the server goes down and closing. */
const CLOSING_TIME = 1000
const OUR_REASONS: ReadonlySet<number> = new Set(Object.values(CloseReason))

/** An instance of the lobby as a room of Colyseus: what comes over the wire goes to the instance, and back. */
export class LobbyRoom extends Room<{ state: LobbyState; client: LobbyClient }> {
  override patchRate = PATCH_TIME
  override messages
  readonly instance: LobbyInstance
  private readonly parts: LobbyParts
  private readonly onLayout = (centerId: string) => {
    if (centerId === this.parts.centerId) this.instance.followLayout()
  }
  private stopTicking = () => {}
  private lastTick = performance.now()

  /** Nobody is let in by Colyseus' own matchmaking: places are given by POST /api/lobby/enter alone. */
  static override async onAuth(): Promise<boolean> {
    return false
  }

  constructor(parts: LobbyParts) {
    super()
    const { features, layouts, centerId, clock, log } = parts
    this.parts = parts
    this.maxClients = parts.places
    const layout = () => layouts.current(centerId)
    const id = () => this.roomId // given after the room is made
    this.instance = new LobbyInstance({ id, features, layout, clock, log })
    this.state = this.instance.state
    this.messages = {
      ...Object.fromEntries(
        Array.from(this.instance.answers.keys(), (name) => [name, this.answering(name)]),
      ),
      // Without this, Colyseus would end the connection of who sends a message of an unknown name.
      _: () => undefined,
    }
  }

  override setSerializer(): void {
    super.setSerializer(new CopyingSerializer())
  }

  override onCreate(): void {
    const { lobbies, bus } = this.parts
    this.onMessageBytes(ByteType.inputs, (client, bytes: Uint8Array) => {
      const { userData } = client
      if (userData) this.instance.walk(userData.occupant, userData.connection, bytes)
    })
    this.stopTicking = startSteadyInterval(() => {
      this.lastTick = performance.now()
      this.instance.tick()
    }, TICK_TIME)
    lobbies.add(this.instance)
    bus.on('layout', this.onLayout)
  }

  override onDispose(): void {
    const { lobbies, bus } = this.parts
    this.stopTicking()
    lobbies.delete(this.instance)
    bus.off('layout', this.onLayout)
  }

  override onBeforeShutdown(): void {
    for (const occupant of this.instance.occupants.values()) {
      send(occupant, 'closing', { seconds: CLOSING_TIME / 1000 })
    }
    this.clock.setTimeout(() => this.disconnect(CloseReason.shutdown), CLOSING_TIME)
  }

  override async onJoin(client: LobbyClient): Promise<void> {
    const { centerId, whereabouts, log } = this.parts
    const entry = await this.asOfNow(client.auth!)
    if (entry === null) return client.leave(CloseReason.signedOut)
    // Nobody has a page open in two centers.
    whereabouts
      .leaveOthers({ centerId, personId: entry.personId }, CloseReason.takenOver)
      .catch((error: unknown) => log.error({ error }, 'a page in another center stayed open'))
    const connection = this.connectionOf(client)
    const occupant = this.instance.enter(entry, connection)
    client.userData = { occupant, connection, hold: null }
  }

  /** A place may be taken a while after it was held: null when the session has ended since, or who it was is no staff. */
  private async asOfNow(entry: Entry): Promise<Entry | null> {
    if (entry.staff === null) return entry
    const { sessionId } = entry.staff
    const member = await this.parts.staffSessions.bySession(sessionId)
    if (member === null) return null
    return { ...entry, name: member.name, look: member.look, staff: { member, sessionId } }
  }

  override onDrop(client: LobbyClient, code?: number): void {
    const { userData } = client
    if (userData === undefined) return
    const { occupant, connection } = userData
    if (code !== undefined && OUR_REASONS.has(code)) {
      this.instance.leave(occupant, connection)
    } else {
      this.instance.cutOff(occupant, connection, () => {
        userData.hold = this.hold(client)
        return userData.hold
      })
    }
  }

  override onReconnect(client: LobbyClient): void {
    const { occupant } = client.userData!
    const connection = this.connectionOf(client)
    client.userData = { occupant, connection, hold: null }
    this.instance.comeBack(occupant, connection)
  }

  override onLeave({ userData }: LobbyClient): void {
    if (userData === undefined) return
    this.instance.leave(userData.occupant, userData.hold ?? userData.connection)
  }

  private hold(client: LobbyClient): Hold {
    const reconnection = this.allowReconnection(client, RECONNECT_SECONDS)
    reconnection.catch(() => undefined) // then comes onLeave
    return { end: (reason) => reconnection.reject(reason) }
  }

  private connectionOf(client: LobbyClient): InstanceConnection {
    const connection: InstanceConnection = {
      socket: new ClientSocket(client as Client as unknown as WebSocketClient),
      send: (name, body) => client.send<keyof Announcements>(name, body),
      close: (reason) => this.kickClient(client.sessionId, reason),
    }
    watchFlood(
      client,
      () => this.lastTick,
      () => connection.close(CloseReason.flood),
    )
    this.clock.setTimeout(() => {
      if (client.state === ClientState.JOINING) connection.close(CloseReason.tooSlow)
    }, JOINING_TIME)
    return connection
  }

  private answering(name: string) {
    return async (client: LobbyClient, body: unknown): Promise<Result<unknown>> => {
      if (client.userData === undefined) return refuse('unavailable')
      const { occupant, connection } = client.userData
      return this.instance.answer(occupant, connection, name, body)
    }
  }
}
