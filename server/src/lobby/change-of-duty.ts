import type { Duty, DutyRoster } from '../duty/duty-roster.ts'
import type { DutyKeeper } from '../duty/keep-duties.ts'
import type { AbsenceMessage } from '../events/bus.ts'
import type { Lobbies } from '../people/lobbies.ts'
import { showPeople } from '../people/show-people.ts'
import type { Desk } from '../reception/desk.ts'
import { changePosts } from './change-posts.ts'
import type { LobbyDeps } from './lobby-deps.ts'

/** What goes along with duties that change in a center: records, posts, and that people are told. */
export interface DutyChange {
  /** After every change of somebody's duty; null when it has ended. */
  changed(staffId: string, duty: Duty | null): void
  /** A rep has come on duty: those before may have left a note. */
  came(staffId: string): void
  close(): Promise<void>
}

export function followDuties(
  centerId: string,
  { clock, staffSessions, rota, bus, log }: LobbyDeps,
  parts: { roster: DutyRoster; lobbies: Lobbies; desk: Desk; keeper: DutyKeeper },
): DutyChange {
  const { roster, lobbies, desk, keeper } = parts
  let working: Promise<void> = Promise.resolve()

  /** One after the other, so that nothing is still under way when the database closes. */
  function later(what: string, work: () => Promise<void>): void {
    working = working.then(work).catch((error: unknown) => log.error({ error }, what))
  }

  function left(staffId: string): void {
    const found = lobbies.find(staffId)
    if (found !== null) {
      changePosts(found.lobby, found.occupant, roster, clock.now())
      showPeople(found.lobby, roster)
    }
    later('the end of a duty was not kept', async () => {
      await rota.signOnOf(centerId).go(staffId)
      if (roster.size === 0) await desk.sayLeft()
      const member = await staffSessions.byId(staffId)
      if (member !== null) keeper.tellOthers('leaving', member)
    })
  }

  /** The colleagues should know, and whoever can may step in. */
  function onAbsence(absence: AbsenceMessage): void {
    if (absence.centerId !== centerId) return
    later('colleagues were not told', async () => {
      const member = await staffSessions.byId(absence.staffId)
      if (member !== null) keeper.tellOthers(absence.kind, member)
    })
  }
  bus.on('absence', onAbsence)

  return {
    changed(staffId, duty) {
      rota.presences.set(centerId, staffId, duty !== null && duty.awaySince === null)
      if (duty === null) left(staffId)
      keeper.look()
    },
    came(staffId) {
      later('a handover note was not given', async () => {
        const note = await rota.unreadHandover(centerId, staffId)
        if (note !== null) lobbies.sendTo(staffId, 'handover', note)
      })
    },
    async close() {
      bus.off('absence', onAbsence)
      await keeper.close()
      await working
    },
  }
}
