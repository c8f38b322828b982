import { AWAY_SECONDS } from '@foyer/shared/duty/on-duty-contract.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import { can } from '@foyer/shared/identity/can.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { RequestHandlers } from '../people/request-handlers.ts'
import { showPeople, showPerson } from '../people/show-people.ts'
import type { DutyRoster } from './duty-roster.ts'
import type { SignOn } from './sign-on.ts'
import { firstFreePost, standAt } from './stand-at-posts.ts'

/** Coming on and going off duty, the status, whether one looks, and opening or closing the 3D view. */
export function presenceMessages(deps: {
  roster: DutyRoster
  /** What it means for the plan. */
  signOn: SignOn
  clock: Clock
  /** Called when a rep has come on duty. */
  onDuty(staffId: string): void
}): Pick<RequestHandlers, 'duty' | 'attention' | 'status' | 'view'> {
  const { roster, signOn, clock } = deps
  return {
    async duty(occupant, { on, shiftId }, lobby) {
      const member = occupant.entry.staff?.member
      if (member === undefined) return refuse('not-signed-in')
      if (!can({ kind: 'staff', id: member.id, role: member.role }, 'staff-duty')) {
        return refuse('not-allowed')
      }
      if (!on) {
        roster.goOff(member.id)
        return done
      }
      const isOn = () => roster.get(member.id) !== undefined
      if (!isOn() && firstFreePost(lobby, occupant) === null) return refuse('no-post-free')
      const planned = await signOn.come(member.id, shiftId ?? null)
      if (!planned.ok || isOn()) return planned
      // Others may have come in the meantime, and the page may have gone.
      const post = firstFreePost(lobby, occupant)
      if (post === null) return refuse('no-post-free')
      if (occupant.client === null) return refuse('unavailable')
      roster.comeOn(member)
      standAt(lobby, occupant, post)
      deps.onDuty(member.id)
      showPeople(lobby, roster)
      return done
    },

    attention(occupant, { to }) {
      if (roster.get(occupant.id) === undefined) return refuse('not-on-duty')
      const now = clock.now()
      // An idle page has waited long enough already.
      const since = { here: null, hidden: now, idle: now - AWAY_SECONDS * 1000 }[to]
      roster.setHidden(occupant.id, since)
      return done
    },

    status(occupant, { status }, lobby) {
      if (roster.get(occupant.id) === undefined) return refuse('not-on-duty')
      roster.setStatus(occupant.id, status)
      showPerson(lobby, roster, occupant)
      return done
    },

    view(occupant, { view }, lobby) {
      occupant.entry = { ...occupant.entry, view }
      showPerson(lobby, roster, occupant)
      return done
    },
  }
}
