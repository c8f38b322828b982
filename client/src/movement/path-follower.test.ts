import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import type { Result } from '@foyer/shared/errors/result.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import { quantiseDisplacement } from '@foyer/shared/movement/movement-codec.ts'
import { step } from '@foyer/shared/movement/step.ts'
import { buildNavmesh } from '@foyer/shared/navmesh/build-navmesh.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'
import { expect, test } from 'vitest'
import { createPathFollower } from './path-follower.ts'

const REACH = WALK_SPEED * STEP_TIME

const layout = good(validateLayout(ATRIUM, CATALOG))
const surface = createWalkingSurfaces(good(decodeNavmesh(good(buildNavmesh(layout, CATALOG))))).rep

test('from anywhere every spot is reached, with displacements as they travel', () => {
  const random = seededRandom(7)
  const stuck: string[] = []
  for (let walk = 0; walk < 600; walk++) {
    const body = surface.place(-14 + 28 * random(), -10 + 20 * random(), 0.5)
    if (!body) continue
    const spot = layout.spots[walk % layout.spots.length]!
    const path = surface.findPath(body, { x: spot.at[0], y: 0, z: spot.at[1] })!
    const goal = path.at(-1)!
    const from = `${body.x}, ${body.z}`
    const follower = createPathFollower()
    follower.start(path)
    for (
      let way = follower.next(body.x, body.z, REACH);
      way;
      way = follower.next(body.x, body.z, REACH)
    ) {
      step(surface, body, quantiseDisplacement(way.dx), quantiseDisplacement(way.dz))
    }
    if (Math.hypot(body.x - goal.x, body.z - goal.z) > 0.1) stuck.push(`${from} to ${spot.id}`)
  }
  expect(stuck).toEqual([])
})

function good<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.detail)
  return result.value
}
