import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import { Matrix4, type Object3D, type PerspectiveCamera, Vector4 } from 'three'
import type { AvatarView } from '../avatar-view.ts'
import type { Cell, Picture } from './atlas-cells.ts'
import { Declutter } from './declutter.ts'
import { emotePicture } from './emote-picture.ts'
import { SpriteAtlas } from './sprite-atlas.ts'
import { SPRITE_SIZE, SpriteMesh } from './sprite-mesh.ts'
import { bubblePicture, namePicture } from './tag-picture.ts'

/** Somebody with something above the head. */
export interface Tagged {
  readonly view: AvatarView
  /** Metres from the feet to the crown. */
  readonly top: number
  /** Metres from the camera. */
  readonly distance: number
  /** What is written above the head; made here, kept with the avatar. */
  tag: Tag | null
}

/** What is above one head, from the crown up, and the values it was made from. */
export interface Tag {
  readonly sprites: readonly [name: Sprite, bubble: Sprite, emote: Sprite]
  name: string
  /** Empty beyond `STATUS_WITHIN`. */
  status: string
  bubble: AvatarView['bubble']
  emote: string | null
  brand: string
}

interface Sprite {
  /** What to show, kept while it fades out. */
  picture: Picture | null
  wanted: boolean
  cell: Cell | null
  opacity: number
}

/** The most sprites at a time: beyond, nobody could read them. */
const MOST_SPRITES = 512
/** Metres over which names fade out; those of reps, whom people look for, stay longer. */
const FADE = { from: 12, to: 16 }
const REP_REACH = 1.8
/** Metres within which a name has its status below it: further away it would cover what is behind. */
const STATUS_WITHIN = 7
/** Of a name whose owner's connection is cut. */
const AWAY_OPACITY = 0.5
/** Per second. */
const FADE_RATE = 6
/** Nearer than this tags grow a little, up to `most`. */
const GROWTH = { within: 4, most: 1.2 }
/** Metres between crown and name (curls and turbans rise above the crown), pixels between what is stacked. */
const LIFT = 0.16
const GAP = 4

/** Names, bubbles and emotes of all avatars, in one call. */
export class NameTags {
  readonly object: Object3D
  readonly #atlas: SpriteAtlas
  readonly #mesh: SpriteMesh
  readonly #declutter = new Declutter()
  readonly #mark: () => string
  readonly #matrix = new Matrix4()
  readonly #sorted: Tagged[] = []
  readonly #point = new Vector4()
  readonly #projected = new Vector4()
  #brand = ''
  #camera: PerspectiveCamera | null = null

  constructor(pixels: number, mark: () => string) {
    this.#mark = mark
    this.#atlas = new SpriteAtlas(pixels, Math.min(2, Math.max(1, devicePixelRatio)))
    this.#mesh = new SpriteMesh(MOST_SPRITES, this.#atlas.texture)
    this.object = this.#mesh.object
    this.object.onBeforeRender = (renderer, _scene, camera) => {
      this.#atlas.flush(renderer)
      // Not in mirrors: text there would be for nobody.
      const seen = camera === this.#camera || renderer.xr.isPresenting
      this.#mesh.object.geometry.instanceCount = seen ? this.#mesh.count : 0
      if (seen) renderer.getSize(this.#mesh.viewport)
    }
  }

  /** Sprites drawn in this frame. */
  get drawn(): number {
    return this.#mesh.count
  }

  setColours(colours: Theme['colours']): void {
    this.#brand = colours.primary
  }

  update(people: readonly Tagged[], camera: PerspectiveCamera, dt: number): void {
    this.#camera = camera
    this.#matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
    this.#atlas.cells.begin()
    this.#declutter.begin(this.#mesh.viewport.x, this.#mesh.viewport.y)
    const sorted = this.#sorted
    sorted.length = 0
    for (const person of people) {
      if (person.distance < FADE.to * reachOf(person.view)) sorted.push(person)
    }
    sorted.sort((a, b) => a.distance - b.distance)
    const { sprites, most } = this.#mesh
    let count = 0
    for (const person of sorted) {
      if (count + 3 > most) break
      count = this.#place(person, dt, count)
    }
    reverse(sprites, count)
    this.#mesh.count = count
  }

  dispose(): void {
    this.#atlas.dispose()
    this.#mesh.dispose()
  }

  /** Writes what is above one head from `count` on and returns the new count. */
  #place(person: Tagged, dt: number, count: number): number {
    const { view, top, distance } = person
    person.tag ??= createTag()
    refresh(person, person.tag, this.#brand, this.#mark)
    const point = this.#point.set(view.x, view.y + top + LIFT, view.z, 1)
    this.#projected.copy(point).applyMatrix4(this.#matrix)
    const { x, y, w } = this.#projected
    if (w <= 0) return count
    const { viewport } = this.#mesh
    const left = (x / w / 2 + 0.5) * viewport.x
    const bottom = (0.5 - y / w / 2) * viewport.y
    const scale = Math.min(GROWTH.most, Math.max(1, GROWTH.within / Math.max(0.1, distance)))
    const opacity = opacityAt(distance, view)
    let lift = 0
    let written = count
    for (const sprite of person.tag.sprites) {
      if (!sprite.picture) continue
      const cell = this.#atlas.cells.cellOf(sprite.picture)
      if (cell?.ready) sprite.cell = cell
      if (!sprite.cell?.ready) continue
      const width = sprite.cell.picture.width * scale
      const height = sprite.cell.picture.height * scale
      const free =
        sprite.wanted &&
        opacity > 0 &&
        this.#declutter.claim(left - width / 2, bottom - lift - height, width, height)
      fadeTo(sprite, free ? opacity : 0, dt)
      if (sprite.opacity === 0) continue
      point.w = sprite.opacity
      this.#write(written++, sprite.cell, -width / 2, lift, width, height)
      lift += height + GAP
    }
    return written
  }

  #write(
    index: number,
    cell: Cell,
    left: number,
    bottom: number,
    width: number,
    height: number,
  ): void {
    const { sprites } = this.#mesh
    const at = index * SPRITE_SIZE
    this.#point.toArray(sprites, at)
    sprites[at + 4] = left
    sprites[at + 5] = bottom
    sprites[at + 6] = width
    sprites[at + 7] = height
    this.#atlas.writeRectangle(cell, sprites, at + 8)
  }
}

