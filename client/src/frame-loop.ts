import type { Object3D, PerspectiveCamera } from 'three'
import type { Avatars } from './avatars/avatars.ts'
import type { FollowCamera, FollowTarget } from './camera/follow-camera.ts'
import type { Input } from './input/input.ts'
import type { OwnWalker } from './movement/own-walker.ts'
import type { SelectionStore } from './people/selection-store.ts'
import { preferencesStore } from './preferences/preferences-store.ts'
import type { Reach } from './reach/reach.ts'
import type { AvatarRoster } from './world/avatar-roster.ts'
import type { Building } from './world/building/building.ts'
import type { PathLine } from './world/path-line.ts'

/** Who is in the room: nobody until one has entered. */
export interface Actors {
  walker: OwnWalker
  selection: SelectionStore
  /** Null until its code is there. */
  reach: Reach | null
  /** Null until its code is there; a figure stands for oneself so long. */
  roster: AvatarRoster | null
  /** Own steps and the others' motion. */
  advance(now: number): void
}

/** What a frame works on. */
export interface FrameParts {
  /** Null until somebody has entered. */
  input: Input | null
  follow: FollowCamera
  camera: PerspectiveCamera
  /** Null until their code is there; the room and the own place are shown in rough so long. */
  building: Building | null
  avatars: Avatars | null
  figure: Object3D
  pathLine: PathLine
  /** Where the camera looks from as long as nobody has entered. */
  arrival: FollowTarget
  actors: Actors | null
}

/**
 * One frame, in this order: steps, which ask for wishes, before pictures of them, the camera behind where the avatar is
 * drawn, and what depends on the camera last.
 *
 * @param now seconds of `performance.now()`
 * @param passed seconds since the last frame
 */
export function runFrame(parts: FrameParts, now: number, passed: number): void {
  const { actors } = parts
  if (actors) {
    turnCamera(parts, passed)
    actors.advance(now)
    actors.roster?.update(now)
  }
  placeCamera(parts, passed)
  parts.building?.frame(passed, parts.camera)
  drawAvatars(parts, now, passed)
  drawPath(parts)
}

function turnCamera({ input, follow }: FrameParts, passed: number): void {
  if (!input) return
  const { turn, tilt } = input.read()
  if (turn !== 0 || tilt !== 0) follow.look(-turn * passed, tilt * passed)
}

function placeCamera(parts: FrameParts, passed: number): void {
  const { actors, follow, camera, arrival } = parts
  const calm = preferencesStore.getState().reducedMotion
  const { position, target } = follow.place(actors?.walker.shown ?? arrival, passed, calm)
  camera.position.set(position.x, position.y, position.z)
  camera.lookAt(target.x, target.y, target.z)
  camera.updateMatrixWorld()
}

function drawAvatars(parts: FrameParts, now: number, passed: number): void {
  const { actors, avatars, camera, figure, follow } = parts
  const roster = actors?.roster ?? null
  const views = roster?.views ?? []
  // Through one's own eyes one does not see oneself.
  const seen = follow.firstPerson ? views.filter((view) => !view.own) : views
  if (avatars) {
    avatars.calm = preferencesStore.getState().reducedMotion
    avatars.update(seen, camera, now, passed)
  }
  figure.visible = actors !== null && !(avatars && roster) && !follow.firstPerson
  if (!actors || !figure.visible) return
  const { x, y, z } = actors.walker.shown
  figure.position.set(x, y, z)
}

function drawPath({ actors, pathLine }: FrameParts): void {
  if (actors) pathLine.show(actors.walker.shown, actors.walker.path)
}
