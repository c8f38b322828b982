import { randomUUID } from 'node:crypto'
import { insertCenter } from '@foyer/server/centers/centers-queries.ts'
import { CenterDuty } from '@foyer/server/duty/center-duty.ts'
import { dutyFeature } from '@foyer/server/duty/duty-feature.ts'
import type { LivePlan } from '@foyer/server/duty/live-plan.ts'
import { PresenceLog } from '@foyer/server/duty/presence-log.ts'
import type { SignOn } from '@foyer/server/duty/sign-on.ts'
import { createBus } from '@foyer/server/events/bus.ts'
import type { StaffMember, StaffSessions } from '@foyer/server/identity/identity-types.ts'
import { LobbyInstance } from '@foyer/server/lobby/lobby-instance.ts'
import { createLog } from '@foyer/server/log.ts'
import { Lobbies } from '@foyer/server/people/lobbies.ts'
import type { Entry } from '@foyer/server/people/lobby.ts'
import type { RoomFeature } from '@foyer/server/people/room-feature.ts'
import { createLocalWhereabouts } from '@foyer/server/people/whereabouts.ts'
import type { Database } from '@foyer/server/storage/database.ts'
import { DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import type { Duty, Handover } from '@foyer/shared/duty/duty-contract.ts'
import { done } from '@foyer/shared/errors/result.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { STEP_RATE } from '@foyer/shared/movement/constants.ts'
import { FakeClock } from './fake-clock.ts'
import { type Asked, type FakePage, FakeWire } from './fake-wire.ts'
import { publishedLoft, visitor } from './lobby-entries.ts'

const loft = publishedLoft()

/** What a feature beside duty is made of here. */
export type StaffedParts = ReturnType<typeof makeParts>

function makeParts(database: Database, centerId: string, clock: FakeClock) {
  const lobbies = new Lobbies()
  const whereabouts = createLocalWhereabouts(new Map([[centerId, lobbies]]))
  const [bus, log] = [createBus(), createLog('silent')]
  return { database, centerId, clock, lobbies, whereabouts, bus, log }
}

/**
 * One center's lobby with people on duty, over a wire whose order the test chooses. Duties go into a real database; what
 * the plan says and what signing on answers, the test sets.
 *
 * @param more makes the features beside duty
 */
export class StaffedLobby {
  /** When the plan of each rep ends, by staff id. */
  readonly ends = new Map<string, number>()
  /** What somebody comes on duty by; the test may put another in its place. */
  signOn: SignOn = { come: async () => done, go: async () => undefined }
  /** Whose duty elsewhere was ended. */
  readonly endedElsewhere: string[] = []
  /** What those who come on duty have not read. */
  handover: Handover | null = null
  readonly parts: StaffedParts
  readonly duty: CenterDuty
  readonly wire: FakeWire
  private readonly members: Map<string, StaffMember>
  private readonly features: readonly RoomFeature[]

  constructor(
    parts: StaffedParts,
    members: Map<string, StaffMember>,
    more: (parts: StaffedParts, duty: CenterDuty) => readonly RoomFeature[],
  ) {
    this.parts = parts
    this.members = members
    const staffSessions: StaffSessions = {
      open: async () => null,
      bySession: async () => null,
      names: async () => [],
      byId: async (id) => members.get(id) ?? null,
    }
    const plan = {
      plannedEnd: (_centerId: string, staffId: string, now: number) => {
        const end = this.ends.get(staffId)
        return end !== undefined && end > now ? end : null
      },
      dutiesOf: (centerId: string, staffId: string, after: number): Duty[] => {
        const end = this.ends.get(staffId) ?? 0
        const start = parts.clock.now()
        return end > after ? [{ centerId, staffId, start, end, shiftId: null, by: 'shift' }] : []
      },
    } as unknown as LivePlan
    this.duty = new CenterDuty({
      ...parts,
      plan,
      staffSessions,
      presences: new PresenceLog(parts),
      signOn: {
        come: (staffId, shiftId) => this.signOn.come(staffId, shiftId),
        go: (staffId) => this.signOn.go(staffId),
      },
      unreadHandover: async () => this.handover,
      endElsewhere: (staffId) => void this.endedElsewhere.push(staffId),
    })
    this.features = [dutyFeature(this.duty, { ...parts, plan }), ...more(parts, this.duty)]
    const { clock, log } = parts
    const [id, layout] = [() => 'a', () => loft]
    const showAs = ({ personId }: Entry) => personId
    const instance = new LobbyInstance({ id, features: this.features, layout, clock, log, showAs })
    parts.lobbies.add(instance)
    this.wire = new FakeWire(instance)
  }

  /** A center that nobody has been in, whose lobby is open. */
  static async open(
    database: Database,
    more: ConstructorParameters<typeof StaffedLobby>[2] = () => [],
  ): Promise<StaffedLobby> {
    const clock = new FakeClock('2030-01-01T09:00Z')
    const centerId = `center-${randomUUID().slice(0, 8)}`
    await insertCenter(database, { ...DEFAULT_CENTER, id: centerId, name: centerId }, clock.now())
    const lobby = new StaffedLobby(makeParts(database, centerId, clock), new Map(), more)
    await lobby.start()
    return lobby
  }

  /** The same center after the server was stopped and started. */
  async restart(): Promise<StaffedLobby> {
    await this.close()
    const { database, centerId, clock } = this.parts
    const next = new StaffedLobby(makeParts(database, centerId, clock), this.members, () => [])
    for (const [staffId, end] of this.ends) next.ends.set(staffId, end)
    await next.start()
    return next
  }

  async close(): Promise<void> {
    for (const { close } of this.features) await close?.()
  }

  private async start(): Promise<void> {
    for (const { open } of this.features) await open?.()
    await this.settle()
  }

  /** A visitor comes in. */
  visit(id: string, more: Parameters<typeof visitor>[1] = {}): FakePage {
    return this.wire.open(visitor(id, more))
  }

  /** Staff comes in, not on duty. */
  enter(id: string, role: StaffMember['role'] = 'rep'): FakePage {
    const member = this.members.get(id) ?? memberOf(id, role)
    this.members.set(id, member)
    return this.wire.open(visitor(id, { name: member.name, staff: { member, sessionId: id } }))
  }

  /** Staff comes in and on duty. */
  async takeDuty(id: string, plannedUntil?: number): Promise<FakePage> {
    const page = this.enter(id)
    if (plannedUntil !== undefined) this.ends.set(id, plannedUntil)
    const asked = page.ask('duty', { on: true })
    await this.settle()
    if (asked.reply?.ok !== true) throw new Error(`${id} did not come on duty`)
    return page
  }

  /** Somebody is deactivated. */
  dismiss(id: string): void {
    this.members.delete(id)
  }

  /** Asks, and what comes back. */
  async must<Reply>(asked: Asked<Reply>): Promise<Reply> {
    await this.settle()
    if (asked.reply === null) throw new Error('Nothing came back')
    return asked.reply
  }

  /** Lets arrive what is on the way, and lets everybody think it over. */
  async settle(): Promise<void> {
    for (let i = 0; i < 5; i++) {
      await this.wire.settle()
      await this.duty.roster.settle()
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  /** Goes on to a moment, in steps, so that who is woken on the way thinks at that time. */
  async goTo(moment: number, step = 1000): Promise<void> {
    const { clock } = this.parts
    while (clock.now() < moment) {
      clock.goTo(Math.min(moment, clock.now() + step))
      await new Promise((resolve) => setImmediate(resolve))
    }
    await this.settle()
  }

  /** Lets a second of ticks go by, without the clock. */
  tick(): void {
    for (let i = 0; i < STEP_RATE; i++) this.wire.instance.tick()
  }

  isOnDuty = (id: string): boolean => this.duty.roster.get(id) !== undefined

  personOf(id: string) {
    return this.wire.instance.state.people.get(id)
  }
}

function memberOf(id: string, role: StaffMember['role']): StaffMember {
  return {
    id,
    name: `${id} of staff`,
    role,
    languages: ['en'],
    greeting: {},
    look: randomLook(() => 0),
  }
}