function createTag(): Tag {
  const sprite = () => ({ picture: null, wanted: false, cell: null, opacity: 0 })
  return {
    sprites: [sprite(), sprite(), sprite()],
    name: '',
    status: '',
    bubble: null,
    emote: null,
    brand: '',
  }
}

/** Makes the pictures anew whose values changed. One's own name is not shown: one knows it. */
function refresh(
  { view, distance }: Pick<Tagged, 'view' | 'distance'>,
  tag: Tag,
  brand: string,
  mark: () => string,
): void {
  const [name, bubble, emote] = tag.sprites
  const status = distance < STATUS_WITHIN ? view.statusText : ''
  if (view.name !== tag.name || status !== tag.status || brand !== tag.brand) {
    tag.name = view.name
    tag.status = status
    tag.brand = brand
    name.wanted = !view.own && view.name !== ''
    name.picture = name.wanted
      ? namePicture({ kind: view.kind, name: view.name, statusText: status }, brand)
      : null
  }
  if (view.bubble !== tag.bubble) {
    tag.bubble = view.bubble
    bubble.wanted = view.bubble !== null
    if (view.bubble) bubble.picture = bubblePicture(view.bubble, mark())
  }
  if (view.emote !== tag.emote) {
    tag.emote = view.emote
    emote.wanted = view.emote !== null
    if (view.emote) emote.picture = emotePicture(view.emote)
  }
}

function reachOf(view: AvatarView): number {
  return view.kind === 'rep' ? REP_REACH : 1
}

function opacityAt(distance: number, view: AvatarView): number {
  const reach = reachOf(view)
  const share = (FADE.to * reach - distance) / ((FADE.to - FADE.from) * reach)
  return Math.min(1, Math.max(0, share)) * (view.connected ? 1 : AWAY_OPACITY)
}

function fadeTo(sprite: Sprite, opacity: number, dt: number): void {
  const most = FADE_RATE * dt
  sprite.opacity += Math.max(-most, Math.min(most, opacity - sprite.opacity))
  if (sprite.opacity === 0 && !sprite.wanted) {
    sprite.picture = null
    sprite.cell = null
  }
}

/** The nearest were placed first and must be drawn last. */
function reverse(sprites: Float32Array, count: number): void {
  for (let low = 0, high = count - 1; low < high; low++, high--) {
    for (let k = 0; k < SPRITE_SIZE; k++) {
      const kept = sprites[low * SPRITE_SIZE + k]!
      sprites[low * SPRITE_SIZE + k] = sprites[high * SPRITE_SIZE + k]!
      sprites[high * SPRITE_SIZE + k] = kept
    }
  }
}
