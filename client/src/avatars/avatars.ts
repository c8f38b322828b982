import { partsOf } from '@foyer/assets/avatars/avatar-kit.ts'
import { paletteOf } from '@foyer/assets/avatars/avatar-palette.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import {
  Frustum,
  Group,
  Matrix4,
  type Object3D,
  type PerspectiveCamera,
  type Ray,
  Sphere,
} from 'three'
import { Avatar } from './avatar.ts'
import { AvatarModels } from './avatar-models.ts'
import type { AvatarView } from './avatar-view.ts'
import { CrowdMesh, STATE_SIZE } from './crowd-mesh.ts'
import { PALETTE_WIDTH } from './crowd-shader.ts'
import { DrawList } from './draw-list.ts'
import { faceAt } from './face.ts'
import { adjustReach, chooseLevel } from './level-of-detail.ts'
import { LivePoses } from './live-poses.ts'
import type { Clock, Motion } from './motion.ts'
import { Nearest } from './nearest.ts'
import { hitPerson } from './pick.ts'
import { PoseBook } from './pose-book.ts'
import { Shadows } from './shadows.ts'
import { NameTags } from './tags/name-tags.ts'

export interface AvatarOptions {
  colours: Theme['colours']
  /** The mark on a line that nobody typed, such as "automatic", in the page's language. */
  automaticMark: () => string
  /** Others whose pose is computed exactly, beside the own avatar. */
  near: number
  /** Triangles of all avatars together; detail ends nearer when more are in view. */
  triangles: number
  /** Pixels on each side of the picture that holds names and bubbles. */
  tagPixels: number
}

export interface AvatarStats {
  avatars: number
  inView: number
  triangles: number
  /** Names, bubbles and emotes drawn. */
  tags: number
}

/** Around the middle of a body; holds a raised arm. */
const BODY_RADIUS = 1.15
const BODY_MIDDLE = 0.9
const EYE_HEIGHT = 1.6
/** An avatar whose eyes are nearer to the camera than `from` fades, and is gone at `to`. Metres. */
const CAMERA_FADE = { from: 0.9, to: 0.45 }
const SHADOW_RADIUS = 0.42
/** From this level on poses are not mixed between frames: nobody sees it there. */
const COARSE_LEVEL = 2

/** Draws everybody in the lobby: bodies, shadows, names and bubbles, in three calls. */
export class Avatars {
  readonly object: Object3D = new Group()
  /** Faces keep still: for who wants less motion. */
  calm = false
  readonly stats: AvatarStats = { avatars: 0, inView: 0, triangles: 0, tags: 0 }
  readonly #options: AvatarOptions
  #colours: Theme['colours']
  readonly #models = new AvatarModels()
  readonly #book = new PoseBook()
  readonly #live: LivePoses
  readonly #list = new DrawList()
  readonly #crowd: CrowdMesh
  readonly #shadows = new Shadows()
  readonly #tags: NameTags
  readonly #avatars = new Map<string, Avatar>()
  readonly #freeSlots: number[] = []
  #slots = 0
  #frame = 0
  #reach = 1
  readonly #inView: Avatar[] = []
  readonly #nearest: Nearest<Avatar>
  readonly #frustum = new Frustum()
  readonly #sphere = new Sphere(undefined, BODY_RADIUS)

  constructor(options: AvatarOptions) {
    this.#options = options
    this.#colours = options.colours
    this.#live = new LivePoses(options.near + 1)
    this.#nearest = new Nearest(options.near + 1)
    this.#crowd = new CrowdMesh(
      this.#models.parts.geometry(),
      this.#list,
      this.#book.texture,
      this.#live.texture,
    )
    this.#tags = new NameTags(options.tagPixels, options.automaticMark)
    this.#tags.setColours(options.colours)
    this.object.add(this.#crowd.object, this.#shadows.object, this.#tags.object)
  }

  /** Loads what an own avatar of that look needs, before it is drawn. Fulfilled when it is there, or failed. */
  preload(look: Look, kind: AvatarView['kind']): Promise<void> {
    return this.#models.start(partsOf(look, kind === 'rep'))
  }

