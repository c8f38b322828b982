import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import {
  AttentionMessage,
  DutyMessage,
  type DutyRequests,
  StatusMessage,
} from '@foyer/shared/duty/on-duty-contract.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import { STEP_RATE } from '@foyer/shared/movement/constants.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { CenterDuty, CenterDutyDeps } from './center-duty.ts'
import { tellOwnShift } from './tell-own-shift.ts'

/** Coming on and going off duty, posts, and whether a rep on duty is really there. */
export function dutyFeature(
  duty: CenterDuty,
  deps: Pick<CenterDutyDeps, 'centerId' | 'lobbies' | 'plan' | 'bus' | 'clock'>,
): RoomFeature<keyof DutyRequests> {
  const { lobbies, bus, clock } = deps
  const { roster, posts, keeper } = duty
  const onPlan = () => {
    for (const lobby of lobbies.all()) {
      for (const occupant of lobby.occupants.values()) tellOwnShift(occupant, deps)
    }
  }

  return {
    requests: {
      duty: {
        contract: DutyMessage,
        pace: { burst: 8, secondsEach: 1 },
        permission: 'answer',
        async handle(occupant, { on, shiftId }, lobby) {
          if (on) return duty.come(occupant, shiftId ?? null, lobby)
          await duty.go(occupant.id)
          return done
        },
      },
      attention: {
        contract: AttentionMessage,
        // Whoever goes from window to window says it each time, and must not stay hidden.
        pace: { burst: 20, secondsEach: 0.5 },
        permission: 'answer',
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
        pace: { burst: 8, secondsEach: 1 },
        permission: 'answer',
        async handle(occupant, { status }, lobby) {
          if (roster.get(occupant.id) === undefined) return refuse('not-on-duty')
          roster.setStatus(occupant.id, status)
          lobby.show(occupant)
          await roster.settle()
          return done
        },
      },
    },
    async open() {
      await duty.open()
      bus.on('plan', onPlan)
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
      const onDuty = roster.get(id)
      person.status = onDuty === undefined ? '' : roster.shownStatus(onDuty)
    },
    onTick(lobby, count) {
      if (count % STEP_RATE === 0) duty.adoptAbsent(lobby)
    },
    onLayout: (lobby) => posts.followLayout(lobby),
    async close() {
      bus.off('plan', onPlan)
      await duty.close()
    },
  }
}
