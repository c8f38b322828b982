import bodyUrl from '@foyer/assets/models/avatars/body-suit.glb?url'
import clipsUrl from '@foyer/assets/models/avatars/clips-first.glb?url'
import {
  AnimationMixer,
  CanvasTexture,
  Group,
  type Object3D,
  Sprite,
  SpriteMaterial,
  SRGBColorSpace,
} from 'three'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import { clone } from 'three/addons/utils/SkeletonUtils.js'
import type { AvatarView } from '../../src/avatars/avatar-view.ts'

export interface Reference {
  object: Object3D
  move: (dt: number) => void
}

/** C4's other side: a cloned skinned mesh with a mixer for each, one body alone without hair. */
export async function clonedBodies(views: readonly AvatarView[]): Promise<Reference> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
  const [body, clips] = await Promise.all([loader.loadAsync(bodyUrl), loader.loadAsync(clipsUrl)])
  const object = new Group()
  const mixers = views.map((view) => {
    const copy = clone(body.scene)
    copy.position.set(view.x, view.y, view.z)
    copy.rotation.y = view.yaw
    object.add(copy)
    const mixer = new AnimationMixer(copy)
    const clip = clips.animations.find(({ name }) => name === (view.speed > 0 ? 'walk' : 'idle'))!
    mixer.clipAction(clip).play()
    mixer.update(view.index * 0.37)
    return mixer
  })
  return {
    object,
    move(dt) {
      for (const mixer of mixers) mixer.update(dt)
    },
  }
}

/** C5's other side: a sprite with a canvas of its own for each name. */
export function spriteTags(views: readonly AvatarView[]): Reference {
  const object = new Group()
  for (const view of views) {
    const canvas = document.createElement('canvas')
    canvas.width = 256
    canvas.height = 52
    const context = canvas.getContext('2d')!
    context.font = '600 30px system-ui'
    context.textAlign = 'center'
    context.fillText(view.name, 128, 36)
    const map = new CanvasTexture(canvas)
    map.colorSpace = SRGBColorSpace
    const sprite = new Sprite(new SpriteMaterial({ map, depthWrite: false }))
    sprite.position.set(view.x, view.y + 2, view.z)
    sprite.scale.set(1, 0.2, 1)
    object.add(sprite)
  }
  return { object, move() {} }
}
