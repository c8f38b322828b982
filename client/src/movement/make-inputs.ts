import { yawToByte } from '@foyer/shared/math/quantise.ts'
import { STEP_TIME } from '@foyer/shared/movement/constants.ts'
import { ACTIONS } from '@foyer/shared/movement/movement-codec.ts'
import type { Gesture } from './gesture.ts'
import type { Heading } from './heading.ts'
import type { Prediction } from './prediction.ts'

/** Makes the inputs of an avatar: one a step while it walks, and one for whatever else changes. */
export interface InputMaker {
  /** Applies what heading and gesture are now, unless the server knows it: standing still is a change too. */
  make(): void
  /** The server has the avatar stand and look to `yaw`. */
  restart(yaw: number): void
}

export function createInputMaker(
  prediction: Prediction,
  heading: Heading,
  gesture: Gesture,
): InputMaker {
  const standing = (yaw: number) => ({ yaw: yawToByte(yaw), action: 0, moving: false })
  let told = standing(heading.yaw)
  return {
    make() {
      const { x, z } = heading.velocity
      const moving = x !== 0 || z !== 0
      const next = { yaw: yawToByte(heading.yaw), action: ACTIONS.indexOf(gesture.action), moving }
      const same = next.yaw === told.yaw && next.action === told.action && !told.moving
      if (!moving && same) return
      told = next
      prediction.apply(x * STEP_TIME, z * STEP_TIME, heading.yaw, next.action)
    },
    restart(yaw) {
      told = standing(yaw)
    },
  }
}
