import { CLIPS, JOINTS } from '@foyer/assets/avatars/avatar-kit.ts'
import { AnimationClip, DataUtils, VectorKeyframeTrack } from 'three'
import { beforeEach, describe, expect, it } from 'vitest'
import { ClipLibrary } from './clip-library.ts'
import { createSkeleton, JOINT_COUNT, MATRIX_SIZE } from './pose.ts'
import { PoseBook } from './pose-book.ts'

const skeleton = createSkeleton(
  JOINTS.map((_, j) => ({ parent: j === 0 ? null : 'root', place: [0, j * 0.1, 0] })),
)
let clips: ClipLibrary
let book: PoseBook

/** A clip that lifts the root from 0 to 1 m. */
function lift(name: 'idle' | 'walk'): AnimationClip {
  const { duration } = CLIPS[name]
  return new AnimationClip(name, duration, [
    new VectorKeyframeTrack('root.position', [0, duration], [0, 0, 0, 0, 1, 0]),
  ])
}

/** The root's height in a row, mixed as the shader mixes rows. */
function heightAt(row: number): number {
  const data = book.texture.image.data as Uint16Array
  const height = (whole: number) =>
    DataUtils.fromHalfFloat(data[whole * JOINT_COUNT * MATRIX_SIZE + 7]!)
  const share = row % 1
  return height(Math.floor(row)) * (1 - share) + (share && height(Math.ceil(row)) * share)
}

beforeEach(() => {
  clips = new ClipLibrary()
  book = new PoseBook()
})

describe('the pose book', () => {
  it('shows the rest pose until a clip is there', () => {
    expect(book.rowOf('walk', 0.3, false)).toBe(0)
    book.writeNext(clips, skeleton)
    expect(book.rowOf('walk', 0.3, false)).toBe(0)
  })

  it('finds the pose of any time', () => {
    clips.add(lift('walk'))
    book.rowOf('walk', 0, false)
    book.writeNext(clips, skeleton)
    for (const share of [0, 0.21, 0.5, 0.999, 1]) {
      const row = book.rowOf('walk', share * CLIPS.walk.duration, false)
      expect(heightAt(row)).toBeCloseTo(share, 2)
    }
    expect(book.rowOf('walk', 0.123, true) % 1).toBe(0)
  })

  it('shows idle in place of a clip that is not written', () => {
    clips.add(lift('idle'))
    book.rowOf('idle', 0, false)
    book.writeNext(clips, skeleton)
    const row = book.rowOf('walk', 0.4, false)
    expect(heightAt(row)).toBeCloseTo(0.4 / CLIPS.idle.duration, 2)
  })
})
