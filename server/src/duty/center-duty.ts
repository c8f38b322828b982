import type { Handover } from '@foyer/shared/duty/duty-contract.ts'
import type { Pause } from '@foyer/shared/duty/statuses.ts'
import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { Logger } from 'pino'
import type { AbsenceMessage, Bus } from '../events/bus.ts'
import type { StaffMember, StaffSessions } from '../identity/identity-types.ts'
import { absentRepEntry } from '../people/create-occupant.ts'
import type { Lobbies } from '../people/lobbies.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import type { Database } from '../storage/database.ts'
import { WriteBehind } from '../storage/write-behind.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { changePosts } from './change-posts.ts'
import { DutyRoster } from './duty-roster.ts'
import { DutyKeeper } from './keep-duties.ts'
import type { LivePlan } from './live-plan.ts'
import { Posts } from './posts.ts'
import type { PresenceLog } from './presence-log.ts'
import type { RepOnDuty } from './rep-on-duty.ts'
import type { SignOn } from './sign-on.ts'
import { StaffingWatch } from './watch-staffing.ts'

export interface CenterDutyDeps {
  centerId: string
  database: Database
  staffSessions: StaffSessions
  lobbies: Lobbies
  whereabouts: Whereabouts
  plan: LivePlan
  presences: PresenceLog
  /** What coming on and going off mean for the plan. */
  signOn: SignOn
  /** The newest note of the others that somebody has not read. */
  unreadHandover(staffId: string): Promise<Handover | null>
  /** Nobody is on duty in two centers. */
  endElsewhere(staffId: string): void
  bus: Bus
  clock: AlarmClock
  log: Logger
}

/** What another feature has to do with duty. */
export interface DutyListener {
  /** Somebody has come on duty. */
  came?(occupant: Occupant): void
  /** Nobody can answer any more, or for another reason than before; null: nobody is there. */
  unavailable?(pause: Pause | null): Promise<void>
  /** Somebody has gone off duty, and a colleague is there who can answer. */
  followed?(leaver: StaffMember, colleague: StaffMember): Promise<void>
  /** Whether something goes on that a rep is not taken out of. */
  holds?(staffId: string): Promise<boolean>
}

/** Who is on duty in a center, at which post, and what goes along with coming and leaving. */
export class CenterDuty {
  readonly roster: DutyRoster
  readonly posts = new Posts()
  readonly keeper: DutyKeeper
  private readonly staffing: StaffingWatch
  private readonly deps: CenterDutyDeps
  private readonly listeners: DutyListener[] = []
  private readonly works = new SerialQueue()
  /** What going off duty means for the plan; tried again until it is kept. */
  private readonly planEnds: WriteBehind
  private readonly onAbsence = (absence: AbsenceMessage) => this.tellAbsence(absence)

  constructor(deps: CenterDutyDeps) {
    this.deps = deps
    this.planEnds = new WriteBehind({ ...deps, what: 'the end of a duty', queue: this.works })
    this.roster = new DutyRoster({ ...deps, onChange: (id, duty) => this.changed(id, duty) })
    const isHeld = (staffId: string) => this.isHeld(staffId)
    const onUnavailable = (pause: Pause | null) =>
      this.later('visitors were not told that nobody answers', async () => {
        for (const { unavailable } of this.listeners) await unavailable?.(pause)
      })
    this.staffing = new StaffingWatch({ ...deps, roster: this.roster, onUnavailable })
    this.keeper = new DutyKeeper({ ...deps, roster: this.roster, isHeld })
  }

  listen(listener: DutyListener): void {
    this.listeners.push(listener)
  }

  /** Reads who was on duty when the server stopped. */
  async open(): Promise<void> {
    const { bus } = this.deps
    await this.roster.load()
    this.staffing.look()
    this.keeper.look()
    bus.on('absence', this.onAbsence)
  }

  async close(): Promise<void> {
    const { bus } = this.deps
    bus.off('absence', this.onAbsence)
    this.staffing.close()
    await this.keeper.close()
    await this.planEnds.close()
    await this.works.settled()
    await this.roster.close()
  }