  /**
   * Brings everybody to this frame. Views that are no longer given leave the lobby.
   * @param seconds frame clock, the one of `AvatarView.actionSince`
   * @param dt seconds since the last frame
   */
  update(
    views: Iterable<AvatarView>,
    camera: PerspectiveCamera,
    seconds: number,
    dt: number,
  ): void {
    this.#frame++
    this.#follow(views)
    this.#look(camera)
    const clock = { seconds, dt }
    for (const avatar of this.#avatars.values()) this.#advance(avatar, camera, clock)
    this.#pose(clock)
    this.#draw()
    this.#tags.update(this.#inView, camera, dt)
    this.stats.avatars = this.#avatars.size
    this.stats.inView = this.#inView.length
    this.stats.triangles = this.#list.triangles
    this.stats.tags = this.#tags.drawn
  }

  setTheme(colours: Theme['colours']): void {
    this.#colours = colours
    for (const avatar of this.#avatars.values()) this.#paint(avatar)
    this.#tags.setColours(colours)
  }

  /** The nearest person that a ray meets, the own one left out; null for none. */
  pick(ray: Ray): string | null {
    let best = Number.POSITIVE_INFINITY
    let found: string | null = null
    for (const { view } of this.#avatars.values()) {
      if (view.own) continue
      const distance = hitPerson(ray, view.x, view.y, view.z)
      if (distance === null || distance >= best) continue
      best = distance
      found = view.personId
    }
    return found
  }

  dispose(): void {
    this.#models.dispose()
    this.#book.dispose()
    this.#live.dispose()
    this.#crowd.dispose()
    this.#shadows.dispose()
    this.#tags.dispose()
  }

  /** Keeps one avatar per view. */
  #follow(views: Iterable<AvatarView>): void {
    let own: AvatarView | null = null
    let count = 0
    for (const view of views) {
      count++
      if (view.own) own = view
      let avatar = this.#avatars.get(view.personId)
      if (!avatar) {
        avatar = new Avatar(view, this.#freeSlots.pop() ?? this.#slots++)
        this.#avatars.set(view.personId, avatar)
        this.#crowd.reserve(this.#slots)
      }
      avatar.view = view
      avatar.seen = this.#frame
      if (avatar.undressed) {
        avatar.dress()
        this.#paint(avatar)
      }
    }
    if (count > 0) void this.#models.start(own ? partsOf(own.look, own.kind === 'rep') : [])
    if (count < this.#avatars.size) this.#dropUnseen()
  }

  #dropUnseen(): void {
    for (const [id, avatar] of this.#avatars) {
      if (avatar.seen === this.#frame) continue
      this.#avatars.delete(id)
      this.#freeSlots.push(avatar.slot)
    }
  }

  #paint(avatar: Avatar): void {
    const brand = avatar.view.kind === 'rep' ? this.#colours.primary : null
    paletteOf(avatar.view.look, brand).forEach((colour, i) => {
      const at = (avatar.slot * PALETTE_WIDTH + i) * 4
      const value = Number.parseInt(colour.slice(1), 16)
      this.#crowd.palettes[at] = value >> 16
      this.#crowd.palettes[at + 1] = (value >> 8) & 255
      this.#crowd.palettes[at + 2] = value & 255
      this.#crowd.palettes[at + 3] = 255
    })
    this.#crowd.sendPalettes()
  }

  #look(camera: PerspectiveCamera): void {
    camera.updateMatrixWorld()
    matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    this.#frustum.setFromProjectionMatrix(matrix, camera.coordinateSystem)
    this.#inView.length = 0
    this.#nearest.clear()
  }

  #advance(avatar: Avatar, camera: PerspectiveCamera, clock: Clock): void {
    avatar.advance(clock)
    const { view } = avatar
    this.#sphere.center.set(view.x, view.y + BODY_MIDDLE, view.z)
    if (!this.#frustum.intersectsSphere(this.#sphere)) {
      avatar.chosen = false
      return
    }
    const eye = camera.matrixWorld.elements
    const dx = view.x - eye[12]!
    const dy = view.y + EYE_HEIGHT - eye[13]!
    const dz = view.z - eye[14]!
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz)
    avatar.distance = view.own ? 0 : distance
    avatar.level = chooseLevel(avatar.distance, avatar.level, this.#reach)
    avatar.nearFade = Math.min(
      1,
      Math.max(0, (distance - CAMERA_FADE.to) / (CAMERA_FADE.from - CAMERA_FADE.to)),
    )
    this.#inView.push(avatar)
    this.#nearest.offer(avatar)
  }

