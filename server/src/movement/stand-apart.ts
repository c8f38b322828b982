import { PERSONAL_SPACE, STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import { step } from '@foyer/shared/movement/step.ts'
import type { Body } from '@foyer/shared/navmesh/walking-surface.ts'
import type { Lobby, Occupant } from '../people/lobby.ts'
import { surfaceOf } from '../people/place-on-floor.ts'
import type { RoomFeature } from '../people/room-feature.ts'

/** Ticks between two looks at who has come to a stop. */
const LOOK_EVERY = 5
/** Of those who came to a stop, how many are compared with the others in one look, the rest in the next ones. */
const MOST_COMPARED = 50
/** Of those who stand too near to somebody, how many find a place in one look; the others in the next. */
const MOST_SEARCHES = 8
/** Metres by which the floor may miss a wanted place, and from which on one has arrived. */
const NEAR_ENOUGH = 0.05
/** Metres between the rings on which a free place is searched: beyond the border of what is too near. */
const RING = PERSONAL_SPACE + 0.05
const RINGS = 4
/** Places on the first ring; the second has twice as many. */
const RING_PLACES = 8
/** Metres within which others can stand in the way of a free place. */
const REACH = RINGS * RING + NEAR_ENOUGH + PERSONAL_SPACE
const STRIDE = WALK_SPEED * STEP_TIME

/** How somebody stands, as of the last look. */
interface Stance {
  x: number
  z: number
  stands: boolean
  /** Where they step aside to. */
  goal: { x: number; z: number } | null
}

/** Keeps people who stand a little apart, by the rules M15 to M17. */
export function standApartFeature(): RoomFeature {
  const stances = new WeakMap<Occupant, Stance>()
  const stopped: Occupant[] = []
  const newStance = (): Stance => ({ x: Number.NaN, z: Number.NaN, stands: false, goal: null })
  const stanceOf = (occupant: Occupant) => stances.getOrInsertComputed(occupant, newStance)

  /** Who has come to a stop since the last look is in `stopped` then. */
  function look({ avatars, occupants }: Lobby): void {
    stopped.length = 0
    for (const occupant of occupants.values()) {
      const stance = stanceOf(occupant)
      const x = avatars.x[occupant.index]!
      const z = avatars.z[occupant.index]!
      const stands = x === stance.x && z === stance.z && occupant.person.seat === ''
      if (stands && !stance.stands) stopped.push(occupant)
      stance.x = x
      stance.z = z
      stance.stands = stands
    }
  }

  function part(lobby: Lobby): void {
    let searches = 0
    for (const [i, occupant] of stopped.entries()) {
      if (i >= MOST_COMPARED || searches >= MOST_SEARCHES) {
        stanceOf(occupant).stands = false // looked at again
        continue
      }
      const other = tooNear(lobby, occupant)
      if (other === null) continue
      searches++
      const visitor = occupant.person.kind === 'rep' && other.person.kind !== 'rep'
      if (visitor) giveWay(lobby, other, occupant)
      else giveWay(lobby, occupant, other)
    }
  }

  /** Somebody who stands too near to another one, and does not step aside already. */
  function tooNear(lobby: Lobby, occupant: Occupant): Occupant | null {
    const { x, z, goal } = stanceOf(occupant)
    if (goal !== null) return null
    for (const other of lobby.occupants.values()) {
      if (other === occupant) continue
      const stance = stanceOf(other)
      if (stance.stands && stance.goal === null && isNear(stance, x, z)) return other
    }
    return null
  }

  function giveWay(lobby: Lobby, occupant: Occupant, from: Occupant): void {
    stanceOf(occupant).goal = findPlace(lobby, occupant, from)
  }

  /** The nearest free place that one gets to in a straight line, first away from the other; null for none. */
  function findPlace(lobby: Lobby, occupant: Occupant, from: Occupant) {
    const surface = surfaceOf(occupant, lobby.layout())
    const { x, z } = stanceOf(occupant)
    const other = stanceOf(from)
    // Exactly in each other: any direction, always the same.
    const away = x === other.x && z === other.z ? 0 : Math.atan2(x - other.x, z - other.z)
    const around = placesAround(lobby, occupant, stanceOf)
    const body: Body = { x, y: 0, z, node: 0 }
    for (let ring = 1; ring <= RINGS; ring++) {
      const places = ring * RING_PLACES
      for (let i = 0; i < places; i++) {
        const turn = Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1)
        const angle = away + (turn / places) * 2 * Math.PI
        const wantedX = x + Math.sin(angle) * ring * RING
        const wantedZ = z + Math.cos(angle) * ring * RING
        surface.move(lobby.avatars.readBody(occupant.index, body), wantedX, wantedZ)
        if (Math.hypot(body.x - wantedX, body.z - wantedZ) > NEAR_ENOUGH) continue
        if (!around.some((place) => isNear(place, body.x, body.z))) return { x: body.x, z: body.z }
      }
    }
    return null
  }

  const body: Body = { x: 0, y: 0, z: 0, node: 0 }
  /** One step on the way aside. What is reached is looked at anew: somebody else may have come there. */
  function stepAside(lobby: Lobby, occupant: Occupant): void {
    const stance = stances.get(occupant)
    if (!stance?.goal) return
    const { avatars } = lobby
    const { goal } = stance
    avatars.readBody(occupant.index, body)
    const walks = body.x !== stance.x || body.z !== stance.z
    const [dx, dz] = [goal.x - body.x, goal.z - body.z]
    const left = Math.hypot(dx, dz)
    stance.stands = false
    if (walks || occupant.person.seat !== '' || left < NEAR_ENOUGH) {
      stance.goal = null
      return
    }
    const share = Math.min(1, STRIDE / left)
    step(surfaceOf(occupant, lobby.layout()), body, dx * share, dz * share)
    if (body.x === stance.x && body.z === stance.z) stance.goal = null // something stands in the way
    avatars.setBody(occupant.index, body)
    stance.x = body.x
    stance.z = body.z
  }

  return {
    requests: {},
    onTick(lobby, count) {
      for (const occupant of lobby.occupants.values()) stepAside(lobby, occupant)
      if (count % LOOK_EVERY !== 0) return
      look(lobby)
      part(lobby)
    },
  }
}

function isNear(place: { x: number; z: number }, x: number, z: number): boolean {
  const dx = place.x - x
  const dz = place.z - z
  return dx * dx + dz * dz < PERSONAL_SPACE * PERSONAL_SPACE
}

/** Where others are, or step aside to, within reach of somebody. */
function placesAround(
  { occupants }: Lobby,
  occupant: Occupant,
  stanceOf: (occupant: Occupant) => Stance,
): { x: number; z: number }[] {
  const { x, z } = stanceOf(occupant)
  const places: { x: number; z: number }[] = []
  for (const other of occupants.values()) {
    if (other === occupant || other.person.seat !== '') continue
    const stance = stanceOf(other)
    const place = stance.goal ?? stance
    if (Math.hypot(place.x - x, place.z - z) < REACH) places.push(place)
  }
  return places
}
