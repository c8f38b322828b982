import { STEP_BURST, STEP_TIME } from '@foyer/shared/movement/constants.ts'
import { encodeInputs, MAX_INPUTS_PER_MESSAGE } from '@foyer/shared/movement/movement-codec.ts'
import type { WaitingSteps } from './step-queue.ts'

/** Steps that may be sent at once, a little under what the server lets one save up. */
const SEND_BURST = STEP_BURST - 4
/** Unsent steps from which on they are joined: a stall, not the rhythm of frames. */
const BACKLOG = 3

/** Sends steps, after a stall not faster than the server takes them. */
export interface InputSender {
  /** Sends what is new, `passed` seconds after the last time. */
  send(passed: number): void
  /** The server begins to count anew. */
  restart(): void
}

/** @param send hands encoded inputs over; false when there is no connection now and they must be kept */
export function createInputSender(
  steps: WaitingSteps,
  send: (inputs: Uint8Array) => boolean,
): InputSender {
  let allowance = SEND_BURST
  return {
    send(passed) {
      allowance = Math.min(SEND_BURST, allowance + passed / STEP_TIME)
      if (steps.unsent > BACKLOG) steps.joinUnsent()
      while (allowance >= 1) {
        const most = Math.min(MAX_INPUTS_PER_MESSAGE, Math.floor(allowance))
        const inputs = steps.peekUnsent(most)
        if (inputs.length === 0 || !send(encodeInputs(inputs))) return
        steps.markSent(inputs.length)
        allowance -= inputs.length
      }
    },
    restart() {
      allowance = 0
    },
  }
}
