/** How much nearer a newcomer must be to take a place, as a share of the distance. */
const HYSTERESIS = 0.15

interface Candidate {
  /** Metres from the camera; 0 for the own avatar. */
  distance: number
  /** Whether it was among the nearest in the last frame. */
  chosen: boolean
}

/**
 * Keeps the nearest few of what is offered in a frame, with hysteresis so that two at the same
 * distance do not change places all the time.
 */
export class Nearest<T extends Candidate> {
  readonly items: T[] = []
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  clear(): void {
    this.items.length = 0
  }

  offer(item: T): void {
    const rank = rankOf(item)
    const { items } = this
    if (items.length === this.#most) {
      if (this.#most === 0 || rank >= rankOf(items[items.length - 1]!)) return
      items.pop()
    }
    let at = items.length
    while (at > 0 && rankOf(items[at - 1]!) > rank) at--
    items.splice(at, 0, item)
  }
}

function rankOf(item: Candidate): number {
  return item.chosen ? item.distance * (1 - HYSTERESIS) : item.distance
}
