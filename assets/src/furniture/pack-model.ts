import { Document, Logger, NodeIO } from '@gltf-transform/core'
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions'
import { dedup, meshopt, weld } from '@gltf-transform/functions'
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer'
import { FINISHES, type FinishName, UV_SPAN } from './finishes.ts'
import { joined, type Mesh } from './kit/mesh.ts'
import type { Piece } from './kit/piece.ts'
import { shade } from './kit/shade.ts'

/** A piece as a glTF binary: one primitive a finish, shade in COLOR_0, meshopt. The same bytes every time. */
export async function packModel(
  kind: string,
  piece: Piece,
): Promise<{ bytes: Uint8Array; triangles: number }> {
  await MeshoptEncoder.ready
  const document = new Document().setLogger(new Logger(Logger.Verbosity.ERROR))
  document.createBuffer()
  const node = document.createNode(kind)
  document.createScene(kind).addChild(node)
  const mesh = document.createMesh(kind)
  node.setMesh(mesh)
  const shades = shade(piece)
  let triangles = 0
  for (const finish of new Set(piece.parts.map((part) => part.finish))) {
    const own = piece.parts
      .map((part, i) => ({ part, shade: shades[i]! }))
      .filter(({ part }) => part.finish === finish)
    const merged = joined(...own.map(({ part }) => part.mesh))
    triangles += merged.indices.length / 3
    mesh.addPrimitive(
      primitive(
        document,
        finish,
        merged,
        own.flatMap((entry) => [...entry.shade]),
      ),
    )
  }
  await document.transform(
    weld(),
    dedup(),
    meshopt({
      encoder: MeshoptEncoder,
      level: 'high',
      quantizePosition: 14,
      quantizeNormal: 8,
      quantizeTexcoord: 14,
      quantizeColor: 8,
    }),
  )
  const io = new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder })
  return { bytes: await io.writeBinary(document), triangles }
}

function primitive(document: Document, finish: FinishName, mesh: Mesh, shades: readonly number[]) {
  const buffer = document.getRoot().listBuffers()[0]!
  const accessor = (
    type: 'VEC2' | 'VEC3' | 'SCALAR',
    array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
  ) => document.createAccessor().setBuffer(buffer).setType(type).setArray(array)
  const { grain } = FINISHES[finish]
  const uvs =
    finish === 'picture'
      ? mesh.uvs
      : mesh.uvs.map((value) => (grain === 'none' ? 0.5 : value / UV_SPAN + 0.5))
  const colours = shades.flatMap((value) => [value, value, value])
  const { colour, roughness, metalness, glow } = FINISHES[finish] as (typeof FINISHES)[
    | 'glow'
    | 'timber'] & { glow?: number }
  const rgb = [1, 3, 5].map((at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2)
  const material = document
    .createMaterial(finish)
    .setBaseColorFactor([rgb[0]!, rgb[1]!, rgb[2]!, 1])
    .setRoughnessFactor(roughness)
    .setMetallicFactor(metalness)
    // A leaf is one sheet, seen from both sides.
    .setDoubleSided(grain === 'leaf')
  if (glow) material.setEmissiveFactor([rgb[0]!, rgb[1]!, rgb[2]!])
  return document
    .createPrimitive()
    .setMaterial(material)
    .setAttribute('POSITION', accessor('VEC3', new Float32Array(mesh.positions)))
    .setAttribute('NORMAL', accessor('VEC3', new Float32Array(mesh.normals)))
    .setAttribute('TEXCOORD_0', accessor('VEC2', new Float32Array(uvs)))
    .setAttribute('COLOR_0', accessor('VEC3', new Float32Array(colours)))
    .setIndices(accessor('SCALAR', new Uint32Array(mesh.indices)))
}
