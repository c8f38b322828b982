import type { CrewNotice, Handover } from '@foyer/shared/duty/duty-contract.ts'
import {
  AttentionMessage,
  AWAY_SECONDS,
  DutyMessage,
  type DutyRequests,
  StatusMessage,
} from '@foyer/shared/duty/on-duty-contract.ts'
import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import { STEP_RATE } from '@foyer/shared/movement/constants.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Logger } from 'pino'
import type { Events } from '../events.ts'
import type { StaffSessions } from '../identity/identity-types.ts'
import { absentRepEntry } from '../people/create-occupant.ts'
import type { Lobbies } from '../people/lobbies.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import type { Database } from '../storage/database.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { changePosts } from './change-posts.ts'
import { DutyRoster, type RepOnDuty } from './duty-roster.ts'
import { DutyKeeper } from './keep-duties.ts'
import type { LivePlan } from './live-plan.ts'
import { Posts } from './posts.ts'
import type { PresenceLog } from './presence-log.ts'
import type { SignOn } from './sign-on.ts'
import { tellOwnShift } from './tell-own-shift.ts'

export interface DutyDeps {
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
  events: Events
  clock: AlarmClock
  log: Logger
}

/** What another feature has to do with duty. */
export interface DutyListener {
  /** Somebody has come on duty. */
  came?(occupant: Occupant): void
  /** The last one has gone off duty. */
  lastLeft?(): Promise<void>
  /** Whether something goes on that a rep is not taken out of. */
  holds?(staffId: string): Promise<boolean>
}

export interface DutyFeature extends RoomFeature<keyof DutyRequests> {
  /** Who is on duty. */
  readonly roster: DutyRoster
  listen(listener: DutyListener): void
}

