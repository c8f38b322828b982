import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { angleBetween, turnTowards, yawOf } from '@foyer/shared/math/angle.ts'
import { yawToByte } from '@foyer/shared/math/quantise.ts'
import { RUN_SPEED, STEP_BURST, STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import {
  ACTIONS,
  type Action,
  encodeInputs,
  MAX_INPUTS_PER_MESSAGE,
} from '@foyer/shared/movement/movement-contract.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import type { SittingWalker } from '../guide/walker-types.ts'
import { createPathFollower } from './path-follower.ts'
import { type Correction, createPrediction } from './prediction.ts'
import { advanceSeating, applySeating, createSeating } from './seating.ts'

/** Metres per second that the speed may change in one second: a start and a stop take a blink, not a frame. */
const ACCELERATION = 16
/** Radians per second of turning towards where one walks. */
const TURN_SPEED = 9
/** A correction glides away with this time constant: 95 % of it within 100 ms. Seconds. */
const GLIDE_TIME = 0.033
/** A correction further than this is a teleport and shown at once, metres. */
const GLIDE_MOST = 1.5
/** Metres around a goal in which the walkable floor is searched. */
const GOAL_REACH = 1.5
/** Metres that are left between two people when one walks up to the other. */
const TALKING_DISTANCE = 1.2
/** Steps that may be sent at once, a little under what the server lets one save up. */
const SEND_BURST = STEP_BURST - 4

/** Unsent steps from which on they are joined: a stall, not the rhythm of frames. */
const BACKLOG = 3

/** Who is to walk from a seat gets up for so long, seconds: most of the clip, the rest fades into the walk. */
const RISE_TIME = 0.8

/** Where the person wants to go, from keys, stick or joystick. */
export interface Wish {
  /** Direction over the floor, length 0 to 1. */
  x: number
  z: number
  run: boolean
}

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
  readonly shown: { x: number; y: number; z: number; yaw: number; speed: number; seated: boolean }
  readonly action: Action
  /** The clock of `update`, in seconds, when the action began. */
  readonly actionSince: number
  wish: Wish
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
  let { surface, layout } = parts
  const prediction = createPrediction(surface, parts.start)
  const { body } = prediction
  const follower = createPathFollower()
  const shown = { x: body.x, y: body.y, z: body.z, yaw: parts.yaw, speed: 0, seated: false }
  const previous = { x: body.x, y: body.y, z: body.z, yaw: parts.yaw }
  const glide = { x: 0, y: 0, z: 0 }
  const velocity = { x: 0, z: 0 }
  let yaw = parts.yaw
  let goalYaw: number | null = null
  let action: Action = 'stand'
  let actionSince = 0
  let actionUntil = 0
  let seat: SeatPlace | null = null
  /** Nobody walks before this time of the clock: the body still gets up. */
  let risenAt = 0
  const seating = createSeating()
  let clock: number | null = null
  let saved = 0
  let allowance = SEND_BURST
  /** What the server knows; an input that changes nothing is not sent. Standing still is a change. */
  let told = { yaw: yawToByte(yaw), action: 0, moving: false }

  function wantedVelocity(): { x: number; z: number } {
    const wish = walker.wish
    const speed = wish.run ? RUN_SPEED : WALK_SPEED
    if (wish.x !== 0 || wish.z !== 0) {
      follower.stop()
      goalYaw = null
      return { x: wish.x * speed, z: wish.z * speed }
    }
    const way = follower.next(body.x, body.z, speed * STEP_TIME)
    return way ? { x: way.dx / STEP_TIME, z: way.dz / STEP_TIME } : { x: 0, z: 0 }
  }

  function accelerate(): void {
    const following = follower.corners.length > 0
    const wanted = wantedVelocity()
    const dx = wanted.x - velocity.x
    const dz = wanted.z - velocity.z
    const change = Math.hypot(dx, dz)
    const most = ACCELERATION * STEP_TIME
    // A path is followed exactly: round corners would leave it.
    const part = change <= most || following ? 1 : most / change
    velocity.x += dx * part
    velocity.z += dz * part
  }

  function turn(): void {
    const moving = Math.hypot(velocity.x, velocity.z) > 0.2
    if (moving) yaw = turnTowards(yaw, yawOf(velocity.x, velocity.z), TURN_SPEED * STEP_TIME)
    else if (goalYaw !== null && follower.corners.length === 0) {
      yaw = turnTowards(yaw, goalYaw, TURN_SPEED * STEP_TIME)
      if (angleBetween(yaw, goalYaw) === 0) goalYaw = null
    }
  }

  function takeStep(now: number): void {
    Object.assign(previous, { x: body.x, y: body.y, z: body.z, yaw })
    const { wish } = walker
    if (seat && (wish.x !== 0 || wish.z !== 0 || follower.corners.length > 0)) walker.getUp()
    if (now >= risenAt) accelerate()
    turn()
    const moving = velocity.x !== 0 || velocity.z !== 0
    if (action !== 'stand' && now >= actionUntil) {
      action = 'stand'
      actionSince = now
    }
    const next = { yaw: yawToByte(yaw), action: ACTIONS.indexOf(action), moving }
    const same = next.yaw === told.yaw && next.action === told.action && !told.moving
    if (!moving && same) return
    told = next
    prediction.apply(velocity.x * STEP_TIME, velocity.z * STEP_TIME, yaw, next.action)
  }

  /** Sends what is new, after a stall not faster than the server takes it. */
  function sendUnsent(passed: number): void {
    allowance = Math.min(SEND_BURST, allowance + passed / STEP_TIME)
    if (prediction.unsent > BACKLOG) prediction.joinUnsent()
    while (allowance >= 1) {
      const most = Math.min(MAX_INPUTS_PER_MESSAGE, Math.floor(allowance))
      const inputs = prediction.peekUnsent(most)
      if (inputs.length === 0 || !parts.send(encodeInputs(inputs))) return
      prediction.markSent(inputs.length)
      allowance -= inputs.length
    }
  }

  function show(passed: number): void {
    const part = saved / STEP_TIME
    const fade = Math.exp(-passed / GLIDE_TIME)
    glide.x *= fade
    glide.y *= fade
    glide.z *= fade
    shown.x = previous.x + (body.x - previous.x) * part + glide.x
    shown.y = previous.y + (body.y - previous.y) * part + glide.y
    shown.z = previous.z + (body.z - previous.z) * part + glide.z
    shown.yaw = previous.yaw + angleBetween(previous.yaw, yaw) * part
    shown.speed = Math.hypot(body.x - previous.x, body.z - previous.z) / STEP_TIME
    advanceSeating(seating, seat, shown.speed > 0, passed)
    applySeating(seating, shown)
    shown.seated = seat !== null
  }

  /** The body was moved: what is drawn stays where it is and glides there, unless it is too far. */
  function absorb(correction: Correction, serverYaw: number): void {
    previous.x += correction.x
    previous.y += correction.y
    previous.z += correction.z
    if (Math.hypot(correction.x, correction.z) > GLIDE_MOST) {
      Object.assign(glide, { x: 0, y: 0, z: 0 })
      follower.stop()
      yaw = serverYaw
      return
    }
    glide.x -= correction.x
    glide.y -= correction.y
    glide.z -= correction.z
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
      return yaw
    },
    get path() {
      return follower.corners
    },
    get seat() {
      return seat
    },
    get action() {
      return action
    },
    get actionSince() {
      return actionSince
    },
    shown,
    wish: { x: 0, z: 0, run: false },

    walkTo(goal, turnTo) {
      const end = surface.place(goal.x, goal.z, GOAL_REACH)
      const path = end && surface.findPath(body, end)
      if (!path) return false
      follower.start(path)
      goalYaw = turnTo ?? null
      return true
    },

    walkToSpot(spotId) {
      const spot = layout.spots.find((one) => one.id === spotId)
      if (!spot) return false
      const [x, z] = spot.at
      return walker.walkTo({ x, z }, (spot.turn * Math.PI) / 180)
    },

    walkToPerson(personId) {
      const person = parts.whereIs(personId)
      if (!person) return false
      const dx = body.x - person.x
      const dz = body.z - person.z
      const far = Math.hypot(dx, dz)
      const facing = yawOf(-dx, -dz)
      if (far <= TALKING_DISTANCE) {
        follower.stop()
        goalYaw = facing
        return true
      }
      const part = TALKING_DISTANCE / far
      return walker.walkTo({ x: person.x + dx * part, z: person.z + dz * part }, facing)
    },

    stop() {
      follower.stop()
      goalYaw = null
    },

    takeSeat(next) {
      if (next) {
        follower.stop()
        goalYaw = next.yaw
      }
      seat = next
    },

    getUp() {
      if (!seat) return
      seat = null
      risenAt = (clock ?? 0) + RISE_TIME
      parts.leaveSeat()
    },

    update(now) {
      const passed = clock === null ? 0 : Math.max(0, now - clock)
      clock = now
      // A page that slept does not catch up further than the server would let it.
      saved = Math.min(saved + passed, STEP_BURST * STEP_TIME)
      while (saved >= STEP_TIME) {
        saved -= STEP_TIME
        takeStep(now - saved)
      }
      sendUnsent(passed)
      show(passed)
    },

    perform(next, seconds = Number.POSITIVE_INFINITY) {
      const now = clock ?? 0
      action = next
      actionSince = now
      actionUntil = now + seconds
    },

    reconcile(record) {
      const correction = prediction.reconcile(record)
      if (correction) absorb(correction, record.yaw)
    },

    resume(place) {
      absorb(prediction.resume(place), place.yaw)
      told = { yaw: yawToByte(place.yaw), action: 0, moving: false }
      allowance = 0 // the server counts from the moment of joining
    },

    markEntry() {
      prediction.markEntry()
      return { x: body.x, z: body.z }
    },

    changeFloor(nextSurface, nextLayout) {
      surface = nextSurface
      layout = nextLayout
      prediction.changeSurface(nextSurface)
      follower.stop()
    },
  }
  return walker
}
