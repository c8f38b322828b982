import { CLIPS, type ClipName } from '@foyer/assets/avatars/avatar-kit.ts'
import { DataTexture, DataUtils, HalfFloatType, RGBAFormat } from 'three'
import type { ClipLibrary } from './clip-library.ts'
import {
  createPose,
  JOINT_COUNT,
  MATRIX_SIZE,
  type Skeleton,
  setRestPose,
  writeSkinning,
} from './pose.ts'

const FRAMES_PER_SECOND = 30
const NAMES = Object.keys(CLIPS) as ClipName[]

/** First row of each clip. Row 0 is the rest pose; a clip's last row closes its last frame. */
const FIRST_ROWS = new Map<ClipName, number>()
let rows = 1
for (const name of NAMES) {
  FIRST_ROWS.set(name, rows)
  rows += framesOf(name) + 1
}

/**
 * Every clip as skinning matrices in a half-float texture: a frame a row, three texels a joint. The
 * crowd's shader reads two rows and mixes them. Clips are written when they are first wanted, one a
 * frame, so that nothing stutters.
 */
export class PoseBook {
  readonly texture: DataTexture
  readonly #written = new Set<ClipName>()
  readonly #wanted = new Set<ClipName>()
  readonly #data = new Uint16Array(rows * JOINT_COUNT * MATRIX_SIZE)

  constructor() {
    // Until a skeleton is loaded every row is the rest pose, which the stand-in stands in.
    const one = DataUtils.toHalfFloat(1)
    for (let at = 0; at < this.#data.length; at += MATRIX_SIZE) {
      this.#data[at] = this.#data[at + 5] = this.#data[at + 10] = one
    }
    this.texture = new DataTexture(
      this.#data,
      (JOINT_COUNT * MATRIX_SIZE) / 4,
      rows,
      RGBAFormat,
      HalfFloatType,
    )
    this.texture.needsUpdate = true
  }

  /** The row, with a fraction, of a clip at a time; of `idle` or rest while the clip is not written. */
  rowOf(name: ClipName, seconds: number): number {
    if (!this.#written.has(name)) {
      this.#wanted.add(name)
      return this.#written.has('idle') ? this.rowOf('idle', seconds % CLIPS.idle.duration) : 0
    }
    const share = Math.min(1, Math.max(0, seconds / CLIPS[name].duration))
    return FIRST_ROWS.get(name)! + share * framesOf(name)
  }

  /** Writes one of the wanted clips, if any is loaded by now. */
  writeNext(clips: ClipLibrary, skeleton: Skeleton): void {
    for (const name of this.#wanted) {
      if (!clips.has(name)) continue
      this.#write(name, clips, skeleton)
      this.#wanted.delete(name)
      this.#written.add(name)
      return
    }
  }

  dispose(): void {
    this.texture.dispose()
  }

  #write(name: ClipName, clips: ClipLibrary, skeleton: Skeleton): void {
    const frames = framesOf(name)
    const pose = createPose()
    const matrices = new Float32Array(JOINT_COUNT * MATRIX_SIZE)
    setRestPose(pose, skeleton)
    for (let frame = 0; frame <= frames; frame++) {
      clips.sample(name, (frame / frames) * CLIPS[name].duration, skeleton, pose)
      writeSkinning(pose, skeleton, null, matrices, 0)
      const at = (FIRST_ROWS.get(name)! + frame) * matrices.length
      for (let i = 0; i < matrices.length; i++) {
        this.#data[at + i] = DataUtils.toHalfFloat(matrices[i]!)
      }
    }
    this.texture.needsUpdate = true
  }
}

function framesOf(name: ClipName): number {
  return Math.round(CLIPS[name].duration * FRAMES_PER_SECOND)
}
