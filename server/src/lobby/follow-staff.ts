import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import type { Logger } from 'pino'
import type { DutyRoster } from '../duty/duty-roster.ts'
import type { Bus } from '../events/bus.ts'
import type { StaffMember, StaffSessions } from '../identity/identity-types.ts'
import type { Lobbies } from '../people/lobbies.ts'
import type { Occupant } from '../people/lobby.ts'
import type { AlarmClock } from '../time/alarm-clock.ts'
import { SerialQueue } from '../time/serial-queue.ts'

/** Where somebody of the staff may be, and on duty. */
interface Place {
  roster: DutyRoster
  lobbies: Lobbies
}

/** Milliseconds until the staff is read again when that failed. */
const AGAIN = 5000

/** Following that can be ended. */
export interface Following {
  /** Resolves when everything that was told so far is looked after, or waits for another try. */
  settled(): Promise<void>
  /** Resolves when nothing is under way any more. */
  close(): Promise<void>
}

/**
 * Keeps the lobbies to what is true of the staff: whose session ended or who is no longer staff is let go and
 * off duty; a new name, look or greeting shows at once. What cannot be read is tried again until it can: nobody stays
 * who must not.
 */
export function followStaff(deps: {
  bus: Bus
  staffSessions: StaffSessions
  /** Of every center. */
  places(): Iterable<Place>
  clock: AlarmClock
  log: Logger
}): Following {
  const { bus, staffSessions, clock, log } = deps
  const works = new SerialQueue()
  /** What cancels another try, by staff id. */
  const waiting = new Map<string, () => void>()
  let closed = false

  async function follow(staffId: string): Promise<void> {
    waiting.get(staffId)?.()
    waiting.delete(staffId)
    try {
      for (const place of deps.places()) await followIn(place, staffId)
    } catch (error) {
      log.error({ error }, 'the lobby could not follow what is true of the staff')
      if (closed) return
      waiting.set(
        staffId,
        clock.wakeAt(clock.now() + AGAIN, () => later(staffId)),
      )
    }
  }

  async function followIn(place: Place, staffId: string): Promise<void> {
    const { roster, lobbies } = place
    const sessionId = sessionIn(place, staffId)
    const member =
      sessionId === ''
        ? await staffSessions.byId(staffId)
        : await staffSessions.bySession(sessionId)
    // Who has come in while that was read was not looked at.
    if (sessionIn(place, staffId) !== sessionId) return followIn(place, staffId)
    const found = lobbies.find(staffId)
    if (member === null) {
      roster.goOff(staffId)
      found?.lobby.remove(found.occupant, CloseReason.signedOut)
    } else {
      roster.setMember(member)
      if (found !== null) rename(found.occupant, member)
    }
  }

  const later = (staffId: string) => void works.run(() => follow(staffId))
  bus.on('staff', later)
  return {
    settled: () => works.settled(),
    async close() {
      closed = true
      bus.off('staff', later)
      for (const cancel of waiting.values()) cancel()
      await works.settled()
    },
  }
}

/** Of the page that somebody has open, or had; '' for none. */
function sessionIn({ lobbies }: Place, staffId: string): string {
  return lobbies.find(staffId)?.occupant.entry.staff?.sessionId ?? ''
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
