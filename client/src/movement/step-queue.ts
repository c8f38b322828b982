import { MAX_STEP } from '@foyer/shared/movement/constants.ts'
import type { MovementInput } from '@foyer/shared/movement/movement-codec.ts'

/**
 * Steps that are kept while the server does not answer: 20 s. Older ones are forgotten, and the walker is
 * put where the server says when it comes back.
 */
const KEPT_STEPS = 400

/** A step that the server has not acknowledged, and where it led. */
export interface PendingStep {
  input: MovementInput
  /** Whether it was handed out for sending. */
  sent: boolean
  x: number
  z: number
}

/** The steps that the server has not acknowledged, oldest first, each with its number. */
export interface WaitingSteps {
  readonly all: readonly PendingStep[]
  /** How many steps were not sent yet. */
  readonly unsent: number
  /** The oldest steps that were not sent yet, at most `most`. */
  peekUnsent(most: number): MovementInput[]
  /** Says the unsent steps in as few as possible, to catch up with a server that could not be reached. */
  joinUnsent(): void
  /** The oldest `count` unsent steps are on their way now. */
  markSent(count: number): void
}

export interface StepQueue extends WaitingSteps {
  /** Adds a step that led to `place`. */
  add(dx: number, dz: number, yaw: number, action: number, place: { x: number; z: number }): void
  /**
   * Lets go what the server has used: all up to the sent step whose sequence has this low byte. Returns that step, null
   * when there is none.
   */
  acknowledge(low: number): PendingStep | null
  /** The newest step that fits and all before it are let go; the others are numbered from 1 and unsent. */
  restart(isUsed: (one: PendingStep) => boolean): void
  /** Lets go all; counting goes on. */
  clear(): void
}

export function createStepQueue(): StepQueue {
  let steps: PendingStep[] = []
  let sequence = 0

  /** Steps are sent in order: what is unsent is a tail of what is pending. */
  function firstUnsent(): number {
    const first = steps.findIndex((one) => !one.sent)
    return first < 0 ? steps.length : first
  }

  return {
    get all() {
      return steps
    },

    get unsent() {
      return steps.length - firstUnsent()
    },

    add(dx, dz, yaw, action, { x, z }) {
      sequence = (sequence + 1) & 0xffff
      steps.push({ input: { sequence, dx, dz, yaw, action }, sent: false, x, z })
      if (steps.length > KEPT_STEPS) steps.shift()
    },

    peekUnsent(most) {
      const first = firstUnsent()
      return steps.slice(first, first + most).map((one) => one.input)
    },

    joinUnsent() {
      const first = firstUnsent()
      sequence -= steps.length - first
      const joined = joinSteps(steps.slice(first))
      for (const one of joined) one.input = { ...one.input, sequence: ++sequence & 0xffff }
      sequence &= 0xffff
      steps = [...steps.slice(0, first), ...joined]
    },

    markSent(count) {
      const first = firstUnsent()
      for (const one of steps.slice(first, first + count)) one.sent = true
    },

    acknowledge(low) {
      // Steps are used in order, so the oldest with that low byte is meant.
      const used = steps.findIndex((one) => one.sent && (one.input.sequence & 255) === low)
      const at = steps[used]
      if (!at) return null
      steps = steps.slice(used + 1)
      return at
    },

    restart(isUsed) {
      steps = joinSteps(steps.slice(steps.findLastIndex(isUsed) + 1))
      sequence = 0
      for (const one of steps) one.input = { ...one.input, sequence: ++sequence }
    },

    clear() {
      steps = []
    },
  }
}

/**
 * The same way in fewer steps: neighbours are joined while together they are no further than one step may
 * go. After seconds of walking before the connection stands, the server would drop most of them otherwise.
 */
function joinSteps(steps: readonly PendingStep[]): PendingStep[] {
  const joined: PendingStep[] = []
  for (const one of steps) {
    const last = joined.at(-1)
    const dx = one.input.dx + (last?.input.dx ?? 0)
    const dz = one.input.dz + (last?.input.dz ?? 0)
    if (last && Math.hypot(dx, dz) <= MAX_STEP) {
      Object.assign(last, { input: { ...one.input, dx, dz }, x: one.x, z: one.z })
    } else {
      joined.push({ ...one, sent: false })
    }
  }
  return joined
}
