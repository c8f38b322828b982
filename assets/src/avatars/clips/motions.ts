import { CLIPS, type ClipName } from '../avatar-kit.ts'
import type { Pose } from '../pose.ts'
import { gaitMotion, RUN, WALK } from './gaits.ts'
import {
  applaud,
  nod,
  point,
  raiseGlass,
  secondTalk,
  shakeHead,
  talk,
  waveHand,
} from './gestures.ts'
import { roll, sit, sitDown, standUp } from './seated.ts'
import { idle, listen, secondIdle, stop, turning } from './standing.ts'

/** A clip's poses from 0 to 1, and how many keys it needs to look smooth. */
export interface Motion {
  pose: (u: number) => Pose
  keys: number
}

export const MOTIONS: Readonly<Record<ClipName, Motion>> = {
  idle: { pose: idle, keys: 11 },
  walk: { pose: gaitMotion(WALK), keys: 21 },
  run: { pose: gaitMotion(RUN), keys: 17 },
  'idle-2': { pose: secondIdle, keys: 15 },
  turn: { pose: turning(CLIPS.turn.turning * CLIPS.turn.duration), keys: 17 },
  stop: { pose: stop, keys: 9 },
  wave: { pose: waveHand, keys: 33 },
  talk: { pose: talk, keys: 25 },
  'talk-2': { pose: secondTalk, keys: 31 },
  listen: { pose: listen, keys: 19 },
  'sit-down': { pose: sitDown, keys: 15 },
  sit: { pose: sit, keys: 11 },
  'stand-up': { pose: standUp, keys: 15 },
  point: { pose: point, keys: 17 },
  applaud: { pose: applaud, keys: 43 },
  'shake-head': { pose: shakeHead, keys: 15 },
  nod: { pose: nod, keys: 13 },
  'raise-glass': { pose: raiseGlass, keys: 21 },
  roll: { pose: roll, keys: 13 },
}
