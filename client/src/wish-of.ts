import type { FollowCamera } from './camera/follow-camera.ts'
import type { Input } from './input/input.ts'
import { standStill, type Wish } from './movement/heading.ts'

interface Steering {
  /** Null until somebody has entered. */
  input: Input | null
  follow: FollowCamera
}

/** Where keys, sticks and fingers want to go, turned from the camera's view to the floor's. */
export function wishOf({ input, follow }: Steering): Wish {
  if (!input) return standStill()
  const { x, z, run } = input.read()
  const sin = Math.sin(follow.yaw)
  const cos = Math.cos(follow.yaw)
  // Yaw grows towards +X; right of +Z is -X.
  return { x: sin * z - cos * x, z: cos * z + sin * x, run }
}