  /** Poses the nearest anew; the others read from the pose book. */
  #pose({ seconds, dt }: Clock): void {
    const { clips, skeleton } = this.#models
    if (!skeleton) return
    this.#book.writeNext(clips, skeleton)
    for (const avatar of this.#inView) avatar.chosen = false
    this.#nearest.items.forEach((avatar, row) => {
      avatar.chosen = true
      avatar.row = row
      // Whoever wants calm sees heads where they look, not on their way there.
      avatar.advanceHead(this.calm ? Number.POSITIVE_INFINITY : dt)
      const face = this.calm ? null : faceAt(avatar.motion, seconds)
      this.#live.write(row, avatar.motion, avatar.head, face, clips, skeleton)
    })
    // Baked poses look ahead; whoever comes near again begins from there.
    for (const { chosen, head } of this.#inView) if (!chosen) head.yaw = head.pitch = 0
  }

  #draw(): void {
    const { parts } = this.#models
    this.#list.begin(parts.ranges)
    this.#shadows.begin(this.#inView.length)
    for (const avatar of this.#inView) {
      const { view } = avatar
      this.#shadows.add(view.x, view.y, view.z, SHADOW_RADIUS)
      if (avatar.nearFade === 0) continue
      this.#writeState(avatar)
      for (const range of avatar.rangesIn(parts)) this.#list.add(range, avatar.slot)
      if (avatar.level === 0 && !avatar.asked) this.#ask(avatar)
      if (avatar.motion.gesture === 'raise-glass') {
        if (avatar.level === 0) this.#models.want('glass')
        const glass = parts.rangeOf('glass', avatar.level)
        if (glass >= 0) this.#list.add(glass, avatar.slot)
      }
    }
    this.#list.end()
    this.#shadows.end()
    this.#crowd.object.geometry = parts.geometry()
    this.#crowd.send()
    this.#reach = adjustReach(this.#reach, this.#list.triangles, this.#options.triangles)
  }

  #ask(avatar: Avatar): void {
    avatar.asked = true
    for (const part of avatar.parts) this.#models.want(part)
  }

  /** Writes what the shader reads, see `CROWD_VERTEX_PARS`. */
  #writeState(avatar: Avatar): void {
    const { view, motion, scale } = avatar
    const { states } = this.#crowd
    const at = avatar.slot * STATE_SIZE
    states[at] = view.x
    states[at + 1] = view.y
    states[at + 2] = view.z
    states[at + 3] = Math.sin(view.yaw) * scale
    states[at + 4] = Math.cos(view.yaw) * scale
    if (avatar.chosen) {
      states[at + 5] = -1 - avatar.row
      states[at + 7] = 1
      states[at + 9] = 0
    } else {
      this.#writePose(states, at, motion, avatar.level)
    }
    states[at + 10] = avatar.opacity * avatar.nearFade
    states[at + 11] = avatar.girth
  }

  #writePose(states: Float32Array, at: number, motion: Motion, level: number): void {
    const coarse = level >= COARSE_LEVEL
    states[at + 5] = this.#book.rowOf(motion.base, motion.baseTime, coarse)
    states[at + 7] = motion.fade
    if (motion.fade < 1) {
      states[at + 6] = this.#book.rowOf(motion.previous, motion.previousTime, coarse)
    }
    states[at + 9] = motion.gestureWeight
    if (motion.gesture && motion.gestureWeight > 0) {
      states[at + 8] = this.#book.rowOf(motion.gesture, motion.gestureTime, coarse)
    }
  }
}

const matrix = new Matrix4()
