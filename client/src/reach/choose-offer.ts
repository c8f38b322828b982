import { angleBetween, yawOf } from '@foyer/shared/math/angle.ts'
import type { FloorPlace, Reachable, Standpoint } from './reachable.ts'

/** How many times as far something counts that lies straight behind. */
const BEHIND = 2
/** What is offered stays so until something else is nearer by this much, metres, and a little beyond its reach. */
const HOLD = { nearer: 0.5, beyond: 0.3 }

/**
 * Which of the things is offered: the nearest in reach, where what lies ahead counts as nearer than what lies behind.
 * What was offered before is given up only for something clearly nearer, so that the offer does not flicker.
 *
 * @param offered id of what is offered now, or null
 */
export function chooseOffer<Thing extends Reachable>(
  things: Iterable<Thing>,
  body: Standpoint,
  offered: string | null,
): Thing | null {
  let best: Thing | null = null
  let least = Number.POSITIVE_INFINITY
  for (const thing of things) {
    const held = thing.id === offered
    if (distance(thing.at, body) > thing.reach + (held ? HOLD.beyond : 0)) continue
    const cost = apparentDistance(thing.at, body) - (held ? HOLD.nearer : 0)
    if (cost >= least) continue
    best = thing
    least = cost
  }
  return best
}

function distance(at: FloorPlace, body: FloorPlace): number {
  return Math.hypot(at.x - body.x, at.z - body.z)
}

function apparentDistance(at: FloorPlace, body: Standpoint): number {
  const off = angleBetween(body.yaw, yawOf(at.x - body.x, at.z - body.z))
  return distance(at, body) * (1 + ((BEHIND - 1) * (1 - Math.cos(off))) / 2)
}
