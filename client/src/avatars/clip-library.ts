import { type ClipName, JOINTS } from '@foyer/assets/avatars/avatar-kit.ts'
import type { AnimationClip } from 'three'
import { type Pose, type Skeleton, setJointPlace, setJointTurn, setRestPose } from './pose.ts'

/** One joint's track: its value at a time. The array is made anew by the next call. */
interface Track {
  joint: number
  set: (pose: Pose, joint: number, value: ArrayLike<number>) => void
  at: (seconds: number) => ArrayLike<number>
}

const SETTERS: Readonly<Record<string, Track['set']>> = {
  position: setJointPlace,
  quaternion: setJointTurn,
}

/** The loaded clips, to be read at any time. */
export class ClipLibrary {
  readonly #clips = new Map<string, readonly Track[]>()

  add(clip: AnimationClip): void {
    this.#clips.set(
      clip.name,
      clip.tracks.flatMap((track) => {
        const [joint = '', property = ''] = track.name.split('.')
        const set = SETTERS[property]
        const index = (JOINTS as readonly string[]).indexOf(joint)
        if (!set || index < 0) return []
        const interpolant = track.InterpolantFactoryMethodLinear()
        return [{ joint: index, set, at: (seconds) => interpolant.evaluate(seconds) }]
      }),
    )
  }

  has(name: ClipName): boolean {
    return this.#clips.has(name)
  }

  /** Writes a clip's pose; joints that it does not move, and all of an unknown clip's, rest. */
  sample(name: ClipName, seconds: number, skeleton: Skeleton, pose: Pose): void {
    setRestPose(pose, skeleton)
    for (const { joint, set, at } of this.#clips.get(name) ?? []) set(pose, joint, at(seconds))
  }
}
