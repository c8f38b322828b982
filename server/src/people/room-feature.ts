import type { Permission } from '@foyer/shared/access/can.ts'
import type { Requests } from '@foyer/shared/protocol/messages.ts'
import type { z } from 'zod'
import type { Lobby, Occupant } from './lobby.ts'

/** How often one person may ask something: `burst` at once, then one more every `secondsEach`. */
export interface Pace {
  burst: number
  secondsEach: number
}

/** One request of the wire: who may ask it, how often, what its body must be, and what answers it. */
export interface RequestRule<Name extends keyof Requests> {
  contract: z.ZodType<Requests[Name]['body']>
  /** Of staff; without one, everybody in the lobby may ask. */
  permission?: Permission
  /** Of one person, on top of the pace that all requests of a person share. */
  pace: Pace
  /** The body is valid by the contract. What it throws is logged and answered with `unavailable`. */
  handle(
    occupant: Occupant,
    body: Requests[Name]['body'],
    lobby: Lobby,
  ): Requests[Name]['reply'] | Promise<Requests[Name]['reply']>
}

/**
 * One feature of a center's lobby as one value: what may be asked of it, and what it does when something happens. All
 * that it knows of people and of the center it holds itself. The hooks of several features are called in the order of
 * the center's list (`lobby/center-features.ts`).
 */
export interface RoomFeature<Name extends keyof Requests = never> {
  readonly requests: { readonly [N in Name]: RequestRule<N> }
  /** Before anybody is let in: reads what is stored. */
  open?(): Promise<void>
  /**
   * A page of somebody is connected.
   *
   * @param first a visit begins; else it is the same avatar, after a cut or a reload, or in another tab
   */
  onConnect?(occupant: Occupant, lobby: Lobby, first: boolean): void
  /** The page of somebody is gone, for a moment or for good. */
  onDisconnect?(occupant: Occupant, lobby: Lobby): void
  /** Whether somebody without a page keeps the place. */
  keeps?(occupant: Occupant): boolean
  /** Somebody has no page any more and the place is kept. */
  onAway?(occupant: Occupant, lobby: Lobby): void
  /** The visit is over. */
  onLeave?(occupant: Occupant, lobby: Lobby): void
  /** Brings what the slow state says of somebody to what this feature knows. */
  show?(occupant: Occupant): void
  /** Once in a tick, before snapshots are made. Nothing that grows with people may be allocated here. */
  onTick?(lobby: Lobby, count: number): void
  /** Another layout is in force; everybody stands on its floor. */
  onLayout?(lobby: Lobby): void
  /** After the rooms are closed: resolves when everything is written. */
  close?(): Promise<void>
}
