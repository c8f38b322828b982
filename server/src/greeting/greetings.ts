import type { ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import { chooseGreeting, type Greeter } from '@foyer/shared/greeting/choose-greeting.ts'
import { greetingText } from '@foyer/shared/greeting/greeting-text.ts'
import { yawOf } from '@foyer/shared/math/angle.ts'
import { ACTIONS } from '@foyer/shared/movement/movement-codec.ts'
import { chatLine } from '../chat/chat-line.ts'
import type { Speakers } from '../chat/speakers.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import { type Lobby, type Occupant, send } from '../people/lobby.ts'

const STAND = ACTIONS.indexOf('stand')
const WAVE = ACTIONS.indexOf('wave')
/** Milliseconds for which the avatar waves. */
const WAVE_TIME = 2400

/** Who was greeted, and whose avatars wave. */
export class Greetings {
  private readonly roster: DutyRoster
  private readonly speakers: Speakers
  /** What visitors were greeted with in their visit; null once they have answered it at the desk. */
  private readonly greeted = new WeakMap<Occupant, ChatLine | null>()
  /** Reps whose avatars wave, where, and until when. */
  private readonly waving = new Map<Occupant, { lobby: Lobby; until: number }>()

  constructor(roster: DutyRoster, speakers: Speakers) {
    this.roster = roster
    this.speakers = speakers
  }

  /** @param now milliseconds since 1970 */
  greet(lobby: Lobby, now: number): void {
    this.lowerHands(now)
    const greeters = this.greeters(lobby)
    if (greeters.length === 0) return
    const { x, z } = lobby.avatars
    for (const visitor of lobby.occupants.values()) {
      if (visitor.entry.staff !== null || visitor.page.state !== 'here') continue
      if (this.greeted.has(visitor)) continue
      const place = { x: x[visitor.index]!, z: z[visitor.index]! }
      const greeter = chooseGreeting(place, greeters, now)
      if (greeter === null) continue
      this.greetOne(lobby, lobby.occupants.get(greeter.id)!, visitor, now)
    }
  }

  /** What a visitor was greeted with, when they answer it: once. Null: nothing, or it was answered. */
  takeAnswered(visitor: Occupant): ChatLine | null {
    const line = this.greeted.get(visitor) ?? null
    if (line !== null) this.greeted.set(visitor, null)
    return line
  }

  private greeters({ avatars: { x, z }, occupants }: Lobby): Greeter[] {
    const greeters: Greeter[] = []
    for (const duty of this.roster.all()) {
      const rep = occupants.get(duty.staffId)
      if (rep === undefined) continue
      greeters.push({
        id: rep.id,
        x: x[rep.index]!,
        z: z[rep.index]!,
        ready: this.roster.shownStatus(duty) === 'available',
        spokeAt: this.speakers.lastOf(rep),
      })
    }
    return greeters
  }

  private greetOne(lobby: Lobby, rep: Occupant, visitor: Occupant, now: number): void {
    const { avatars } = lobby
    const dx = avatars.x[visitor.index]! - avatars.x[rep.index]!
    const dz = avatars.z[visitor.index]! - avatars.z[rep.index]!
    avatars.turn(rep.index, yawOf(dx, dz))
    avatars.act(rep.index, WAVE)
    this.waving.set(rep, { lobby, until: now + WAVE_TIME })
    // In the visitor's language, so only for the two of them.
    const { languages, locale } = visitor.entry
    const text = greetingText(rep.entry.staff?.member.greeting ?? {}, languages, locale)
    const line = chatLine(rep, { scope: 'near', text, at: now, automatic: true })
    this.greeted.set(visitor, line)
    send(visitor, 'chat', line)
    send(rep, 'chat', line)
  }

  private lowerHands(now: number): void {
    for (const [rep, { lobby, until }] of this.waving) {
      if (now < until) continue
      this.waving.delete(rep)
      const here = lobby.occupants.get(rep.id) === rep
      if (here && lobby.avatars.action[rep.index] === WAVE) lobby.avatars.act(rep.index, STAND)
    }
  }
}
