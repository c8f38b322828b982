import {
  type Accessor,
  Document,
  Logger,
  type Node,
  NodeIO,
  type Primitive,
  type Skin,
} from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions'
import { reorder } from '@gltf-transform/functions'
import { MeshoptEncoder } from 'meshoptimizer'
import type { PartMesh } from './assemble.ts'
import { CLIPS, type ClipName, JOINTS, type JointName, POSITION_UNIT, SLOTS } from './avatar-kit.ts'
import { MOTIONS } from './clips/motions.ts'
import { PARENTS, REST, restOffset } from './skeleton.ts'
import type { Point } from './vector.ts'

/** A model file's content before it is written. */
export interface Model {
  /** Meshes by node name. */
  meshes?: ReadonlyMap<string, PartMesh>
  clips?: readonly ClipName[]
}

await MeshoptEncoder.ready
const io = new NodeIO()
  .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
  .registerDependencies({ 'meshopt.encoder': MeshoptEncoder })

/** The model as a glTF binary with meshopt compression. The same model gives the same bytes. */
export async function writeModel(model: Model): Promise<Uint8Array> {
  const document = new Document().setLogger(new Logger(Logger.Verbosity.SILENT))
  document.getRoot().getAsset().generator = 'Foyer avatar kit'
  document.createBuffer()
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER })
  document.createExtension(KHRMeshQuantization).setRequired(true)
  const joints = addSkeleton(document)
  if (model.meshes) addMeshes(document, model.meshes, joints)
  for (const clip of model.clips ?? []) addClip(document, clip, joints)
  if (model.meshes) await document.transform(reorder({ encoder: MeshoptEncoder, target: 'size' }))
  return io.writeBinary(document)
}

function addSkeleton(document: Document): Map<JointName, Node> {
  const scene = document.createScene('avatar')
  const nodes = new Map<JointName, Node>()
  for (const joint of JOINTS) {
    const node = document.createNode(joint).setTranslation([...restOffset(joint)])
    nodes.set(joint, node)
    const parent = PARENTS[joint]
    if (parent === null) scene.addChild(node)
    else nodes.get(parent)!.addChild(node)
  }
  return nodes
}

function addMeshes(
  document: Document,
  meshes: ReadonlyMap<string, PartMesh>,
  joints: Map<JointName, Node>,
): void {
  const skin = addSkin(document, joints)
  const material = document.createMaterial('avatar').setRoughnessFactor(0.75).setMetallicFactor(0)
  const scene = document.getRoot().listScenes()[0]!
  for (const [name, mesh] of meshes) {
    const primitive = addPrimitive(document, mesh).setMaterial(material)
    const node = document
      .createNode(name)
      .setMesh(document.createMesh(name).addPrimitive(primitive))
      .setSkin(skin)
    scene.addChild(node)
  }
}

/** Inverse bind matrices from stored units to each joint's frame, in metres. */
function addSkin(document: Document, joints: Map<JointName, Node>): Skin {
  const matrices = new Float32Array(JOINTS.length * 16)
  JOINTS.forEach((joint, i) => {
    const [x, y, z] = REST[joint]
    const u = POSITION_UNIT
    matrices.set([u, 0, 0, 0, 0, u, 0, 0, 0, 0, u, 0, -x, -y, -z, 1], i * 16)
  })
  const skin = document
    .createSkin('avatar')
    .setInverseBindMatrices(accessor(document, 'MAT4', matrices))
    .setSkeleton(joints.get('root')!)
  for (const joint of JOINTS) skin.addJoint(joints.get(joint)!)
  return skin
}

function addPrimitive(document: Document, mesh: PartMesh): Primitive {
  const inUnits = (points: readonly Point[]) =>
    accessor(
      document,
      'VEC3',
      new Int16Array(points.flatMap((p) => p.map((value) => Math.round(value / POSITION_UNIT)))),
    )
  const bytes = (type: 'VEC2' | 'VEC3' | 'VEC4', values: number[]) =>
    accessor(document, type, new Uint8Array(values)).setNormalized(true)
  const normals = new Int8Array(mesh.normals.flatMap((n) => n.map((v) => Math.round(v * 127))))
  const slotBytes = mesh.slots.flatMap((slot) => [
    Math.round(((slot + 0.5) / SLOTS.length) * 255),
    0,
  ])
  const shades = mesh.occlusion.flatMap((open) => Array<number>(3).fill(Math.round(open * 255)))
  const primitive = document
    .createPrimitive()
    .setIndices(accessor(document, 'SCALAR', new Uint16Array(mesh.indices)))
    .setAttribute('POSITION', inUnits(mesh.points))
    .setAttribute('NORMAL', accessor(document, 'VEC3', normals).setNormalized(true))
    .setAttribute('TEXCOORD_0', bytes('VEC2', slotBytes))
    .setAttribute('COLOR_0', bytes('VEC3', shades))
    .setAttribute('JOINTS_0', accessor(document, 'VEC4', new Uint8Array(mesh.joints)))
    .setAttribute('WEIGHTS_0', bytes('VEC4', mesh.weights))
  if (mesh.girth) {
    primitive.addTarget(
      document.createPrimitiveTarget('girth').setAttribute('POSITION', inUnits(mesh.girth)),
    )
  }
  return primitive
}

function addClip(document: Document, name: ClipName, joints: Map<JointName, Node>): void {
  const { pose, keys } = MOTIONS[name]
  const poses = Array.from({ length: keys }, (_, i) => pose(i / (keys - 1)))
  const times = new Float32Array(keys).map((_, i) => (i / (keys - 1)) * CLIPS[name].duration)
  const input = accessor(document, 'SCALAR', times)
  const animation = document.createAnimation(name)
  const addTrack = (joint: JointName, path: 'rotation' | 'translation', output: Accessor) => {
    const sampler = document.createAnimationSampler().setInput(input).setOutput(output)
    const channel = document
      .createAnimationChannel()
      .setTargetNode(joints.get(joint)!)
      .setTargetPath(path)
      .setSampler(sampler)
    animation.addSampler(sampler).addChannel(channel)
  }
  for (const joint of JOINTS) {
    const turns = poses.map((p) => p.rotations[joint])
    // What stays at rest needs no track: missing tracks leave a joint at rest.
    if (turns.every((q) => Math.abs(q[3]) > 0.9999995)) continue
    const array = new Int16Array(turns.flatMap((q) => q.map((value) => Math.round(value * 32767))))
    addTrack(joint, 'rotation', accessor(document, 'VEC4', array).setNormalized(true))
  }
  const hips = new Float32Array(poses.flatMap((p) => [...p.hips]))
  addTrack('hips', 'translation', accessor(document, 'VEC3', hips))
}

function accessor(
  document: Document,
  type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4' | 'MAT4',
  array: Int8Array | Uint8Array | Int16Array | Uint16Array | Float32Array,
): Accessor {
  return document
    .createAccessor()
    .setType(type)
    .setArray(array as Parameters<Accessor['setArray']>[0])
    .setBuffer(document.getRoot().listBuffers()[0]!)
}
