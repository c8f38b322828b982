import { CLIPS, type Clip, type ClipName } from '@foyer/assets/avatars/avatar-kit.ts'
import { angleBetween } from '@foyer/shared/math/angle.ts'
import type { AvatarView } from './avatar-view.ts'

/**
 * What a body plays: a base clip that owns the legs (cross-faded from the one before), and a gesture
 * that takes over the upper body. Every avatar has one, whether its pose comes from the crowd's baked
 * frames or is computed anew, so that changing between the two shows nothing.
 */
export interface Motion {
  base: ClipName
  /** Seconds into the clip; for looping clips within its duration. */
  baseTime: number
  previous: ClipName
  previousTime: number
  /** Share of `base` over `previous`, 0 to 1. */
  fade: number
  gesture: ClipName | null
  gestureTime: number
  /** Share of the gesture in the upper body, 0 to 1. */
  gestureWeight: number
  /** Frame clock at which the gesture's action began: tells a repeated gesture from the running one. */
  gestureSince: number
  /** Metres per second, smoothed: snapshots make the raw speed jump. */
  speed: number
  yaw: number
  /** Radians per second to the left, smoothed. */
  turning: number
  /** 0 to 1, of the person: keeps a crowd from breathing in step. */
  seed: number
}

/** What a person does, as far as the motion follows from it. */
export type Doing = Pick<
  AvatarView,
  'speed' | 'yaw' | 'seated' | 'action' | 'actionSince' | 'lookAt' | 'look'
>

export interface Clock {
  /** Frame clock in seconds. */
  seconds: number
  /** Seconds since the last frame. */
  dt: number
}

const FADE_SECONDS = 0.22
const GESTURE_FADE_SECONDS = 0.25
/** Hysteresis of each border, so that a speed that trembles about it changes nothing. */
const MOVING = { from: 0.25, until: 0.12 }
const RUNNING = { from: 3.1, until: 2.6 }
const TURNING = { from: 0.7, until: 0.25 }
/** Steps slower or faster than this look worse than a foot that slides a little. */
const STEP_RATE = { least: 0.45, most: 1.7 }
/** Above this a change of yaw is a teleport or a first snapshot, not a turn. */
const TELEPORT_TURN = 1
/** Every so often an idle body shifts its weight. */
const IDLE_SECONDS = 15

export function createMotion(seed: number, view: Doing): Motion {
  const base = view.look.chair !== 'none' || view.seated ? 'sit' : 'idle'
  return {
    base,
    baseTime: seed * CLIPS[base].duration,
    previous: base,
    previousTime: 0,
    fade: 1,
    gesture: null,
    gestureTime: 0,
    gestureWeight: 0,
    gestureSince: Number.NEGATIVE_INFINITY,
    speed: view.speed,
    yaw: view.yaw,
    turning: 0,
    seed,
  }
}

/** Brings a motion from the last frame to this one. */
export function advanceMotion(motion: Motion, view: Doing, clock: Clock): void {
  const { dt } = clock
  const settle = 1 - Math.exp(-dt * 12)
  motion.speed += (view.speed - motion.speed) * settle
  const turned = dt > 0 ? angleBetween(motion.yaw, view.yaw) : 0
  const rate = Math.abs(turned) < TELEPORT_TURN && dt > 0 ? turned / dt : 0
  motion.turning += (rate - motion.turning) * settle
  motion.yaw = view.yaw
  advanceBase(motion, view, clock)
  advanceGesture(motion, view, clock)
}

function advanceBase(motion: Motion, view: Doing, clock: Clock): void {
  const { dt } = clock
  motion.baseTime = played(motion.base, motion.baseTime, dt * playbackRate(motion.base, motion))
  if (motion.fade < 1) {
    motion.previousTime = played(
      motion.previous,
      motion.previousTime,
      dt * playbackRate(motion.previous, motion),
    )
    motion.fade = Math.min(1, motion.fade + dt / FADE_SECONDS)
  }
  const wanted = chooseBase(motion, view, clock)
  if (wanted === motion.base) return
  if (motion.fade >= 1) {
    startBase(motion, wanted)
  } else if (wanted === motion.previous) {
    turnFadeAround(motion)
  }
  // Anything else waits for the running fade to end: three clips at once are never needed.
}