/** Coming on and going off duty, posts, and whether a rep on duty is really there. */
export function dutyFeature(deps: DutyDeps): DutyFeature {
  const { centerId, lobbies, presences, signOn, events, clock, log } = deps
  const listeners: DutyListener[] = []
  const posts = new Posts()
  const works = new SerialQueue()
  const roster = new DutyRoster({ ...deps, onChange })
  const keeper = new DutyKeeper({ ...deps, roster, isHeld })

  async function isHeld(staffId: string): Promise<boolean> {
    for (const { holds } of listeners) if (await holds?.(staffId)) return true
    return false
  }

  /** One after the other, so that nothing is still under way when the database closes. */
  function later(what: string, work: () => Promise<void>): void {
    works.run(work).catch((error: unknown) => log.error({ error }, what))
  }

  function onChange(staffId: string, duty: RepOnDuty | null): void {
    presences.set(centerId, staffId, duty !== null && duty.awaySince === null)
    if (duty === null) leave(staffId)
    keeper.look()
  }

  function leave(staffId: string): void {
    const found = lobbies.find(staffId)
    if (found !== null) {
      changePosts(found.lobby, found.occupant, { roster, posts }, clock.now())
      found.lobby.show(found.occupant)
    }
    later('the end of a duty was not kept', async () => {
      await signOn.go(staffId)
      if (roster.size === 0) for (const { lastLeft } of listeners) await lastLeft?.()
      const member = await deps.staffSessions.byId(staffId)
      if (member !== null) keeper.tellOthers('leaving', member)
    })
  }

  function come(occupant: Occupant): void {
    deps.endElsewhere(occupant.id)
    for (const { came } of listeners) came?.(occupant)
    later('a handover note was not given', async () => {
      const note = await deps.unreadHandover(occupant.id)
      const to = { centerId, personId: occupant.id }
      if (note !== null) await deps.whereabouts.send(to, 'handover', note)
    })
  }

  /** The colleagues should know, and whoever can may step in. */
  function tellOf(kind: CrewNotice['kind'], of: { shift: Shift; staffId: string }): void {
    if (of.shift.centerId !== centerId) return
    later('colleagues were not told', async () => {
      const member = await deps.staffSessions.byId(of.staffId)
      if (member !== null) keeper.tellOthers(kind, member)
    })
  }
  const onLate = (of: { shift: Shift; staffId: string }) => tellOf('late', of)
  const onNoShow = (of: { shift: Shift; staffId: string }) => tellOf('no-show', of)
  const onPlan = () => {
    for (const lobby of lobbies.all()) {
      for (const occupant of lobby.occupants.values()) tellOwnShift(occupant, deps)
    }
  }

  async function signOnHere(
    occupant: Occupant,
    shiftId: string | null,
    lobby: Lobby,
  ): Promise<Result> {
    const { id, entry } = occupant
    const isOn = () => roster.get(id) !== undefined
    if (!isOn() && posts.firstFree(lobby, occupant) === null) return refuse('no-post-free')
    const planned = await signOn.come(id, shiftId)
    if (!planned.ok || isOn()) return planned
    // Others may have come in the meantime, and the page may have gone.
    const post = posts.firstFree(lobby, occupant)
    if (post === null) return refuse('no-post-free')
    if (occupant.page.state !== 'here') return refuse('unavailable')
    roster.comeOn(entry.staff!.member)
    posts.standAt(lobby, occupant, post)
    come(occupant)
    lobby.show(occupant)
    return done
  }

  /** Gives a rep on duty who is in no instance (after a restart) an avatar at a post here. */
  function adopt(lobby: Lobby, { member }: RepOnDuty): void {
    posts.standAtOwn(lobby, lobby.admit(absentRepEntry(member)))
  }

  return {
    roster,
    listen: (listener) => void listeners.push(listener),
    requests: {
      duty: {
        contract: DutyMessage,
        permission: 'staff-duty',
        handle(occupant, { on, shiftId }, lobby) {
          if (on) return signOnHere(occupant, shiftId ?? null, lobby)
          roster.goOff(occupant.id)
          return done
        },
      },
      attention: {
        contract: AttentionMessage,
        handle(occupant, { to }) {
          if (roster.get(occupant.id) === undefined) return refuse('not-on-duty')
          const now = clock.now()
          // An idle page has waited long enough already.
          const since = { here: null, hidden: now, idle: now - AWAY_SECONDS * 1000 }[to]
          roster.setHidden(occupant.id, since)
          return done
        },
      },
      status: {
        contract: StatusMessage,
        handle(occupant, { status }, lobby) {
          if (roster.get(occupant.id) === undefined) return refuse('not-on-duty')
          roster.setStatus(occupant.id, status)
          lobby.show(occupant)
          return done
        },
      },
    },
    async open() {
      await roster.load()
      keeper.look()
      events.on('shift-late', onLate)
      events.on('no-show', onNoShow)
      events.on('plan-changed', onPlan)
    },
    onConnect(occupant, _lobby, first) {
      roster.pageOpened(occupant.id)
      tellOwnShift(occupant, deps)
      if (first && occupant.entry.staff === null) keeper.tellArrival(occupant)
    },
    onDisconnect: ({ id }) => roster.pageClosed(id),
    keeps: ({ id }) => roster.get(id) !== undefined,
    onAway: (occupant, lobby) => posts.standAtOwn(lobby, occupant),
    show({ id, person }) {
      const duty = roster.get(id)
      person.status = duty === undefined ? '' : roster.shownStatus(duty)
    },
    onTick(lobby, count) {
      if (count % STEP_RATE !== 0) return
      for (const duty of roster.all()) if (lobbies.find(duty.staffId) === null) adopt(lobby, duty)
    },
    onLayout: (lobby) => posts.followLayout(lobby),
    async close() {
      events.off('shift-late', onLate)
      events.off('no-show', onNoShow)
      events.off('plan-changed', onPlan)
      await keeper.close()
      await works.settled()
      await roster.settle()
    },
  }
}
