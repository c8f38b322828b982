import { STEP_BURST, STEP_RATE } from '@foyer/shared/movement/constants.ts'
import { decodeInputs, sequenceAhead } from '@foyer/shared/movement/movement-codec.ts'
import { step } from '@foyer/shared/movement/step.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { type Avatars, CHANGED } from '../people/avatars.ts'

const body: Body = { x: 0, y: 0, z: 0, node: 0 }

/**
 * Walks an avatar by a message of inputs. The first input of a connection may have any sequence (a page
 * counts from anew, or goes on after a cut). A sequence that was used already, or is older, is passed over.
 * An input that comes when the steps of the time are spent is used up without walking, so that the
 * client sees itself corrected instead of waiting for an acknowledgement for ever.
 *
 * @param now milliseconds, from a clock that never goes back
 * @returns false when the bytes are no message of inputs; nothing has happened then
 */
export function applyInputs(
  avatars: Avatars,
  index: number,
  surface: WalkingSurface,
  bytes: Uint8Array,
  now: number,
): boolean {
  const inputs = decodeInputs(bytes)
  if (inputs === null) return false
  earnSteps(avatars, index, now)
  for (const input of inputs) {
    const known = avatars.anySequence[index] === 0
    if (known && sequenceAhead(input.sequence, avatars.sequence[index]!) <= 0) continue
    avatars.anySequence[index] = 0
    avatars.sequence[index] = input.sequence
    avatars.yaw[index] = input.yaw
    avatars.action[index] = input.action
    avatars.changed[index] = CHANGED.all
    if (avatars.steps[index]! < 1) continue
    avatars.steps[index]! -= 1
    step(surface, avatars.readBody(index, body), input.dx, input.dz)
    avatars.setBody(index, body)
  }
  return true
}

/** Time earns steps at the common rate, so nobody goes faster by sending more; a stall may be caught up. */
function earnSteps(avatars: Avatars, index: number, now: number): void {
  const earned = ((now - avatars.stepsAt[index]!) / 1000) * STEP_RATE
  avatars.steps[index] = Math.min(STEP_BURST, avatars.steps[index]! + earned)
  avatars.stepsAt[index] = now
}