function startBase(motion: Motion, wanted: ClipName): void {
  const from: Clip = CLIPS[motion.base]
  const to: Clip = CLIPS[wanted]
  // Walking and running put the same foot forward at the same share of their clips.
  const inStep = from.speed !== undefined && to.speed !== undefined
  const start = inStep
    ? (motion.baseTime / from.duration) * to.duration
    : to.loop && to.speed === undefined
      ? motion.seed * to.duration
      : 0
  motion.previous = motion.base
  motion.previousTime = motion.baseTime
  motion.base = wanted
  motion.baseTime = start
  motion.fade = 0
}

function turnFadeAround(motion: Motion): void {
  const { base, baseTime } = motion
  motion.base = motion.previous
  motion.baseTime = motion.previousTime
  motion.previous = base
  motion.previousTime = baseTime
  motion.fade = 1 - motion.fade
}

/** The base clip that fits what the person does now. */
function chooseBase(motion: Motion, view: Doing, { seconds }: Clock): ClipName {
  const { base } = motion
  const underWay = base === 'walk' || base === 'run' || base === 'roll'
  const moving = motion.speed > (underWay ? MOVING.until : MOVING.from)
  if (view.look.chair !== 'none') return moving ? 'roll' : 'sit'
  if (moving) {
    return motion.speed > (base === 'run' ? RUNNING.until : RUNNING.from) ? 'run' : 'walk'
  }
  const ended = motion.baseTime >= CLIPS[base].duration
  if (view.seated) return base === 'sit' || (base === 'sit-down' && ended) ? 'sit' : 'sit-down'
  if (base === 'sit' || base === 'sit-down') return 'stand-up'
  if (base === 'stand-up' && !ended) return 'stand-up'
  if (underWay) return 'stop'
  if (base === 'stop' && !ended) return 'stop'
  if (Math.abs(motion.turning) > (base === 'turn' ? TURNING.until : TURNING.from)) return 'turn'
  if (view.lookAt) return 'listen'
  const spell = Math.floor(seconds / IDLE_SECONDS + motion.seed * 7)
  return (spell + Math.floor(motion.seed * 100)) % 3 === 0 ? 'idle-2' : 'idle'
}

/** How fast a clip plays, so that feet stay where they stepped and turning steps fit the turn. */
function playbackRate(name: ClipName, motion: Motion): number {
  const clip: Clip = CLIPS[name]
  if (clip.turning !== undefined) return Math.max(-2, Math.min(2, motion.turning / clip.turning))
  if (clip.speed === undefined) return 1
  return Math.min(STEP_RATE.most, Math.max(STEP_RATE.least, motion.speed / clip.speed))
}

/** Seconds into a clip after `by` more: around its end when it loops, else held there. */
function played(name: ClipName, time: number, by: number): number {
  const clip: Clip = CLIPS[name]
  if (!clip.loop) return Math.min(clip.duration, time + by)
  const later = (time + by) % clip.duration
  return later < 0 ? later + clip.duration : later
}

function advanceGesture(motion: Motion, view: Doing, clock: Clock): void {
  const wanted = wantedGesture(motion, view, clock)
  if (wanted !== null && motion.gestureWeight === 0) {
    motion.gesture = wanted
    motion.gestureSince = view.actionSince
    motion.gestureTime = 0
  }
  if (motion.gesture === null) return
  motion.gestureTime = played(motion.gesture, motion.gestureTime, clock.dt)
  const clip: Clip = CLIPS[motion.gesture]
  const ending = !clip.loop && motion.gestureTime > clip.duration - GESTURE_FADE_SECONDS
  const current = wanted === motion.gesture && view.actionSince === motion.gestureSince
  const change = clock.dt / GESTURE_FADE_SECONDS
  if (current && !ending) {
    motion.gestureWeight = Math.min(1, motion.gestureWeight + change)
    return
  }
  motion.gestureWeight = Math.max(0, motion.gestureWeight - change)
  if (motion.gestureWeight === 0) {
    motion.gesture = null
  }
}

/** The gesture that the person's action calls for now: null before, after and between actions. */
function wantedGesture(motion: Motion, view: Doing, { seconds }: Clock): ClipName | null {
  if (view.action === 'stand') return null
  if (view.action === 'talk') {
    if (motion.gesture === 'talk' || motion.gesture === 'talk-2') return motion.gesture
    return motion.seed < 0.5 ? 'talk' : 'talk-2'
  }
  const over = seconds - view.actionSince >= CLIPS[view.action].duration
  return over ? null : view.action
}
