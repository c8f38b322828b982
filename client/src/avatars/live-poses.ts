import { DataTexture, FloatType, RGBAFormat } from 'three'
import type { ClipLibrary } from './clip-library.ts'
import { type Face, wearFace } from './face.ts'
import type { Motion } from './motion.ts'
import {
  blendPose,
  createPose,
  type HeadTurn,
  JOINT_COUNT,
  LOWER_MASK,
  MATRIX_SIZE,
  type Skeleton,
  writeSkinning,
} from './pose.ts'

/**
 * Poses computed anew every frame, for the own avatar and the nearest few: exact between the clips'
 * keys, blended joint by joint, the head turned to what the person looks at, eyes that blink. One row an avatar, laid
 * out as in the pose book, so that the same shader draws both.
 */
export class LivePoses {
  readonly texture: DataTexture
  readonly #data: Float32Array<ArrayBuffer>
  readonly #pose = createPose()
  readonly #other = createPose()

  constructor(rows: number) {
    this.#data = new Float32Array(rows * JOINT_COUNT * MATRIX_SIZE)
    const width = (JOINT_COUNT * MATRIX_SIZE) / 4
    this.texture = new DataTexture(this.#data, width, rows, RGBAFormat, FloatType)
  }

  /** @param face null for a face at rest */
  write(
    row: number,
    motion: Motion,
    head: HeadTurn,
    face: Face | null,
    clips: ClipLibrary,
    skeleton: Skeleton,
  ): void {
    clips.sample(motion.base, motion.baseTime, skeleton, this.#pose)
    if (motion.fade < 1) {
      clips.sample(motion.previous, motion.previousTime, skeleton, this.#other)
      blendPose(this.#pose, this.#other, 1 - motion.fade)
    }
    if (motion.gesture && motion.gestureWeight > 0 && clips.has(motion.gesture)) {
      clips.sample(motion.gesture, motion.gestureTime, skeleton, this.#other)
      blendPose(this.#pose, this.#other, motion.gestureWeight, LOWER_MASK)
    }
    if (face) wearFace(this.#pose, face)
    writeSkinning(this.#pose, skeleton, head, this.#data, row * JOINT_COUNT * MATRIX_SIZE)
    this.texture.needsUpdate = true
  }

  dispose(): void {
    this.texture.dispose()
  }
}
