import { PerspectiveCamera } from 'three'
import { expect, test } from 'vitest'
import { pickFloor, rayThrough } from './floor-picking.ts'

const camera = new PerspectiveCamera(50, 2)
camera.position.set(0, 3, 0)
camera.lookAt(0, 0, 3)
camera.updateMatrixWorld()

test('the middle of the picture is where the camera looks', () => {
  expect(pickFloor(rayThrough(camera, 0.5, 0.5), 0, () => 1)).toMatchObject({
    x: expect.closeTo(0),
    z: expect.closeTo(3, 1),
  })
})

test('left in the picture is left on the floor', () => {
  // Looking along +Z in a right-handed space, +X is on the left.
  expect(pickFloor(rayThrough(camera, 0.2, 0.5), 0, () => 1)!.x).toBeGreaterThan(0.5)
})

test('neither the sky nor what is behind a wall is floor', () => {
  const up = new PerspectiveCamera(50, 2)
  up.position.set(0, 3, 0)
  up.lookAt(0, 5, 3)
  up.updateMatrixWorld()
  expect(pickFloor(rayThrough(up, 0.5, 0.5), 0, () => 1)).toBeNull()
  expect(pickFloor(rayThrough(camera, 0.5, 0.5), 0, () => 0.4)).toBeNull()
})
