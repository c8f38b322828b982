import { FACE, JOINTS } from '@foyer/assets/avatars/avatar-kit.ts'
import type { Motion } from './motion.ts'
import { type Pose, setJointTurn } from './pose.ts'

/** What a face does: 0 eyes open and mouth closed, 1 the other way. */
export interface Face {
  lids: number
  jaw: number
}

const LIDS = JOINTS.indexOf('lids')
const JAW = JOINTS.indexOf('jaw')
const BLINK_SECONDS = 0.17
/** Seconds from blink to blink: the least, and by how much people differ. */
const BLINK_EVERY = { least: 2.9, spread: 2.4 }
/** Openings of a talking mouth in a second: syllables, and the words that they come in. */
const SYLLABLES = 3.7
const WORDS = 0.9

/** The face at a moment: everybody blinks at times of their own, and who talks moves the mouth. */
export function faceAt(
  { seed, gesture, gestureWeight }: Pick<Motion, 'seed' | 'gesture' | 'gestureWeight'>,
  seconds: number,
): Face {
  const every = BLINK_EVERY.least + BLINK_EVERY.spread * seed
  const since = (seconds + seed * 31) % every
  const lids = since < BLINK_SECONDS ? Math.sin((since / BLINK_SECONDS) * Math.PI) : 0
  if (gesture !== 'talk' && gesture !== 'talk-2') return { lids, jaw: 0 }
  const at = (seconds + seed * 7) * Math.PI * 2
  const syllable = 0.5 - 0.5 * Math.cos(at * SYLLABLES)
  const word = 0.6 + 0.4 * Math.sin(at * WORDS + 2 * Math.sin(at * 0.23))
  return { lids, jaw: gestureWeight * syllable * word }
}

/** Puts a face on a pose: no clip moves its joints. */
export function wearFace(pose: Pose, { lids, jaw }: Face): void {
  setJointTurn(pose, LIDS, aboutX(lids * FACE.lidsClosed))
  setJointTurn(pose, JAW, aboutX(jaw * FACE.jawOpen))
}

const aboutX = (angle: number) => [Math.sin(angle / 2), 0, 0, Math.cos(angle / 2)]
