import {
  type AvatarPart,
  CLIP_FILES,
  CROWD_FILE,
  JOINTS,
  type JointName,
  LEVELS,
  type Level,
  partFile,
} from '@foyer/assets/avatars/avatar-kit.ts'
import { Bone, type Object3D, SkinnedMesh } from 'three'
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js'
import { type GLTF, GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import { ClipLibrary } from './clip-library.ts'
import { PartLibrary } from './part-library.ts'
import { readPartMesh } from './part-mesh.ts'
import { createSkeleton, type Skeleton } from './pose.ts'
import { STAND_IN, standInMesh } from './stand-in.ts'

/** Address of every avatar file, by its name under `assets/models`. */
const ADDRESSES = new Map(
  Object.entries(
    import.meta.glob<string>('../../../assets/models/avatars/*.glb', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  ).map(([path, address]) => [path.slice(path.indexOf('avatars/')), address]),
)

/** `part-level`, as the kit names its mesh nodes. */
const NODE_NAME = new RegExp(`^(.+)-([${LEVELS.join('')}])$`)

/**
 * Brings in the avatar models, what the own avatar needs first. Whatever cannot be loaded is logged
 * once and does without: a body becomes the stand-in, a clip is left out.
 */
export class AvatarModels {
  readonly parts = new PartLibrary()
  readonly clips = new ClipLibrary()
  /** Null until the first model with joints is there. */
  skeleton: Skeleton | null = null
  readonly #loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
  readonly #requested = new Map<string, Promise<void>>()
  #firstAsked = false
  /** Fulfilled when what the own avatar needs is there, or failed. */
  #first: Promise<unknown> = Promise.resolve()

  constructor() {
    this.parts.add(STAND_IN, 0, standInMesh())
  }

  /**
   * Starts loading: the own avatar's parts (none for a watcher) and first clips, then the crowd's. Fulfilled when
   * the first ones are there, or failed.
   */
  async start(ownParts: readonly AvatarPart[]): Promise<void> {
    if (!this.#firstAsked) this.#begin(ownParts)
    await this.#first
  }

  #begin(ownParts: readonly AvatarPart[]): void {
    this.#firstAsked = true
    const files = [...ownParts.map(partFile), CLIP_FILES.first]
    this.#first = Promise.all(files.map((file) => this.#load(file)))
    void this.#first.then(() => this.#load(CROWD_FILE)).then(() => this.#load(CLIP_FILES.more))
  }

  /** Asks for level 0 of a part, once the own avatar is served. */
  want(part: AvatarPart): void {
    const file = partFile(part)
    if (this.#requested.has(file) || !this.#firstAsked) return
    this.#requested.set(
      file,
      this.#first.then(() => this.#bring(file)),
    )
  }

  dispose(): void {
    this.parts.dispose()
  }

  #load(file: string): Promise<void> {
    const running = this.#requested.get(file) ?? this.#bring(file)
    this.#requested.set(file, running)
    return running
  }

  async #bring(file: string): Promise<void> {
    try {
      const address = ADDRESSES.get(file)
      if (!address) throw new Error('no such file')
      this.#take(await this.#loader.loadAsync(address))
    } catch (error) {
      console.warn(`avatar model ${file} could not be loaded`, error)
    }
  }

  #take(gltf: GLTF): void {
    for (const clip of gltf.animations) this.clips.add(clip)
    gltf.scene.traverse((node) => {
      if (!(node instanceof SkinnedMesh)) return
      this.skeleton ??= readSkeleton(node)
      const [, part, level] = NODE_NAME.exec(node.name) ?? []
      if (part) this.parts.add(part, Number(level) as Level, readPartMesh(node))
      node.geometry.dispose()
    })
  }
}

function readSkeleton(mesh: SkinnedMesh): Skeleton {
  const bones = new Map<string, Object3D>(mesh.skeleton.bones.map((bone) => [bone.name, bone]))
  return createSkeleton(
    JOINTS.map((name) => {
      const bone = bones.get(name)
      if (!bone) throw new Error(`mesh ${mesh.name} lacks the joint ${name}`)
      const parent = bone.parent instanceof Bone ? (bone.parent.name as JointName) : null
      return { parent, place: bone.position.toArray() }
    }),
  )
}
