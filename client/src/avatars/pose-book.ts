import { CLIPS, type ClipName } from '@foyer/assets/avatars/avatar-kit.ts'
import { DataTexture, DataUtils, HalfFloatType, RGBAFormat } from 'three'
import type { ClipLibrary } from './clip-library.ts'
import { createPose, JOINT_COUNT, MATRIX_SIZE, type Skeleton, writeSkinning } from './pose.ts'

const FRAMES_PER_SECOND = 30

/** Where a clip stands in the book. */
interface Chapter {
  /** Its first row. Row 0 is the rest pose; a clip's last row closes its last frame. */
  row: number
  frames: number
  duration: number
  wanted: boolean
  written: boolean
}

/**
 * Every clip as skinning matrices in a half-float texture: a frame a row, three texels a joint. The
 * crowd's shader reads two rows and mixes them. Clips are written when they are first wanted, one a
 * frame, so that nothing stutters.
 */
export class PoseBook {
  readonly texture: DataTexture
  readonly #chapters = new Map<ClipName, Chapter>()
  readonly #data: Uint16Array<ArrayBuffer>

  constructor() {
    let row = 1
    for (const name of Object.keys(CLIPS) as ClipName[]) {
      const { duration } = CLIPS[name]
      const frames = Math.round(duration * FRAMES_PER_SECOND)
      this.#chapters.set(name, { row, frames, duration, wanted: false, written: false })
      row += frames + 1
    }
    this.#data = new Uint16Array(row * JOINT_COUNT * MATRIX_SIZE)
    // Until a skeleton is loaded every row is the rest pose, in which the stand-in stands.
    const one = DataUtils.toHalfFloat(1)
    for (let at = 0; at < this.#data.length; at += MATRIX_SIZE) {
      this.#data[at] = this.#data[at + 5] = this.#data[at + 10] = one
    }
    const width = (JOINT_COUNT * MATRIX_SIZE) / 4
    this.texture = new DataTexture(this.#data, width, row, RGBAFormat, HalfFloatType)
    this.texture.needsUpdate = true
  }

  /**
   * The row of a clip at a time; of `idle` or rest while the clip is not written.
   * @param coarse whether the nearest whole row will do; else the fraction mixes it with the next
   */
  rowOf(name: ClipName, seconds: number, coarse: boolean): number {
    const chapter = this.#chapters.get(name)!
    if (!chapter.written) {
      chapter.wanted = true
      return name === 'idle' ? 0 : this.rowOf('idle', seconds % CLIPS.idle.duration, coarse)
    }
    const share = Math.min(1, Math.max(0, seconds / chapter.duration))
    const row = chapter.row + share * chapter.frames
    return coarse ? Math.round(row) : row
  }

  /** Writes one of the wanted clips, if any is loaded by now. */
  writeNext(clips: ClipLibrary, skeleton: Skeleton): void {
    for (const [name, chapter] of this.#chapters) {
      if (!chapter.wanted || chapter.written || !clips.has(name)) continue
      this.#write(name, chapter, clips, skeleton)
      return
    }
  }

  dispose(): void {
    this.texture.dispose()
  }

  #write(name: ClipName, chapter: Chapter, clips: ClipLibrary, skeleton: Skeleton): void {
    const pose = createPose()
    const matrices = new Float32Array(JOINT_COUNT * MATRIX_SIZE)
    for (let frame = 0; frame <= chapter.frames; frame++) {
      clips.sample(name, (frame / chapter.frames) * chapter.duration, skeleton, pose)
      writeSkinning(pose, skeleton, null, matrices, 0)
      const at = (chapter.row + frame) * matrices.length
      for (let i = 0; i < matrices.length; i++) {
        this.#data[at + i] = DataUtils.toHalfFloat(matrices[i]!)
      }
    }
    chapter.written = true
    this.texture.needsUpdate = true
  }
}
