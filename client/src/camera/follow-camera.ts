import { angleBetween, wrapAngle } from '@foyer/shared/math/angle.ts'

/** Metres above the feet that the camera turns about: the upper body, so that people fill the picture. */
const TARGET_HEIGHT = 1.45
const EYE_HEIGHT = 1.62
/** Metres by which who sits looks out, and is looked at, lower. */
const SEATED_LOWER = 0.42
const DISTANCE = { least: 1.2, start: 4, most: 9 }
/** Metres that are kept to walls, so that none is cut open by the near plane. */
const WALL_MARGIN = 0.25
/** Radians: looking up from near the floor, and down from near the ceiling. */
const PITCH = { least: -0.35, start: 0.28, most: 1.2 }
/** How fast the camera swings behind a walking avatar, per second, at a right angle to it. */
const SWING_SPEED = 0.9
/** Seconds for which the camera is left alone after the person turned it. */
const LEFT_ALONE = 2.5
/** Time constants in seconds: following the avatar's height, and getting away from a wall again. */
const EASE = { height: 0.15, distance: 0.25 }
/** The least horizontal and the usual vertical angle of view, radians. */
const VIEW = { vertical: 0.87, horizontal: 0.75, most: 1.35 }

export interface Vector {
  x: number
  y: number
  z: number
}

/** How much of the way from one point to another is free of walls, floor and ceiling, 0 to 1. */
export type FreeShare = (from: Vector, to: Vector) => number

export interface FollowTarget extends Vector {
  yaw: number
  speed: number
  seated: boolean
}

/** Where to put a camera and where it looks. */
export interface CameraPlace {
  position: Vector
  target: Vector
}

/** The camera behind the own avatar, or in its eyes. Angles in radians, yaw as everywhere. */
export interface FollowCamera {
  /** Direction that the camera looks to over the floor: "forward" for keys and sticks. */
  readonly yaw: number
  firstPerson: boolean
  /** Turns by the person's own hand. */
  look(yaw: number, pitch: number): void
  /** Multiplies the distance. */
  zoom(factor: number): void
  /** Looks the way the avatar does, at once: after entering or a teleport. */
  reset(yaw: number): void
  place(target: FollowTarget, seconds: number, calm: boolean): CameraPlace
}

/** @param freeShare asked at every frame, so that another layout counts at once */
export function createFollowCamera(freeShare: FreeShare): FollowCamera {
  let yaw = 0
  let pitch = PITCH.start
  let distance = DISTANCE.start
  /** What the walls leave of the distance now. */
  let shownDistance = DISTANCE.start
  let height: number | null = null
  let alone = 0
  const result: CameraPlace = {
    position: { x: 0, y: 0, z: 0 },
    target: { x: 0, y: 0, z: 0 },
  }

  function swingBehind(target: FollowTarget, seconds: number, calm: boolean): void {
    alone = Math.max(0, alone - seconds)
    // For people who want calm the picture turns only by their own hand.
    if (calm || alone > 0 || target.speed < 0.5) return
    const off = angleBetween(yaw, target.yaw)
    // Walking towards the camera keeps it where it is: turning all around would be a ride.
    yaw = wrapAngle(yaw + Math.sin(off) * SWING_SPEED * seconds)
  }

  function easeHeight(y: number, seconds: number): number {
    if (height === null || Math.abs(y - height) > 1) height = y
    height += (y - height) * (1 - Math.exp(-seconds / EASE.height))
    return height
  }

  function placeInEyes(feet: Vector): void {
    const { position, target } = result
    Object.assign(position, { x: feet.x, y: feet.y + EYE_HEIGHT, z: feet.z })
    const across = Math.cos(pitch - PITCH.start)
    target.x = position.x + Math.sin(yaw) * across
    target.y = position.y - Math.sin(pitch - PITCH.start)
    target.z = position.z + Math.cos(yaw) * across
  }

  function placeBehind(feet: Vector, seconds: number): void {
    const { position, target } = result
    Object.assign(target, { x: feet.x, y: feet.y + TARGET_HEIGHT, z: feet.z })
    moveBack(position, distance)
    const free = distance * freeShare(target, position) - WALL_MARGIN
    const wanted = Math.max(0.3, Math.min(distance, free))
    // A wall comes at once, open space is taken back gently.
    const ease = wanted < shownDistance ? 1 : 1 - Math.exp(-seconds / EASE.distance)
    shownDistance += (wanted - shownDistance) * ease
    moveBack(position, shownDistance)
  }

  function moveBack(position: Vector, metres: number): void {
    const { target } = result
    position.x = target.x - Math.sin(yaw) * Math.cos(pitch) * metres
    position.y = target.y + Math.sin(pitch) * metres
    position.z = target.z - Math.cos(yaw) * Math.cos(pitch) * metres
  }

  return {
    get yaw() {
      return yaw
    },
    firstPerson: false,
    look(turn, tilt) {
      yaw = wrapAngle(yaw + turn)
      pitch = Math.min(PITCH.most, Math.max(PITCH.least, pitch + tilt))
      alone = LEFT_ALONE
    },
    zoom(factor) {
      distance = Math.min(DISTANCE.most, Math.max(DISTANCE.least, distance * factor))
    },
    reset(to) {
      yaw = to
      pitch = PITCH.start
      height = null
    },
    place(target, seconds, calm) {
      swingBehind(target, seconds, calm)
      // Nor does it fly: what is eased for others is a cut.
      const eased = calm ? Number.POSITIVE_INFINITY : seconds
      const level = target.y - (target.seated ? SEATED_LOWER : 0)
      const feet = { x: target.x, y: easeHeight(level, eased), z: target.z }
      if (this.firstPerson) placeInEyes(feet)
      else placeBehind(feet, eased)
      return result
    },
  }
}

/**
 * Vertical angle of view in degrees for a picture `aspect` wide for its height: upright phones see at least
 * as much to the sides as a person needs to find the way.
 */
export function verticalView(aspect: number): number {
  const needed = 2 * Math.atan(Math.tan(VIEW.horizontal / 2) / aspect)
  return (Math.min(VIEW.most, Math.max(VIEW.vertical, needed)) * 180) / Math.PI
}
