import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { spotById } from '@foyer/shared/layout/layout-places.ts'
import { yawOf } from '@foyer/shared/math/angle.ts'
import type { Action } from '@foyer/shared/movement/movement-codec.ts'
import { placeOfSpot } from '@foyer/shared/navmesh/arrival.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import type { SittingWalker } from '../guide/walker-types.ts'
import { createGesture } from './gesture.ts'
import { createHeading, type Heading, standStill, type Wish } from './heading.ts'
import { createInputMaker } from './make-inputs.ts'
import { createPace, type Pace } from './pace.ts'
import { type Correction, createPrediction } from './prediction.ts'
import { createInputSender } from './send-inputs.ts'
import { createShownBody, type ShownBody } from './shown-body.ts'

/** Metres around a goal in which the walkable floor is searched. */
const GOAL_REACH = 1.5
/** Metres that are left between two people when one walks up to the other. */
const TALKING_DISTANCE = 1.2
/** Who is to walk from a seat gets up for so long, seconds: most of the clip, the rest fades into the walk. */
const RISE_TIME = 0.8

export interface OwnWalkerParts {
  surface: WalkingSurface
  layout: Layout
  start: Body
  yaw: number
  /** Where somebody stands, null when nobody knows. */
  whereIs(personId: string): { x: number; z: number } | null
  /** Sends encoded inputs; false when there is no connection now and they must be kept. */
  send(inputs: Uint8Array): boolean
  /** Tells the server that the seat is free. */
  leaveSeat(): void
}

/** The own avatar's legs. Driven by `update`, as often as the page likes: steps are 50 ms each whatever comes. */
export interface OwnWalker extends SittingWalker {
  /** As drawn now: between the last two steps, gliding over corrections, and on a seat while sitting. */
  readonly shown: ShownBody['place']
  readonly action: Action
  /** The clock of `update`, in seconds, when the action began. */
  readonly actionSince: number
  /** Asked at every step where the person wants to go. */
  steer(): Wish
  /** Goes on to `now` (seconds, any steady clock) and sends what is new. */
  update(now: number): void
  /** Shows an action for some seconds, or until the next step when none are given. */
  perform(action: Action, seconds?: number): void
  /** The own record of a snapshot. */
  reconcile(record: { x: number; z: number; yaw: number; acknowledged: number }): void
  /** The server has us here, after joining and after a cut. */
  resume(place: { x: number; z: number; yaw: number }): void
  /** Starts to count steps for an entry request and tells the place for its `at`. */
  markEntry(): { x: number; z: number }
  /** Another layout was published. */
  changeFloor(surface: WalkingSurface, layout: Layout): void
}

export function createOwnWalker(parts: OwnWalkerParts): OwnWalker {
  const prediction = createPrediction(parts.surface, parts.start)
  const { body } = prediction
  const heading = createHeading(parts.yaw)
  const shownBody = createShownBody(body, parts.yaw)
  const gesture = createGesture()
  const pace = createPace()
  const sitting = createSitting(heading, pace, parts.leaveSeat)
  const maker = createInputMaker(prediction, heading, gesture)
  const sender = createInputSender(prediction.steps, parts.send)
  const goals = walksTo(parts, body, heading)

  function takeStep(now: number): void {
    const wish = walker.steer()
    shownBody.mark(body, heading.yaw)
    if (sitting.seat && heading.wanted(wish)) sitting.getUp()
    if (now >= sitting.risenAt) heading.accelerate(wish, body.x, body.z)
    heading.turn()
    gesture.advance(now)
    maker.make()
  }

  function absorb(correction: Correction, serverYaw: number): void {
    if (shownBody.absorb(correction)) return
    heading.leavePath()
    heading.yaw = serverYaw
  }

  const walker: OwnWalker = {
    get x() {
      return body.x
    },
    get y() {
      return body.y
    },
    get z() {
      return body.z
    },
    get yaw() {
      return heading.yaw
    },
    get path() {
      return heading.path
    },
    get seat() {
      return sitting.seat
    },
    get action() {
      return gesture.action
    },
    get actionSince() {
      return gesture.since
    },
    shown: shownBody.place,
    steer: standStill,
    ...goals.walks,
    stop: () => heading.stay(null),
    takeSeat: sitting.takeSeat,
    getUp: sitting.getUp,

    update(now) {
      const passed = pace.advance(now, takeStep)
      sender.send(passed)
      shownBody.show(body, heading.yaw, sitting.seat, pace.part, passed)
    },

    perform: (action, seconds = Number.POSITIVE_INFINITY) =>
      gesture.perform(action, pace.now, seconds),

    reconcile(record) {
      const correction = prediction.reconcile(record)
      if (correction) absorb(correction, record.yaw)
    },

    resume(place) {
      absorb(prediction.resume(place), place.yaw)
      maker.restart(place.yaw)
      sender.restart()
    },

    markEntry() {
      prediction.markEntry()
      return { x: body.x, z: body.z }
    },

    changeFloor(surface, layout) {
      goals.changeFloor(surface, layout)
      prediction.changeSurface(surface)
      heading.leavePath()
    },
  }
  return walker
}

/** The own seat, and the time that getting up from it takes. */
function createSitting(heading: Heading, pace: Pace, leaveSeat: () => void) {
  let seat: SeatPlace | null = null
  let risenAt = 0
  return {
    get seat() {
      return seat
    },
    /** Nobody walks before this time of the clock: the body still gets up. */
    get risenAt() {
      return risenAt
    },
    takeSeat(next: SeatPlace | null) {
      if (next) heading.stay(next.yaw)
      seat = next
    },
    getUp() {
      if (!seat) return
      seat = null
      risenAt = pace.now + RISE_TIME
      leaveSeat()
    },
  }
}

/** The ways to somewhere: to a point, to a spot of the layout, up to a person. */
function walksTo(parts: OwnWalkerParts, body: Readonly<Body>, heading: Heading) {
  let { surface, layout } = parts

  function walkTo(goal: { x: number; z: number }, turn?: number): boolean {
    const end = surface.place(goal.x, goal.z, GOAL_REACH)
    const path = end && surface.findPath(body, end)
    if (!path) return false
    heading.follow(path, turn ?? null)
    return true
  }

  function walkToSpot(spotId: string): boolean {
    const spot = spotById(layout, spotId)
    if (!spot) return false
    const { yaw, ...place } = placeOfSpot(spot)
    return walkTo(place, yaw)
  }

  function walkToPerson(personId: string): boolean {
    const person = parts.whereIs(personId)
    if (!person) return false
    const dx = body.x - person.x
    const dz = body.z - person.z
    const far = Math.hypot(dx, dz)
    const facing = yawOf(-dx, -dz)
    if (far <= TALKING_DISTANCE) {
      heading.stay(facing)
      return true
    }
    const part = TALKING_DISTANCE / far
    return walkTo({ x: person.x + dx * part, z: person.z + dz * part }, facing)
  }

  return {
    walks: { walkTo, walkToSpot, walkToPerson },
    changeFloor(nextSurface: WalkingSurface, nextLayout: Layout) {
      surface = nextSurface
      layout = nextLayout
    },
  }
}
