import type { Clock } from '@foyer/shared/time/clock.ts'
import { SECOND } from '@foyer/shared/time/durations.ts'

/** How long a place that was held is remembered: longer than Colyseus keeps one. */
const REMEMBERED = 30 * SECOND

interface HeldPlace {
  roomId: string
  /** Whom the person's network address counts for; undefined for staff. */
  address?: string | undefined
}

/** In which instance a place was held last for each of those who are on their way. */
export class HeldPlaces {
  private readonly clock: Clock
  /** By person, the oldest first. */
  private readonly held = new Map<string, HeldPlace & { at: number }>()

  constructor(clock: Clock) {
    this.clock = clock
  }

  /** Remembers a place, in place of the person's last, and forgets those of long ago: each costs its share once. */
  hold(personId: string, place: HeldPlace): void {
    this.held.delete(personId) // so that it comes last
    this.held.set(personId, { ...place, at: this.clock.now() })
    for (const [id, { at }] of this.held) {
      if (this.isKept(at)) break
      this.held.delete(id)
    }
  }

  roomOf(personId: string): string | undefined {
    const place = this.held.get(personId)
    return place !== undefined && this.isKept(place.at) ? place.roomId : undefined
  }

  /** Those who are on their way from a network address. */
  peopleOf(address: string): string[] {
    return [...this.held]
      .filter(([, place]) => place.address === address && this.isKept(place.at))
      .map(([personId]) => personId)
  }

  /** How many are remembered. */
  get size(): number {
    return this.held.size
  }

  private isKept(at: number): boolean {
    return this.clock.now() - at <= REMEMBERED
  }
}
