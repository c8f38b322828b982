import type { Action } from '@foyer/shared/movement/movement-codec.ts'

/** What the own avatar does beside walking, on the walker's clock in seconds. */
export interface Gesture {
  readonly action: Action
  readonly since: number
  /** Begins an action that ends after some seconds. */
  perform(action: Action, now: number, seconds: number): void
  /** Ends what is over. */
  advance(now: number): void
}

export function createGesture(): Gesture {
  let action: Action = 'stand'
  let since = 0
  let until = 0
  return {
    get action() {
      return action
    },
    get since() {
      return since
    },
    perform(next, now, seconds) {
      action = next
      since = now
      until = now + seconds
    },
    advance(now) {
      if (action === 'stand' || now < until) return
      action = 'stand'
      since = now
    },
  }
}
