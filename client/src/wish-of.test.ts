import { expect, test } from 'vitest'
import { createFollowCamera } from './camera/follow-camera.ts'
import type { Input } from './input/input.ts'
import { wishOf } from './wish-of.ts'

/** A camera that looks along `yaw`, and keys that want (x, z). */
function wish(yaw: number, x: number, z: number) {
  const follow = createFollowCamera(() => 1)
  follow.reset(yaw)
  const read = () => ({ x, z, run: true, turn: 0, tilt: 0 })
  const input: Input = { read, dispose: () => undefined }
  return wishOf({ input, follow })
}

test('forward is where the camera looks, right is its right', () => {
  const ahead = wish(Math.PI / 2, 0, 1)
  expect(ahead.x).toBeCloseTo(1)
  expect(ahead.z).toBeCloseTo(0)
  expect(ahead.run).toBe(true)
  const right = wish(0, 1, 0)
  expect(right.x).toBeCloseTo(-1)
  expect(right.z).toBeCloseTo(0)
})

test('where no keys are heard nobody wants to go anywhere', () => {
  expect(wishOf({ input: null, follow: createFollowCamera(() => 1) })).toEqual({
    x: 0,
    z: 0,
    run: false,
  })
})
