import type { Occupant } from '../people/lobby.ts'

/** When each person in a center said something last: who talks is not interrupted by the own avatar's greetings. */
export class Speakers {
  private readonly spokeAt = new WeakMap<Occupant, number>()

  /** @param at milliseconds since 1970 */
  spoke(occupant: Occupant, at: number): void {
    this.spokeAt.set(occupant, at)
  }

  /** Milliseconds since 1970; 0: not yet in this visit. */
  lastOf(occupant: Occupant): number {
    return this.spokeAt.get(occupant) ?? 0
  }
}
