import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { LOOK_PARTS } from '@foyer/shared/look/look-parts.ts'
import { type Document, NodeIO, type Primitive } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions'
import { MeshoptDecoder } from 'meshoptimizer'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type AvatarPart,
  CLIP_FILES,
  CLIPS,
  CROWD_FILE,
  JOINTS,
  LEVELS,
  type Level,
  lastLevel,
  POSITION_UNIT,
  partFile,
  partNode,
  SLOTS,
} from './avatar-kit.ts'
import { PARTS } from './parts.ts'

const MODELS = join(import.meta.dirname, '../../models')
const io = new NodeIO()
  .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
  .registerDependencies({ 'meshopt.decoder': MeshoptDecoder })

const read = (path: string) => readFile(join(MODELS, path))
const documents = new Map<string, Document>()
const primitives = new Map<string, Primitive>()

beforeAll(async () => {
  await MeshoptDecoder.ready
  for (const name of await readdir(join(MODELS, 'avatars'))) {
    const path = `avatars/${name}`
    const document = await io.readBinary(await read(path))
    documents.set(path, document)
    for (const mesh of document.getRoot().listMeshes())
      primitives.set(mesh.getName(), mesh.listPrimitives()[0]!)
  }
})

const triangles = (node: string) => (primitives.get(node)?.getIndices()?.getCount() ?? 0) / 3
const partNames = [...PARTS.keys()]
const bodies = partNames.filter((part) => part.startsWith('body-'))

describe('parts', () => {
  it('cover every look', () => {
    const wanted = [
      ...LOOK_PARTS.outfit.map((id) => `body-${id}`),
      ...LOOK_PARTS.hair.filter((id) => id !== 'bald').map((id) => `hair-${id}`),
      ...LOOK_PARTS.glasses.filter((id) => id !== 'none').map((id) => `glasses-${id}`),
      ...LOOK_PARTS.chair.filter((id) => id !== 'none'),
      'badge',
      'glass',
    ]
    expect([...partNames].sort()).toEqual(wanted.sort())
  })

  it.each(partNames)('%s lies in its file and in the crowd file', (part) => {
    const names = (path: string) =>
      documents
        .get(path)!
        .getRoot()
        .listNodes()
        .map((node) => node.getName())
    expect(names(partFile(part))).toContain(partNode(part, 0))
    for (const level of LEVELS.slice(1)) {
      const shown = level <= lastLevel(part)
      expect(names(CROWD_FILE).includes(partNode(part, level)), `level ${level}`).toBe(shown)
    }
  })

  it('share one skeleton, joint by joint', () => {
    for (const [path, document] of documents) {
      for (const skin of document.getRoot().listSkins())
        expect(
          skin.listJoints().map((joint) => joint.getName()),
          path,
        ).toEqual([...JOINTS])
    }
  })
})

describe('vertices', () => {
  const all = () => [...primitives]

  it('have weights that add up to one and existing joints', () => {
    for (const [name, primitive] of all()) {
      const weights = primitive.getAttribute('WEIGHTS_0')!
      const joints = primitive.getAttribute('JOINTS_0')!
      for (let i = 0; i < weights.getCount(); i++) {
        const sum = weights.getElement(i, []).reduce((a, b) => a + b, 0)
        expect(Math.abs(sum - 1), name).toBeLessThan(1e-5)
        expect(Math.max(...joints.getElement(i, [])), name).toBeLessThan(JOINTS.length)
      }
    }
  })

  it('name the centre of a palette slot', () => {
    for (const [name, primitive] of all()) {
      const uv = primitive.getAttribute('TEXCOORD_0')!
      for (let i = 0; i < uv.getCount(); i++) {
        const slot = uv.getElement(i, [])[0]! * SLOTS.length - 0.5
        expect(Math.abs(slot - Math.round(slot)), name).toBeLessThan(0.04)
      }
    }
  })

  it('stand on the floor at a human height', () => {
    for (const part of bodies) {
      const position = primitives.get(partNode(part, 0))!.getAttribute('POSITION')!
      const [low, high] = [position.getMin([])[1]!, position.getMax([])[1]!]
      expect(Math.abs(low * POSITION_UNIT), part).toBeLessThan(0.02)
      expect(high * POSITION_UNIT, part).toBeGreaterThan(1.68)
      expect(high * POSITION_UNIT, part).toBeLessThan(1.8)
    }
  })

  it('of bodies and the badge have a build to grow into', () => {
    for (const part of [...bodies, 'badge'] as AvatarPart[]) {
      const target = primitives.get(partNode(part, 0))!.listTargets()[0]
      const girth = target?.getAttribute('POSITION')
      expect(girth, part).toBeDefined()
      const most = Math.max(...girth!.getMax([])) * POSITION_UNIT
      expect(most, part).toBeGreaterThan(0.01)
      expect(most, part).toBeLessThan(0.06)
    }
  })
})

describe('clips', () => {
  it.each(['first', 'more'] as const)(
    'of the file %s are all there, and as long as told',
    (file) => {
      const animations = documents.get(CLIP_FILES[file])!.getRoot().listAnimations()
      const wanted = Object.entries(CLIPS).filter(([, clip]) => clip.file === file)
      expect(animations.map((a) => a.getName()).sort()).toEqual(wanted.map(([name]) => name).sort())
      for (const animation of animations) {
        const duration = wanted.find(([name]) => name === animation.getName())![1].duration
        for (const sampler of animation.listSamplers()) {
          expect(sampler.getInput()!.getMax([])[0]).toBeCloseTo(duration, 5)
          const values = sampler.getOutput()!.getArray()!
          expect([...values].every(Number.isFinite)).toBe(true)
        }
      }
    },
  )
})

describe('budgets', () => {
  const size = async (paths: readonly string[], compress: boolean) => {
    const files = await Promise.all(paths.map(read))
    return files.reduce((sum, file) => sum + (compress ? brotliCompressSync(file) : file).length, 0)
  }

  it.each(bodies)('%s with the largest hair and the first clips is small enough', async (part) => {
    const hair = partNames.filter((name) => name.startsWith('hair-'))
    const sizes = await Promise.all(hair.map((name) => size([partFile(name)], true)))
    const largest = hair[sizes.indexOf(Math.max(...sizes))]!
    const first = [partFile(part), partFile(largest), CLIP_FILES.first]
    expect(await size(first, true)).toBeLessThan(35_000)
    expect(await size([partFile(part), partFile(largest)], false)).toBeLessThan(60_000)
  })

  it('the rest streams in small pieces', async () => {
    expect(await size([CLIP_FILES.more], true)).toBeLessThan(25_000)
    expect(await size([CROWD_FILE], true)).toBeLessThan(120_000)
  })

  it.each(bodies)('%s keeps to the triangles of its level', (part) => {
    const limits = [2_900, 1_200, 420, 150]
    limits.forEach((limit, level) => {
      const count = triangles(partNode(part, level as Level))
      expect(count).toBeGreaterThan(80)
      expect(count).toBeLessThanOrEqual(limit)
    })
  })

  it('hair and accessories keep to theirs', () => {
    for (const part of partNames.filter((name) => !name.startsWith('body-'))) {
      const most = part === 'wheelchair' ? 2_500 : 850
      expect(triangles(partNode(part, 0)), part).toBeLessThanOrEqual(most)
      expect(triangles(partNode(part, 1)), part).toBeLessThanOrEqual(most * 0.42)
      expect(triangles(partNode(part, 2)), part).toBeLessThanOrEqual(most * 0.18)
      expect(triangles(partNode(part, 3)), part).toBeLessThanOrEqual(most * 0.06)
    }
  })
})