  /**
   * Somebody of the staff comes on duty at the first free post, or stays longer.
   *
   * @param shiftId whose rest is taken over; null: the own one, or in addition
   */
  come(occupant: Occupant, shiftId: string | null, lobby: Lobby): Promise<Result> {
    // After what an earlier coming or going means for the plan, or that would end what begins now.
    return this.works.run(() => this.comeNow(occupant, shiftId, lobby))
  }

  /** Somebody goes off duty, after an earlier coming. Resolves once that and what it means for the plan are stored. */
  async go(staffId: string): Promise<void> {
    await this.works.run(() => this.roster.goOff(staffId))
    await this.roster.settle()
    await this.planEnds.flush()
  }

  /** Done is what is stored: what is acknowledged is true after a crash too. */
  private async comeNow(occupant: Occupant, shiftId: string | null, lobby: Lobby): Promise<Result> {
    const { id, entry } = occupant
    const isOn = () => this.roster.get(id) !== undefined
    if (!isOn() && this.posts.firstFree(lobby, occupant) === null) return refuse('no-post-free')
    const planned = await this.deps.signOn.come(id, shiftId)
    if (!planned.ok || isOn()) return planned
    // Others may have come in the meantime, and the page may have gone.
    const post = this.posts.firstFree(lobby, occupant)
    if (post === null || occupant.page.state !== 'here') {
      await this.deps.signOn.go(id)
      return refuse(post === null ? 'no-post-free' : 'unavailable')
    }
    this.roster.comeOn(entry.staff!.member)
    this.posts.standAt(lobby, occupant, post)
    try {
      await this.roster.settle()
    } catch (error) {
      this.roster.goOff(id)
      throw error
    }
    this.deps.endElsewhere(id)
    for (const { came } of this.listeners) came?.(occupant)
    this.giveHandover(id)
    lobby.show(occupant)
    return done
  }

  /** Gives reps on duty who are in no instance (after a restart) an avatar at a post here. */
  adoptAbsent(lobby: Lobby): void {
    for (const { staffId, member } of this.roster.all()) {
      if (this.deps.lobbies.find(staffId) !== null) continue
      this.posts.standAtOwn(lobby, lobby.admit(absentRepEntry(member)))
    }
  }

  private changed(staffId: string, duty: RepOnDuty | null): void {
    const { presences, centerId } = this.deps
    presences.set(centerId, staffId, duty !== null && duty.awaySince === null)
    if (duty === null) this.left(staffId)
    this.staffing.look()
    this.keeper.look()
  }

  private left(staffId: string): void {
    const { lobbies, clock, signOn, staffSessions } = this.deps
    const found = lobbies.find(staffId)
    if (found !== null) {
      changePosts(found.lobby, found.occupant, this, clock.now())
      found.lobby.show(found.occupant)
    }
    const isBack = () => this.roster.get(staffId) !== undefined
    this.planEnds.set(staffId, async () => {
      if (!isBack()) await signOn.go(staffId)
    })
    this.later('the end of a duty was not told', async () => {
      if (isBack()) return
      const member = await staffSessions.byId(staffId)
      if (member === null) return
      this.keeper.tellOthers('leaving', member)
      const [colleague] = this.roster.staffing().available
      if (colleague === undefined) return
      for (const { followed } of this.listeners) await followed?.(member, colleague.member)
    })
  }

  private giveHandover(staffId: string): void {
    const { unreadHandover, whereabouts, centerId } = this.deps
    this.later('a handover note was not given', async () => {
      const note = await unreadHandover(staffId)
      if (note === null) return
      await whereabouts.send({ centerId, personId: staffId }, 'handover', note)
    })
  }

  /** The colleagues should know, and whoever can may step in. */
  private tellAbsence({ kind, centerId, staffId }: AbsenceMessage): void {
    if (centerId !== this.deps.centerId) return
    this.later('colleagues were not told', async () => {
      const member = await this.deps.staffSessions.byId(staffId)
      if (member !== null) this.keeper.tellOthers(kind, member)
    })
  }

  private async isHeld(staffId: string): Promise<boolean> {
    for (const { holds } of this.listeners) if (await holds?.(staffId)) return true
    return false
  }

  /** One after the other, so that nothing is still under way when the database closes. */
  private later(what: string, work: () => Promise<void>): void {
    this.works.run(work).catch((error: unknown) => this.deps.log.error({ error }, what))
  }
}
