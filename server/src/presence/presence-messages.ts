import { done, refuse } from '@foyer/shared/errors/result.ts'
import { can } from '@foyer/shared/identity/can.ts'
import type { DutyRoster } from './duty-roster.ts'
import type { RequestHandlers } from './request-handlers.ts'
import { showPeople, showPerson } from './show-people.ts'
import { firstFreePost, standAt } from './stand-at-posts.ts'

/** Coming on and going off duty, the status, and opening or closing the 3D view. */
export function presenceMessages(deps: {
  roster: DutyRoster
  /** Called when a rep has come on duty. */
  onDuty(staffId: string): void
}): Pick<RequestHandlers, 'duty' | 'status' | 'view'> {
  const { roster } = deps
  return {
    duty(occupant, { on }, lobby) {
      const member = occupant.entry.staff?.member
      if (member === undefined) return refuse('not-signed-in')
      if (!can({ kind: 'staff', id: member.id, role: member.role }, 'staff-duty')) {
        return refuse('not-allowed')
      }
      if (on === (roster.get(member.id) !== undefined)) return done
      if (on) {
        const post = firstFreePost(lobby, occupant)
        if (post === null) return refuse('no-post-free')
        roster.comeOn(member)
        standAt(lobby, occupant, post)
        deps.onDuty(member.id)
      } else {
        roster.goOff(member.id)
        occupant.post = ''
      }
      showPeople(lobby, roster)
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
