import { chooseGreeting, type Greeter } from '@foyer/shared/greeting/choose-greeting.ts'
import { DEFAULT_GREETING } from '@foyer/shared/greeting/default-greeting.ts'
import { localise } from '@foyer/shared/i18n/locale.ts'
import { yawOf } from '@foyer/shared/math/angle.ts'
import { ACTIONS } from '@foyer/shared/movement/movement-contract.ts'
import { chatLine } from '../chat/chat-messages.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import { type Lobby, type Occupant, send } from '../people/lobby.ts'

const STAND = ACTIONS.indexOf('stand')
const WAVE = ACTIONS.indexOf('wave')
/** Milliseconds for which the avatar waves. */
const WAVE_TIME = 2400

/** Lets the avatars of reps on duty greet the visitors who come near. One for each lobby. */
export class Greetings {
  private readonly lobby: Lobby
  private readonly roster: DutyRoster
  /** Reps whose avatars wave, and until when. */
  private readonly waving = new Map<Occupant, number>()

  constructor(lobby: Lobby, roster: DutyRoster) {
    this.lobby = lobby
    this.roster = roster
  }

  /** @param now milliseconds since 1970 */
  greet(now: number): void {
    this.lowerHands(now)
    const greeters = this.greeters()
    if (greeters.length === 0) return
    const { x, z } = this.lobby.avatars
    for (const visitor of this.lobby.occupants.values()) {
      if (visitor.greeted || visitor.entry.staff !== null || visitor.client === null) continue
      const place = { x: x[visitor.index]!, z: z[visitor.index]! }
      const greeter = chooseGreeting(place, greeters, now)
      if (greeter === null) continue
      visitor.greeted = true
      this.greetOne(this.lobby.occupants.get(greeter.id)!, visitor, now)
    }
  }

  private greeters(): Greeter[] {
    const { x, z } = this.lobby.avatars
    const greeters: Greeter[] = []
    for (const duty of this.roster.all()) {
      const rep = this.lobby.occupants.get(duty.staffId)
      if (rep === undefined) continue
      greeters.push({
        id: rep.id,
        x: x[rep.index]!,
        z: z[rep.index]!,
        ready: this.roster.shownStatus(duty) === 'available',
        spokeAt: rep.spokeAt,
      })
    }
    return greeters
  }

  private greetOne(rep: Occupant, visitor: Occupant, now: number): void {
    const { avatars } = this.lobby
    const dx = avatars.x[visitor.index]! - avatars.x[rep.index]!
    const dz = avatars.z[visitor.index]! - avatars.z[rep.index]!
    avatars.turn(rep.index, yawOf(dx, dz))
    avatars.act(rep.index, WAVE)
    this.waving.set(rep, now + WAVE_TIME)
    // In the visitor's language, so only for the two of them.
    const { locale } = visitor.entry
    const own = localise(rep.entry.staff?.member.greeting ?? {}, locale)
    const text = own === '' ? localise(DEFAULT_GREETING, locale) : own
    const line = chatLine(rep, { scope: 'near', text, at: now, automatic: true })
    send(visitor, 'chat', line)
    send(rep, 'chat', line)
  }

  private lowerHands(now: number): void {
    for (const [rep, until] of this.waving) {
      if (now < until) continue
      this.waving.delete(rep)
      const here = this.lobby.occupants.get(rep.id) === rep
      if (here && this.lobby.avatars.action[rep.index] === WAVE) {
        this.lobby.avatars.act(rep.index, STAND)
      }
    }
  }
}
