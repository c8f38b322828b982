import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import type { Bus } from '../events/bus.ts'
import type { StaffMember, StaffSessions } from '../identity/identity-types.ts'
import type { Lobbies } from '../people/lobbies.ts'
import type { Occupant } from '../people/lobby.ts'

/** Where somebody of the staff may be, and on duty. */
interface Place {
  roster: DutyRoster
  lobbies: Lobbies
}

/**
 * Keeps the lobbies to what is true of the staff: whose session ended or who is no longer staff is let go and
 * off duty; a new name, look or greeting shows at once.
 *
 * @returns the way to stop
 */
export function followStaff(deps: {
  bus: Bus
  staffSessions: StaffSessions
  /** Of every center. */
  places(): Iterable<Place>
  onError(error: unknown): void
}): () => void {
  const { bus, staffSessions } = deps

  async function follow(staffId: string): Promise<void> {
    for (const place of deps.places()) await followIn(place, staffId)
  }

  async function followIn({ roster, lobbies }: Place, staffId: string): Promise<void> {
    const found = lobbies.find(staffId)
    const sessionId = found?.occupant.entry.staff?.sessionId ?? ''
    const member =
      sessionId === ''
        ? await staffSessions.byId(staffId)
        : await staffSessions.bySession(sessionId)
    if (member === null) {
      roster.goOff(staffId)
      found?.lobby.remove(found.occupant, CloseReason.signedOut)
    } else {
      roster.setMember(member)
      if (found !== null) rename(found.occupant, member)
    }
  }

  const listener = (staffId: string) => void follow(staffId).catch(deps.onError)
  bus.on('staff', listener)
  return () => void bus.off('staff', listener)
}

/** The next look at the state shows it. */
function rename(occupant: Occupant, member: StaffMember): void {
  const { staff } = occupant.entry
  if (staff === null) return
  occupant.entry = {
    ...occupant.entry,
    name: member.name,
    look: member.look,
    staff: { ...staff, member },
  }
}
